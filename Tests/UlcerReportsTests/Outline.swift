import VectorDrawing

@testable import UlcerReports

/// Plain geometry to judge outlines by.
enum Outline {
  /// Points along a path, ten on each curve.
  static func points(of path: Path) -> [Point] {
    var points: [Point] = []
    var last = Point.origin
    for piece in path.pieces {
      switch piece {
      case .move(let end), .line(let end):
        points.append(end)
        last = end
      case .curve(let first, let second, let end):
        for step in 1...10 {
          let t = Double(step) / 10
          let u = 1 - t
          let (a, b, c, d) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
          points.append(
            Point(
              a * last.x + b * first.x + c * second.x + d * end.x,
              a * last.y + b * first.y + c * second.y + d * end.y))
        }
        last = end
      case .close: break
      }
    }
    return points
  }

  /// Whether a point is inside a polygon, by the even-odd rule.
  static func contains(_ point: Point, in polygon: [Point]) -> Bool {
    var isInside = false
    for (index, first) in polygon.enumerated() {
      let second = polygon[(index + 1) % polygon.count]
      guard (first.y > point.y) != (second.y > point.y) else { continue }
      let x = first.x + (point.y - first.y) / (second.y - first.y) * (second.x - first.x)
      if point.x < x { isInside.toggle() }
    }
    return isInside
  }

  /// How far a point is from a finger's axis between its end and its knuckle.
  static func distance(_ point: Point, from finger: FingerShape) -> Double {
    let start = finger.point(depth: 0, offset: 0)
    let end = finger.knuckle
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let share = ((point.x - start.x) * dx + (point.y - start.y) * dy) / (dx * dx + dy * dy)
    let held = min(max(share, 0), 1)
    let (x, y) = (start.x + held * dx - point.x, start.y + held * dy - point.y)
    return (x * x + y * y).squareRoot()
  }
}
