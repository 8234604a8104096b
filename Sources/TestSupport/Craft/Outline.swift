public import VectorDrawing

/// Plane geometry for judging outlines.
public enum Outline {
  /// Returns points along a path, ten on each curve.
  public static func points(of path: Path) -> [Point] {
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

  /// Tells if a point is inside a polygon, by the even-odd rule.
  public static func contains(_ point: Point, in polygon: [Point]) -> Bool {
    var isInside = false
    for (index, first) in polygon.enumerated() {
      let second = polygon[(index + 1) % polygon.count]
      guard (first.y > point.y) != (second.y > point.y) else { continue }
      let x = first.x + (point.y - first.y) / (second.y - first.y) * (second.x - first.x)
      if point.x < x { isInside.toggle() }
    }
    return isInside
  }
}
