import ChartGrammar
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// The symbol of a visit's state.
enum VisitSign {
  static func name(_ state: VisitAccount.State) -> String {
    switch state {
    case .done: "visit done"
    case .missed: "missed"
    case .overdue: "overdue"
    case .open: "in its window now"
    case .left: "left the study before"
    case .later: "to come"
    }
  }

  /// Draws a visit that the plan does not have.
  static func unscheduled(at point: Point) -> [DrawingElement] {
    [
      .stroke(
        Path(through: [Point(point.x, point.y - 2.4), Point(point.x, point.y + 2.4)]),
        LineStyle(Palette.series[0], width: 1.2))
    ]
  }

  static func elements(_ state: VisitAccount.State, at point: Point, _ pen: ProfilePen)
    -> [DrawingElement]
  {
    let radius = 2.1
    let circle = Path(circle: point, radius: radius)
    switch state {
    case .done:
      return [
        .dots([point], diameter: 5.2, .white), .dots([point], diameter: 4.4, Palette.series[0]),
      ]
    case .open:
      return [.fill(circle, .white), .stroke(circle, LineStyle(Palette.series[0], width: 1.2))]
    case .later:
      return [
        .fill(circle, .white), .stroke(circle, LineStyle(Palette.axis, width: 0.6, dash: [1, 1])),
      ]
    case .left:
      return [
        .stroke(
          Path(through: [Point(point.x - 2, point.y), Point(point.x + 2, point.y)]),
          LineStyle(Palette.neutral, width: 1.4))
      ]
    case .missed:
      var cross = Path()
      for side in [1.0, -1.0] {
        cross.move(to: Point(point.x - 2.4, point.y - 2.4 * side))
        cross.line(to: Point(point.x + 2.4, point.y + 2.4 * side))
      }
      return [
        .stroke(cross, LineStyle(.white, width: 2.8)),
        .stroke(cross, LineStyle(Palette.alert, width: 1.5)),
      ]
    case .overdue:
      let path = Path(
        through: [
          Point(point.x, point.y - 3), Point(point.x + 2.9, point.y + 2.2),
          Point(point.x - 2.9, point.y + 2.2),
        ], closed: true)
      return [.fill(path, .white), .stroke(path, LineStyle(Palette.alert, width: 1.1))]
    }
  }
}
