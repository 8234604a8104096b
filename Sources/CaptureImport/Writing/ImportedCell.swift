/// One cell of the study to be written.
struct ImportedCell {
  /// A cell of the source that was left out as missing.
  struct Missing: Hashable {
    /// The table of the cell in the source, and its column.
    let table: Int
    let column: Int
    /// The reason why there is no value.
    let reason: String
  }

  /// The text written.
  var text = ""
  /// The source has an entry there, if only a missing code.
  var isEntered = false
  /// The cells left out on the way.
  var missing: [Missing] = []
  /// The row and column of its source, if it comes from a single one.
  var origin: (row: Int, column: Int)?
}
