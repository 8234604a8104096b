/// Says under a plot that columns are too narrow for all names, so that none is lost silently.
enum NarrowColumnsNote {
  static let text = "Columns are too narrow for all their names: a wider chart shows them."

  /// The footnote, with the sentence where names are left out.
  static func added(to footnote: String, leavesOutNames: Bool) -> String {
    guard leavesOutNames else { return footnote }
    return footnote.isEmpty ? text : footnote + " " + text
  }
}
