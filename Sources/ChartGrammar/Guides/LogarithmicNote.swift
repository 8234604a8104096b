/// The note under a plot that a logarithmic axis omits numbers, so that none is lost silently.
enum LogarithmicNote {
  static let text = "Values of 0 and below have no place on a logarithmic axis and are not drawn."

  /// Returns the footnote, with the sentence added if an axis is logarithmic and some number is not
  /// above 0.
  static func added(
    to footnote: String, x: (axis: Axis, data: DataExtent), y: (axis: Axis, data: DataExtent)
  ) -> String {
    let leavesOut = [x, y].contains {
      $0.axis.kind == .continuous(.logarithmic) && $0.data.reachesZero
    }
    guard leavesOut else { return footnote }
    return footnote.isEmpty ? text : footnote + " " + text
  }
}
