import DelimitedText
import SourceDiagnostics
import UlcerIngest

/// One delimited file of an export as a table, with the features that every system's text files
/// share.
///
/// Columns that look like the treatment allocation are dropped here, before anything else sees a
/// cell of them: neither values nor lengths nor a hash over them leave this type.
struct DelimitedTable {
  /// The table; `nil` if the file could not be read as one.
  let table: CapturedTable?
  /// The file's fingerprint and its unreadable rows; `nil` for a file that nothing asks for: no hash
  /// is taken of cells that nobody reads.
  let account: CaptureFileAccount?
  /// The faults of the text and the header.
  let diagnostics: [Diagnostic]

  /// The number of cells.
  var cellCount: Int { (table?.columns.count ?? 0) * (table?.rows.count ?? 0) }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - name: the name by which a mapping will call the table.
  ///   - part: the notation of the file, as the mapping states it.
  ///   - demand: the tables that are asked for; of another the header alone is read.
  ///   - columns: the columns that are read; all if none are asked for.
  ///   - cells: more cells are not taken apart.
  ///   - isHidden: names beside `AllocationNames` that must not be read.
  init(
    _ file: CaptureFile, name: String, part: CaptureSettings.Part? = nil,
    demand: TableDemand? = nil, columns: ColumnDemand? = nil, cells: Int = CaptureLimits().cells,
    isHidden: @escaping @Sendable (String) -> Bool = { _ in false }
  ) {
    if let foreign = ForeignFormat(file.bytes) {
      self.init(unusable: file, [foreign.finding(at: SourcePosition(file: file.path))])
      return
    }
    if let demand, !demand.asks(for: name),
      let unread = UnreadTable(file, name: name, part: part, demand: demand, isHidden: isHidden)
    {
      self.init(unread.table, nil, unread.diagnostics)
      return
    }
    let document = DelimitedReader.read(
      file.bytes, file: file.path, overrides: DelimitedTable.overrides(part),
      columns: ColumnDemand.choice(columns, isHidden))
    let whole = DelimitedTable.unusable(document)
    guard document.isReadable, document.recordCount > 0, whole == nil, document.isCuttable else {
      self.init(
        unusable: file, document.diagnostics + (whole.map { [$0] } ?? []),
        rows: document.isReadable ? max(0, document.recordCount - 1) : document.unreadCount)
      return
    }
    let header = TableHeader(document, isHidden: isHidden)
    let count = (document.recordCount - 1) * header.columns.count
    guard count <= cells else {
      self.init(
        unusable: file,
        [
          ImportRule.tooManyCells.finding(
            SourcePosition(file: file.path),
            "the table has \(count) cells; of an export at most \(CaptureLimits().cells) are taken apart",
            hint: "leave columns or rows that nobody needs out of the export")
        ])
      return
    }
    let (rows, unreadable) = DelimitedTable.rows(of: document, fields: header.fields)
    var table = CapturedTable(file: file.path, name: name, columns: header.columns, rows: rows)
    table.droppedColumns = header.dropped
    table.delimiter = document.dialect.delimiter.byte
    let isBlind = !header.hidden.isEmpty
    if !isBlind { table.places = CellPlaces(document: document, fields: header.fields) }
    self.init(
      table,
      CaptureFileAccount(
        file: file.path,
        sha256: isBlind
          ? BlindDigest.sha256(of: document, without: header.hidden)
          : SourceFile(bytes: file.bytes).sha256,
        isBlind: isBlind, unreadableRows: unreadable),
      (document.diagnostics.map { isBlind ? DelimitedTable.blinded($0) : $0 }) + header.findings)
  }

  /// A file that could not be read as a table.
  private init(unusable file: CaptureFile, _ findings: [Diagnostic], rows: Int = 0) {
    self.init(
      nil,
      CaptureFileAccount(
        file: file.path, sha256: SourceFile(bytes: []).sha256, isBlind: true, unreadableRows: rows),
      findings)
  }

  private init(
    _ table: CapturedTable?, _ account: CaptureFileAccount?, _ diagnostics: [Diagnostic]
  ) {
    self.table = table
    self.account = account
    self.diagnostics = diagnostics
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

  /// A finding whose place does not disclose the length of a hidden cell.
  private static func blinded(_ finding: Diagnostic) -> Diagnostic {
    finding.with(
      position: SourcePosition(file: finding.position.file, line: finding.position.line))
  }

  /// The reason why nothing of the file can be used: no header, or one column with another
  /// delimiter in it.
  private static func unusable(_ document: DelimitedDocument) -> Diagnostic? {
    guard document.recordCount > 0 else {
      if document.diagnostics.contains(where: { $0.severity == .error }) { return nil }
      return ImportRule.emptyExport.finding(
        SourcePosition(file: document.file), "the file has no header", hint: "export it again")
    }
    if let finding = misplaced(document) { return finding }
    guard document.width == 1 else { return nil }
    let header = TableHeader.title(document.field(0, of: 0))
    guard
      let other = DelimitedDialect.Delimiter.allCases.first(where: {
        $0 != document.dialect.delimiter && header.utf8.contains($0.byte)
      })
    else {
      return UnreadDelimiter(document, header: header).map { delimiter in
        ImportRule.unreadDelimiter.finding(
          document.position(of: 0, in: 0),
          "the header is one column: \(delimiter.description), which \(delimiter.verb) not read",
          hint: "export it with a comma, semicolon, tab or | between the columns")
      }
    }
    return ImportRule.oneColumnFile.finding(
      document.position(of: 0, in: 0),
      "the header is one column when divided by \(named(document.dialect.delimiter))",
      hint:
        "it seems to be divided by \(named(other)); correct delimiter in the mapping, or remove it"
    )
  }

  /// A first line that is no header: each row is quoted as a whole, or one cell above a line of
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
    // A header that another delimiter cuts is one.
    guard delimiters.allSatisfy({ !header.utf8.contains($0.byte) }) else { return nil }
    for delimiter in delimiters {
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

  static func overrides(_ part: CaptureSettings.Part?) -> DialectOverrides {
    DialectOverrides(
      delimiter: part?.delimiter.flatMap {
        $0 == "tab" ? .tab : DelimitedDialect.Delimiter(rawValue: $0)
      },
      encoding: part?.encoding.flatMap(TextEncoding.init(rawValue:)), dropsInvisible: true)
  }
}
