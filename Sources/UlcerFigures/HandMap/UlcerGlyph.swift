import ChartGrammar
import UlcerRecords
import VectorDrawing

/// The symbol of one ulcer: its area to scale, its fill by status.
///
/// - open: solid; indeterminate: left half solid; healed: an open circle of one size; lost
///   (amputation, surgical closure or death): a cross; not assessed: a dashed ring of the last known
///   area; open with unknown area: a diamond.
/// - An open ulcer whose true size would be smaller than `least` is drawn at `least`.
struct UlcerGlyph {
  let sight: UlcerSight
  let centre: Point
  /// The diameter on the drawing, in points.
  let diameter: Double
  private let theme = Theme.print

  /// The smallest diameter of an ulcer's glyph, in points.
  static let least = Theme.print.markerDiameter * 0.76

  /// The largest area that is drawn to scale, in mm²: larger than any finger's whole side.
  static let mostArea = 2500.0

  /// Returns the diameter of a circle of an area at a scale in points per millimetre, 2 √(A/π);
  /// above `mostArea` it is that of `mostArea`.
  static func diameter(area: Double, scale: Double) -> Double {
    2 * (min(max(area, 0), mostArea) / .pi).squareRoot() * scale
  }

  /// Returns the area in mm² below which glyphs are larger than to scale.
  static func leastArea(scale: Double) -> Double {
    let diameter = least / scale
    return .pi / 4 * diameter * diameter
  }

  init(_ sight: UlcerSight, at centre: Point, scale: Double) {
    self.sight = sight
    self.centre = centre
    switch sight.state {
    case .healed, .lost: diameter = theme.markerDiameter
    case .open, .indeterminate, .unseen:
      // A dashed ring must be larger to be visible.
      let least = sight.state == .unseen ? theme.markerDiameter : UlcerGlyph.least
      diameter =
        sight.area.map { area in
          let wished = UlcerGlyph.diameter(area: area, scale: scale)
          return wished.isFinite ? max(least, wished) : least
        } ?? theme.markerDiameter * 1.2
    }
  }

  /// The square that the glyph takes.
  var box: Rectangle {
    Rectangle(
      x: centre.x - diameter / 2, y: centre.y - diameter / 2, width: diameter, height: diameter)
  }

  func elements() -> [DrawingElement] {
    let radius = diameter / 2
    let circle = Path(circle: centre, radius: radius)
    let open = UlcerGlyph.openInk
    let thin = LineStyle(open, width: theme.hairline * 1.6)
    switch sight.state {
    case .open:
      guard sight.area != nil else { return diamond(filled: true) }
      return halo + [.dots([centre], diameter: diameter, open)]
    case .indeterminate:
      guard sight.area != nil else { return diamond(filled: false) }
      return halo + [.fill(circle, .white), .fill(leftHalf(radius), open), .stroke(circle, thin)]
    case .healed:
      return halo + [
        .fill(circle, .white), .stroke(circle, LineStyle(Palette.ink, width: theme.hairline * 2)),
      ]
    case .lost:
      let reach = radius * 0.85
      var cross = Path()
      cross.move(to: Point(centre.x - reach, centre.y - reach))
      cross.line(to: Point(centre.x + reach, centre.y + reach))
      cross.move(to: Point(centre.x - reach, centre.y + reach))
      cross.line(to: Point(centre.x + reach, centre.y - reach))
      return [
        .stroke(cross, LineStyle(.white, width: theme.hairline * 5, cap: .round)),
        .stroke(cross, LineStyle(Palette.ink, width: theme.hairline * 2.6)),
      ]
    case .unseen:
      let dash = LineStyle(Palette.neutral, width: theme.hairline * 1.6, dash: [1.4, 1.2])
      let rim = LineStyle(.white, width: theme.hairline * 4)
      return [.stroke(circle, rim), .stroke(circle, dash)]
    }
  }

  /// The colour of open ulcers, as in the swimmer plot.
  static let openInk = Palette.series[1]

  /// A white rim that separates overlapping glyphs.
  private var halo: [DrawingElement] {
    [.dots([centre], diameter: diameter + theme.hairline * 3, .white)]
  }

  private func leftHalf(_ radius: Double) -> Path {
    let handle = radius * 0.5522847498307936
    let (x, y) = (centre.x, centre.y)
    var path = Path()
    path.move(to: Point(x, y - radius))
    path.curve(
      Point(x - handle, y - radius), Point(x - radius, y - handle), to: Point(x - radius, y))
    path.curve(
      Point(x - radius, y + handle), Point(x - handle, y + radius), to: Point(x, y + radius))
    path.close()
    return path
  }

  private func diamond(filled: Bool) -> [DrawingElement] {
    let reach = diameter / 2 * 1.2
    let (x, y) = (centre.x, centre.y)
    let path = Path(
      through: [
        Point(x, y - reach), Point(x + reach, y), Point(x, y + reach), Point(x - reach, y),
      ], closed: true)
    let rim = DrawingElement.stroke(
      path, LineStyle(.white, width: theme.hairline * 3, join: .round))
    guard filled else {
      let half = Path(
        through: [Point(x, y - reach), Point(x, y + reach), Point(x - reach, y)], closed: true)
      return [
        rim, .fill(path, .white), .fill(half, UlcerGlyph.openInk),
        .stroke(path, LineStyle(UlcerGlyph.openInk, width: theme.hairline * 1.6)),
      ]
    }
    return [rim, .fill(path, UlcerGlyph.openInk)]
  }
}
