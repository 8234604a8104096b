import DelimitedText
import SourceDiagnostics
import UlcerIngest

/// One delimited file of an export as a table, with what every system's text files have in common.
///
/// Columns that look like the treatment allocation are dropped here, before anything else sees a
/// cell of them: neither values nor lengths nor a hash over them leave this type.
struct DelimitedTable {
  /// The table; `nil` where the file could not be read as one.
  let table: CapturedTable?
  /// The file's fingerprint and its unreadable rows.
  let account: CaptureFileAccount
  /// What is wrong with the text and the header.
  let diagnostics: [Diagnostic]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - name: the name by which a mapping will call the table.
  ///   - part: how the mapping says that the file is written.
  ///   - isHidden: names beside `AllocationNames` that must not be read.
  init(
    _ file: CaptureFile, name: String, part: CaptureSettings.Part? = nil,
    isHidden: @escaping @Sendable (String) -> Bool = { _ in false }
  ) {
    let document = DelimitedReader.read(
      file.bytes, file: file.path, overrides: DelimitedTable.overrides(part),
      columns: ColumnChoice(decidesDelimiter: false) { names in
        Set(names.indices.filter { !DelimitedTable.isUnread(names[$0], isHidden) })
      })
    let whole = DelimitedTable.unusable(document)
    guard document.isReadable, document.recordCount > 0, whole == nil, document.isCuttable else {
      table = nil
      account = CaptureFileAccount(
        file: file.path, sha256: SourceFile(bytes: []).sha256, isBlind: true,
        unreadableRows: document.isReadable
          ? max(0, document.recordCount - 1) : document.unreadCount)
      diagnostics = document.diagnostics + (whole.map { [$0] } ?? [])
      return
    }
    var hidden: Set<Int> = []
    var findings: [Diagnostic] = []
    var columns: [CapturedColumn] = []
    var dropped: [CapturedColumn] = []
    var fields: [Int] = []
    for field in 0..<document.width {
      let title = DelimitedTable.title(
        String(
          decoding: document.field(field, of: 0).prefix(ColumnChoice.nameBytes), as: UTF8.self))
      if title.isEmpty { continue }
      let column = CapturedColumn(name: title, place: field + 1)
      if AllocationNames.suggests(column: title) || isHidden(title) {
        hidden.insert(field)
        dropped.append(column)
        findings.append(
          ImportRule.allocationInExport.finding(
            SourcePosition(file: file.path, line: document.line(of: 0)),
            "the column \(shown(title)) looks like the treatment allocation; it was not read",
            hint: "leave it out of the export: the allocation is kept apart"))
      } else {
        columns.append(column)
        fields.append(field)
      }
    }
    let isBlind = !hidden.isEmpty
    let (rows, unreadable) = DelimitedTable.rows(of: document, fields: fields)
    var table = CapturedTable(file: file.path, name: name, columns: columns, rows: rows)
    table.droppedColumns = dropped
    table.delimiter = document.dialect.delimiter.byte
    if !isBlind { table.places = CellPlaces(document: document, fields: fields) }
    self.table = table
    account = CaptureFileAccount(
      file: file.path,
      sha256: isBlind
        ? BlindDigest.sha256(of: document, without: hidden) : SourceFile(bytes: file.bytes).sha256,
      isBlind: isBlind, unreadableRows: unreadable)
    diagnostics =
      (document.diagnostics.map { isBlind ? DelimitedTable.blinded($0) : $0 }) + findings
  }

  /// Whether a column has no name, or one that must not be read.
  private static func isUnread(_ name: String, _ isHidden: (String) -> Bool) -> Bool {
    let title = title(name)
    return title.isEmpty || AllocationNames.suggests(column: title) || isHidden(title)
  }

  /// The name of a column as it is judged: its beginning, without white space around it.
  private static func title(_ name: String) -> String {
    let trimmed = trimmed(name)
    return trimmed.utf8.count <= ColumnChoice.nameBytes
      ? trimmed
      : String(decoding: trimmed.utf8.prefix(ColumnChoice.nameBytes), as: UTF8.self)
  }

