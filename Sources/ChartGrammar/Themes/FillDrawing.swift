import Foundation
import VectorDrawing

extension FillStyle {
  /// The fill of an upright rectangle; a stroke of the colour when it has no width.
  func elements(rectangle: Rectangle, colour: Colour, hairline: Double) -> [DrawingElement] {
    guard rectangle.width >= 0.4, rectangle.height >= 0.4 else {
      let start = Point(rectangle.x, rectangle.y)
      let end = Point(rectangle.right, rectangle.bottom)
      guard rectangle.width > 0 || rectangle.height > 0 else { return [] }
      return [.stroke(Path(through: [start, end]), LineStyle(colour, width: max(0.8, hairline)))]
    }
    return elements(
      polygon: [
        Point(rectangle.x, rectangle.y), Point(rectangle.right, rectangle.y),
        Point(rectangle.right, rectangle.bottom), Point(rectangle.x, rectangle.bottom),
      ], colour: colour, hairline: hairline)
  }

  /// The fill of a polygon.
  func elements(polygon: [Point], colour: Colour, hairline: Double) -> [DrawingElement] {
    let path = Path(through: polygon, closed: true)
    let edge = DrawingElement.stroke(path, LineStyle(colour, width: hairline * 1.4, join: .round))
    let ground = DrawingElement.fill(path, colour.opacity(colour.alpha * 0.16))
    let strokes = LineStyle(colour, width: hairline * 1.3)
    switch self {
    case .solid: return [.fill(path, colour)]
    case .outline: return [.fill(path, .white), edge]
    case .pale:
      return [.fill(path, .white), .fill(path, colour.opacity(colour.alpha * 0.28)), edge]
    case .hatched:
      return [
        .fill(path, .white), ground, .stroke(Hatching.strokes(in: polygon, slope: 1), strokes),
        edge,
      ]
    case .crossed:
      return [
        .fill(path, .white), ground, .stroke(Hatching.strokes(in: polygon, slope: 1), strokes),
        .stroke(Hatching.strokes(in: polygon, slope: -1), strokes), edge,
      ]
    }
  }
}

/// Slanting strokes cut to the outline of a polygon.
enum Hatching {
  /// Strokes 3.2 points apart that rise (slope 1) or fall (slope −1) at 45°, by the even-odd rule.
  static func strokes(in polygon: [Point], slope: Double) -> Path {
    // A stroke is the set of points with y + slope · x = level; levels lie on a grid shared by all
    // shapes of a drawing, so that hatching continues across neighbours.
    let levels = polygon.map { $0.y + slope * $0.x }
    var path = Path()
    guard let least = levels.min(), let most = levels.max(), (most - least).isFinite else {
      return path
    }
    let distance = max(3.2 * 2.0.squareRoot(), (most - least) / 2000)
    var level = (least / distance).rounded(.up) * distance
    while level < most {
      var cuts: [Point] = []
      for (index, first) in polygon.enumerated() {
        let second = polygon[(index + 1) % polygon.count]
        let (from, to) = (levels[index] - level, levels[(index + 1) % polygon.count] - level)
        guard (from < 0) != (to < 0) else { continue }
        let share = from / (from - to)
        cuts.append(
          Point(
            first.x + (second.x - first.x) * share, first.y + (second.y - first.y) * share))
      }
      cuts.sort { $0.x < $1.x }
      for pair in stride(from: 0, to: cuts.count - 1, by: 2) {
        path.move(to: cuts[pair])
        path.line(to: cuts[pair + 1])
      }
      level += distance
    }
    return path
  }
}
