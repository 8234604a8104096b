/// A place in a source file, as a reader's text editor counts it.
///
/// `line` is the physical line on which the record starts (the header is line 1); `column` counts
/// characters from 1 to the start of the field. Either is `nil` when the finding concerns the whole
/// file or the whole line. If places are given by record, as in everything that is published,
/// `line` is the number of the record (the header is 1) and `field` names the column.
public struct SourcePosition: Hashable, Sendable, Codable, Comparable {
  /// The file's name inside the study folder, or its path as given.
  public let file: String
  /// Physical line, from 1.
  public let line: Int?
  /// Character within the line, from 1.
  public let column: Int?
  /// The name of the column, if places are given by record.
  public let field: String?

  /// Names a place; leave out what does not apply.
  public init(file: String, line: Int? = nil, column: Int? = nil, field: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.field = field
  }

  /// Orders by file, line and column, whole files first.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.file, left.line ?? 0, left.column ?? 0, left.field ?? "")
      < (right.file, right.line ?? 0, right.column ?? 0, right.field ?? "")
  }
}

extension SourcePosition {
  /// The place of a record: `ulcers.csv record 12, length_mm`.
  package var recordWords: String {
    let record = line.map { " record \($0)" } ?? ""
    return file + record + (field.map { ", \($0)" } ?? "")
  }
}
