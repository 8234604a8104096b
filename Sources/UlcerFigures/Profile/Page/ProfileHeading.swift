import ChartGrammar
import VectorDrawing

/// The heading of a group of lanes: its name at the left, a summary beside it.
struct ProfileHeading {
  let axis: ProfileAxis
  let pen: ProfilePen

  /// Returns the heading and the lanes, which begin on the heading's page.
  func rows(_ name: String, note: String, _ lanes: [ProfileRow]) -> [ProfileRow] {
    let used = max(pen.width(of: name, pen.strong) + 8, axis.left)
    let text = pen.wrapped(
      note, pen.quiet, width: pen.width - used, longest: TextFitting.longestNote)
    let height = max(pen.line, text.height) + 5
    let heading = ProfileRow(height: height, keepsWithNext: !lanes.isEmpty) { top in
      [
        .fill(
          Path(Rectangle(x: 0, y: top + 2, width: pen.width, height: height - 3.5)),
          ProfileHeading.ground),
        pen.text(name, x: 2, top: top + 2.7, pen.strong),
      ] + text.elements(x: used, top: top + 2.7, measurer: pen.measurer)
    }
    return [heading] + lanes
  }

  private static let ground = Colour(0xEAF0F5)
}
