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
