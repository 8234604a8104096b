/// The note under a plot that columns are too narrow for all names, so that none is lost silently.
enum NarrowColumnsNote {
  static let text = "Columns are too narrow for all their names: a wider chart shows them."

  /// Returns the footnote, with the sentence added if names are omitted.
  static func added(to footnote: String, leavesOutNames: Bool) -> String {
    guard leavesOutNames else { return footnote }
    return footnote.isEmpty ? text : footnote + " " + text
  }
}
