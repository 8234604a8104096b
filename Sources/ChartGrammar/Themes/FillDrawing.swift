import VectorDrawing

extension FillStyle {
  /// Returns the fill of an upright rectangle; a stroke of the colour if it has no width.
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

  /// Returns the fill of a polygon.
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
