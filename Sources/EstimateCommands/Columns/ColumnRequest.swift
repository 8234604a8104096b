/// A column that a method needs, and how its cells are read.
struct ColumnRequest {
  /// The content of the cells.
  enum Kind {
    /// A number.
    case number
    /// A number, or nothing (also `NA` and `Inf`), which is infinite.
    case numberOrInfinite
    /// A word or number, as it is written, or nothing.
    case optionalText
    /// A word or number, taken as it is written.
    case text
  }

  /// The option that names it, `--time`.
  let option: String
  /// Its name in the file.
  let name: String
  /// The content of the cells.
  let kind: Kind

  /// A column of numbers; `nil` if no name is given.
  static func number(_ option: String, _ name: String?) -> ColumnRequest? {
    name.map { ColumnRequest(option: option, name: $0, kind: .number) }
  }

  /// A column of words; `nil` if no name is given.
  static func text(_ option: String, _ name: String?) -> ColumnRequest? {
    name.map { ColumnRequest(option: option, name: $0, kind: .text) }
  }
}
