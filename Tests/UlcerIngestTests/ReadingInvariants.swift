import DelimitedText
import SourceDiagnostics
import UlcerIngest
import UlcerRecords

/// What must hold after any bytes have been read; `Fuzzing/` checks the same file's rules.
///
/// Everything here is worked out from the bytes anew, so that a slip of the reader is not repeated.
struct ReadingInvariants {
  /// What does not hold, empty when everything does.
  private(set) var breaches: [String] = []

  /// Reads one delimited file twice and checks the account.
  mutating func checkDocument(_ bytes: [UInt8], _ overrides: DialectOverrides) {
    let document = DelimitedReader.read(bytes, file: "input.csv", overrides: overrides)
    let again = DelimitedReader.read(bytes, file: "input.csv", overrides: overrides)
    require(document.diagnostics == again.diagnostics, "two readings find different things")
    require(document.recordCount == again.recordCount, "two readings count different records")
    let shape = TextShape(bytes, encoding: document.dialect.encoding)
    for finding in document.diagnostics {
      check(finding.rule, finding.severity.rawValue)
      check(finding.position.line, finding.position.column, shape, finding.rule)
    }
    if !document.isReadable { require(document.recordCount == 0, "records of an unreadable file") }
    var previous = 0
    for record in 0..<document.recordCount {
      let line = document.line(of: record)
      require(line > previous, "record \(record) starts on line \(line) after \(previous)")
      previous = line
      let count = document.fieldCount(of: record)
      require(count > 0, "record \(record) has no field")
      if document.isSound(record), record > 0 {
        require(
          count == document.width || count == document.width + 1,
          "a sound record of \(count) fields under a header of \(document.width)")
      }
      for field in 0..<count {
        let content = document.field(field, of: record)
        require(
          content.elementsEqual(again.field(field, of: record)), "two readings differ in a field")
        require(
          !content.contains(0) || !document.isSound(record)
            || document.diagnostics.contains { $0.rule == "nul-byte" },
          "a zero byte in a field without a word")
        let position = document.position(of: field, in: record)
        check(position.line, position.column, shape, "field \(field) of record \(record)")
      }
      require(document.field(count, of: record).isEmpty, "a field beyond the record's end")
    }
  }

  /// Reads a whole study twice and checks the account.
  mutating func checkStudy(_ files: [String: [UInt8]]) {
    let study = StudyIngest.read(StudySources(files: files))
    let again = StudyIngest.read(StudySources(files: files))
    require(study.diagnostics == again.diagnostics, "two readings find different things")
    require(
      CheckListing(study).json == CheckListing(again).json, "two readings are told differently")
    var shapes: [String: TextShape] = [:]
    for (name, bytes) in files {
      let encoding = study.files.first { $0.file == name }?.dialect.encoding
      shapes[name] = TextShape(bytes, encoding: encoding ?? DelimitedDocument.guess(bytes))
    }
    for finding in study.diagnostics {
      check(finding.rule, finding.severity.rawValue)
      require(!(finding.hint ?? "").isEmpty, "\(finding.rule) says nothing of what to do")
      for position in [finding.position] + finding.related {
        // A file that is named but not there has no lines to lie in.
        guard let shape = shapes[position.file] else {
          require(position.line == nil, "\(finding.rule) at a line of no file")
          continue
        }
        check(position.line, position.column, shape, finding.rule)
      }
    }
    for file in study.files {
      let shape = shapes[file.file]
      require(file.used >= 0 && file.rejected >= 0, "\(file.file): a count below 0")
      require(file.read == file.used + file.rejected, "\(file.file): the account does not add up")
      require(file.read < max(1, shape?.lineCount ?? 0), "\(file.file): more rows than lines")
      require(
        study.origins.lines(of: file.kind).count == file.used,
        "\(file.file): records and used rows differ")
      if file.rejected > 0 {
        require(
          study.diagnostics.contains { $0.position.file == file.file },
          "\(file.file): rows were rejected without a word")
      }
    }
    require(
      study.records.ulcers.count == study.files.first { $0.kind == .ulcers }?.used ?? 0,
      "ulcers and their rows differ")
    require(
      study.records.participants.count == study.files.first { $0.kind == .participants }?.used ?? 0,
      "participants and their rows differ")
  }

