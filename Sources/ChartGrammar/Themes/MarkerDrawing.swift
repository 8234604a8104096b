import VectorDrawing

extension Marker {
  /// Returns the symbol around a point; all shapes cover about the area of a circle of the
  /// diameter.
  func elements(at point: Point, diameter: Double, colour: Colour) -> [DrawingElement] {
    let radius = diameter / 2
    let line = LineStyle(colour, width: max(0.8, diameter * 0.22), join: .round)
    let outline: Path
    switch shape {
    case .circle:
      if isFilled { return [.dots([point], diameter: diameter, colour)] }
      outline = Path(circle: point, radius: radius - line.width / 4)
    case .square:
      let half = radius * 0.886
      outline = Path(
        Rectangle(x: point.x - half, y: point.y - half, width: 2 * half, height: 2 * half))
    case .triangle:
      outline = polygon(point, radius * 1.25, [(0, -1), (0.95, 0.68), (-0.95, 0.68)])
    case .diamond:
      outline = polygon(point, radius * 1.25, [(0, -1), (1, 0), (0, 1), (-1, 0)])
    case .arrow:
      outline = polygon(point, radius * 1.25, [(-0.7, -0.9), (1, 0), (-0.7, 0.9)])
    case .cross:
      let reach = radius * 0.9
      var cross = Path()
      cross.move(to: Point(point.x - reach, point.y - reach))
      cross.line(to: Point(point.x + reach, point.y + reach))
      cross.move(to: Point(point.x - reach, point.y + reach))
      cross.line(to: Point(point.x + reach, point.y - reach))
      return [.stroke(cross, line)]
    }
    return isFilled
      ? [.fill(outline, colour)] : [.fill(outline, .white), .stroke(outline, line)]
  }

  private func polygon(
    _ centre: Point, _ radius: Double, _ corners: [(x: Double, y: Double)]
  ) -> Path {
    Path(
      through: corners.map { Point(centre.x + radius * $0.x, centre.y + radius * $0.y) },
      closed: true)
  }
}
