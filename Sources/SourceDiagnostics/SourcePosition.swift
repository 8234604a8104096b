/// A place in a source file, as a reader's text editor counts it.
///
/// `line` is the physical line on which the record starts (the header is line 1); `column` counts
/// characters from 1 to the start of the field. Either is `nil` when the finding concerns the whole
/// file or the whole line.
public struct SourcePosition: Hashable, Sendable, Codable, Comparable {
  /// The file's name inside the study folder, or its path as given.
  public let file: String
  /// Physical line, from 1.
  public let line: Int?
  /// Character within the line, from 1.
  public let column: Int?

  /// Names a place; leave out what does not apply.
  public init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// Orders by file, line and column, whole files first.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.file, left.line ?? 0, left.column ?? 0)
      < (right.file, right.line ?? 0, right.column ?? 0)
  }
}