  private static func rows(
    of document: DelimitedDocument, fields: [Int]
  ) -> (rows: [CapturedRow], unreadable: Int) {
    var unreadable = document.unreadCount
    let rows = document.walk { walk in
      (1..<max(1, document.recordCount)).compactMap { record -> CapturedRow? in
        guard document.isSound(record) else {
          unreadable += 1
          return nil
        }
        walk.move(to: record)
        return CapturedRow(
          line: document.line(of: record),
          cells: fields.map { trimmed(String(decoding: walk.field($0), as: UTF8.self)) })
      }
    }
    return (rows, unreadable)
  }

  /// A finding whose place tells nothing of the length of a hidden cell.
  private static func blinded(_ finding: Diagnostic) -> Diagnostic {
    Diagnostic(
      rule: finding.rule, severity: finding.severity,
      position: SourcePosition(file: finding.position.file, line: finding.position.line),
      message: finding.message, hint: finding.hint, related: finding.related,
      occurrences: finding.occurrences)
  }

  /// Why nothing of the file can be used: no header, or one column with another delimiter in it.
  private static func unusable(_ document: DelimitedDocument) -> Diagnostic? {
    guard document.recordCount > 0 else {
      if document.diagnostics.contains(where: { $0.severity == .error }) { return nil }
      return ImportRule.emptyExport.finding(
        SourcePosition(file: document.file), "the file has no header", hint: "export it again")
    }
    if let finding = misplaced(document) { return finding }
    guard document.width == 1,
      case let header = document.fieldText(0, of: 0),
      let other = DelimitedDialect.Delimiter.allCases.first(where: {
        $0 != document.dialect.delimiter && header.utf8.contains($0.byte)
      })
    else { return nil }
    return ImportRule.oneColumnFile.finding(
      document.position(of: 0, in: 0),
      "the header is one column when divided by \(named(document.dialect.delimiter))",
      hint:
        "it seems to be divided by \(named(other)); correct delimiter in the mapping, or remove it"
    )
  }

  /// A first line that is no header: each row in quotes as a whole, or one cell above a line of
  /// several with which all lines below agree.
  private static func misplaced(_ document: DelimitedDocument) -> Diagnostic? {
    guard document.width == 1 else { return nil }
    let header = document.fieldText(0, of: 0)
    let delimiters = DelimitedDialect.Delimiter.allCases
    if document.opensQuoted(0), document.recordCount > 1, document.opensQuoted(1),
      delimiters.contains(where: { header.utf8.contains($0.byte) })
    {
      return ImportRule.oneColumnFile.finding(
        document.position(of: 0, in: 0), "each row is in quotes as a whole, so that it is one cell",
        hint: "save the file again from the program that wrote it, with the cells in columns")
    }
    let lines = document.firstLines(10).drop { $0.line <= document.line(of: 0) }
    for delimiter in delimiters where !header.utf8.contains(delimiter.byte) {
      let counts = lines.map { line in line.text.utf8.count { $0 == delimiter.byte } }
      guard let place = counts.firstIndex(where: { $0 > 0 }) else { continue }
      let rest = counts[place...].filter { $0 > 0 }
      guard rest.count > 1, rest.allSatisfy({ $0 == counts[place] }) else { continue }
      let line = lines[lines.startIndex + place].line
      return ImportRule.oneColumnFile.finding(
        SourcePosition(file: document.file, line: line),
        "line \(line) looks like the header; line \(document.line(of: 0)) is not data",
        hint: "remove what stands above the header")
    }
    return nil
  }

  private static func named(_ delimiter: DelimitedDialect.Delimiter) -> String {
    delimiter == .tab ? "tabs" : "‘\(delimiter.rawValue)’"
  }

  private static func overrides(_ part: CaptureSettings.Part?) -> DialectOverrides {
    DialectOverrides(
      delimiter: part?.delimiter.flatMap {
        $0 == "tab" ? .tab : DelimitedDialect.Delimiter(rawValue: $0)
      },
      encoding: part?.encoding.flatMap(TextEncoding.init(rawValue:)), dropsInvisible: true)
  }

  /// Text without white space and non-breaking spaces at its ends.
  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[start...end])
  }
}
