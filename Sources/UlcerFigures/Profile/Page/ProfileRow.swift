import VectorDrawing

/// One row of a profile: it knows its height and draws itself below an upper edge.
struct ProfileRow {
  /// Its height, in points.
  let height: Double
  /// Whether the lines of the time axis run through it.
  var isTimed = true
  /// Whether it must stand on one page with the next row.
  var keepsWithNext = false
  /// Whether it is a row of the table, whose head stands again above it on a new page.
  var isTableRow = false
  /// What it shows where it is the first row under a head that stands again; `nil` for the same.
  var drawResumed: ((_ top: Double) -> [DrawingElement])?
  /// What it shows, from its upper edge down.
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

  /// The row as it stands under a head that was repeated.
  var resumed: ProfileRow {
    guard let drawResumed else { return self }
    var row = ProfileRow(
      height: height, isTimed: isTimed, keepsWithNext: keepsWithNext, draw: drawResumed)
    row.isTableRow = isTableRow
    return row
  }
}
