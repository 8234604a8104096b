/// What one cell of the study will be.
struct ImportedCell {
  /// A cell of the source that was left out as missing.
  struct Missing: Hashable {
    /// The table and column that it stood in.
    let table: Int
    let column: Int
    /// Why there is no value.
    let reason: String
  }

  /// What is written.
  var text = ""
  /// Whether the source has something there, if only a missing code.
  var isEntered = false
  /// What was left out on the way.
  var missing: [Missing] = []
  /// The row and column that it comes from, where it comes from one.
  var origin: (row: Int, column: Int)?
}
