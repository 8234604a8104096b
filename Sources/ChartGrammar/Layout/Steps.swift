import VectorDrawing

/// The geometry of lines whose value holds until the next point.
enum Steps {
  /// Returns the corners of the steps through the points, in order of their x, up to `end`.
  static func corners(_ points: [Point], until end: Double?) -> [Point] {
    var corners: [Point] = []
    for point in points {
      if let last = corners.last, last.y != point.y { corners.append(Point(point.x, last.y)) }
      corners.append(point)
    }
    if let end, let last = corners.last, end > last.x { corners.append(Point(end, last.y)) }
    return corners
  }
}
