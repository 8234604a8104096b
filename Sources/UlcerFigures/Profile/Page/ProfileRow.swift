import VectorDrawing

/// One row of a profile, with its height and the drawing of its content below an upper edge.
struct ProfileRow {
  /// The height, in points.
  let height: Double
  /// The lines of the time axis run through the row.
  var isTimed = true
  /// The row must be on the same page as the next row.
  var keepsWithNext = false
  /// The row belongs to the table, whose head is repeated above it on a new page.
  var isTableRow = false
  /// Draws the content if the row is the first under a repeated head; `nil` for the same content.
  var drawResumed: ((_ top: Double) -> [DrawingElement])?
  /// Draws the content, from the upper edge down.
  let draw: (_ top: Double) -> [DrawingElement]

  init(
    height: Double, isTimed: Bool = true, keepsWithNext: Bool = false,
    draw: @escaping (_ top: Double) -> [DrawingElement]
  ) {
    self.height = height
    self.isTimed = isTimed
    self.keepsWithNext = keepsWithNext
    self.draw = draw
  }

  /// The row as drawn under a repeated head.
  var resumed: ProfileRow {
    guard let drawResumed else { return self }
    var row = ProfileRow(
      height: height, isTimed: isTimed, keepsWithNext: keepsWithNext, draw: drawResumed)
    row.isTableRow = isTableRow
    return row
  }
}