  /// A column that is not read, put before all others, changes nothing of what is read.
  ///
  /// Only files are widened whose lines are their rows: no quotes, zero bytes, carriage returns or
  /// marks, and no row that could not be cut.
  mutating func checkUnread(_ files: [String: [UInt8]]) {
    let study = StudyIngest.read(StudySources(files: files))
    let structural: Set<String> = [
      "ragged-row", "record-cut-short", "trailing-delimiter", "too-many-columns", "too-many-rows",
      "missing-column", "misplaced-header", "uncuttable-rows", "utf-16-without-mark", "empty-file",
      "invalid-encoding", "unknown-column", "unnamed-column", "duplicate-column",
    ]
    let damaged = Set(
      study.diagnostics.filter { structural.contains($0.rule) }.map(\.position.file))
    var widened = files
    let cells =
      ["A\"x", "\"pla\ncebo\"", "\"x\"y", "\u{0}", "\u{200B}", "Ã«", "\"a,b\""]
      .map { Array($0.utf8) } + [[0xE9]]
    for file in study.files where !damaged.contains(file.file) {
      guard let bytes = files[file.file], file.dialect.encodingEvidence == .assumed,
        file.dialect.delimiter == .comma,
        !bytes.contains(where: { $0 == 0x22 || $0 == 0 || $0 == 0x0D }),
        !bytes.starts(with: Array("sep=".utf8))
      else { continue }
      var number = -1
      widened[file.file] = Array(
        bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line -> [UInt8] in
          // A line without anything to see is no record, and would become one.
          if isInvisible(line) { return Array(line) }
          number += 1
          let cell = number == 0 ? Array("zq".utf8) : cells[number % cells.count]
          return cell + [0x2C] + line
        }.joined(separator: [0x0A]))
    }
    let other = StudyIngest.read(StudySources(files: widened))
    for (one, two) in zip(study.files, other.files) {
      require(
        one.read == two.read && one.used == two.used && one.cellsEmptied == two.cellsEmptied,
        "\(one.file): a column that is not read changes the account")
    }
    require(
      study.records == other.records, "a column that is not read changes records")
  }

  /// Whether a line has no character, or only such as nobody sees: marks of byte order, soft hyphens.
  private func isInvisible(_ line: ArraySlice<UInt8>) -> Bool {
    let readings = [
      Array(String(decoding: line, as: UTF8.self).unicodeScalars), line.map { Unicode.Scalar($0) },
    ]
    return readings.contains { $0.allSatisfy(\.properties.isDefaultIgnorableCodePoint) }
  }

  private mutating func check(_ rule: String, _ severity: String) {
    guard let definition = RuleCatalogue.rule(named: rule) else {
      breaches.append("the rule \(rule) is in no catalogue")
      return
    }
    let order = ["notice", "warning", "error"]
    require(
      (order.firstIndex(of: severity) ?? 9)
        <= (order.firstIndex(of: definition.severity.rawValue) ?? -1)
        || rule == "missing-file", "\(rule) is graver than its definition")
  }

  private mutating func check(_ line: Int?, _ column: Int?, _ shape: TextShape, _ what: String) {
    guard let line else {
      require(column == nil, "\(what): a column without a line")
      return
    }
    require(
      line >= 1 && line <= shape.lineCount, "\(what): line \(line) of \(shape.lineCount)")
    if let column, line >= 1, line <= shape.lineCount {
      require(
        column >= 1 && column <= shape.charactersFrom(line: line) + 1,
        "\(what): column \(column) on line \(line)")
    }
  }

  private mutating func require(_ holds: Bool, _ breach: @autoclosure () -> String) {
    if !holds { breaches.append(breach()) }
  }
}

extension DelimitedDocument {
  /// The encoding of a file that the study does not count among its tables.
  fileprivate static func guess(_ bytes: [UInt8]) -> TextEncoding {
    DelimitedReader.read(bytes, file: "").dialect.encoding
  }
}
