public import SourceDiagnostics

/// One table of a data-capture export as text, to which a mapping may refer.
///
/// Every system's reader produces such tables: a Castor part, a form of a REDCap block matrix, a
/// CDISC data set. Cells are text as the export wrote it, without outer white space; their meaning
/// (missing codes, dates, option lists) is left to the mapping.
public struct CapturedTable: Sendable {
  /// The file inside the source, relative and with `/`, e.g. `CastorStudy.csv`; for messages.
  public let file: String
  /// The name by which a mapping calls the table: a part, a form or a data set, e.g. `AE`.
  public let name: String
  /// The columns in the order of the file.
  public let columns: [CapturedColumn]
  /// The rows in the order of the file.
  public let rows: [CapturedRow]
  /// Place among `columns` of the participant's key, if the system states which column that is; a
  /// mapping may name another.
  var participantColumn: Int?
  /// Place among `columns` of the site, if the system states which column that is.
  var siteColumn: Int?
  /// Columns that look like the treatment allocation; nothing but their names has been read.
  var droppedColumns: [CapturedColumn] = []
  /// The delimiter of its text file; `nil` in a data set that holds numbers.
  var delimiter: UInt8?
  /// Lines below the header of a text file, or rows of a transport file, that were counted and not
  /// read because nothing asks for the table; `nil` if the rows were read.
  var unreadRows: Int?
  /// A finder of the place of a cell in its file; `nil` if that would disclose something about a
  /// dropped column, or if there are no characters to count.
  var places: CellPlaces?

  /// Takes the content of a table that a reader found.
  public init(
    file: String, name: String, columns: [CapturedColumn], rows: [CapturedRow],
    participantColumn: Int? = nil, siteColumn: Int? = nil
  ) {
    self.file = file
    self.name = name
    self.columns = columns
    self.rows = rows
    self.participantColumn = participantColumn
    self.siteColumn = siteColumn
  }

  /// The place among `columns` of the column that a mapping calls `word`: by its name, else by one
  /// of its aliases.
  public func column(called word: String) -> Int? {
    let wanted = ColumnName.folded(word)
    return columns.firstIndex { ColumnName.folded($0.name) == wanted }
      ?? columns.firstIndex { $0.isCalled(word) }
  }

  /// The place of a row, with the character of a cell if all columns of the text file are readable.
  public func position(line: Int, column: Int? = nil) -> SourcePosition {
    column.flatMap { places?.position(line: line, column: $0) }
      ?? SourcePosition(file: file, line: line)
  }
}

/// One row of a captured table with its line in the file.
public struct CapturedRow: Hashable, Sendable {
  /// The 1-based line of the file where the row begins; for a binary data set the 1-based
  /// observation plus one, as if line 1 were a header.
  public let line: Int
  /// One cell a column; empty text is "nothing entered".
  public let cells: [String]

  /// Takes one row.
  public init(line: Int, cells: [String]) {
    self.line = line
    self.cells = cells
  }
}
