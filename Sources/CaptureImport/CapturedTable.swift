/// One table of a data-capture export as text: what a mapping may refer to.
///
/// Every system's reader ends here: a Castor part, a form of a REDCap block matrix, a CDISC data
/// set. Cells are text as the export wrote it, without outer white space; meaning (missing codes,
/// dates, option lists) belongs to the mapping.
public struct CapturedTable: Sendable {
  /// The file inside the source, relative and with `/`, e.g. `CastorStudy.csv`; for messages.
  public let file: String
  /// The name by which a mapping calls the table: a part, a form or a data set, e.g. `AE`.
  public let name: String
  /// The columns in the order of the file.
  public let columns: [CapturedColumn]
  /// The rows in the order of the file.
  public let rows: [CapturedRow]

  /// Takes what a reader found.
  public init(file: String, name: String, columns: [CapturedColumn], rows: [CapturedRow]) {
    self.file = file
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}
