import PageComposition
import VectorDrawing

/// The mark in the margin beside a new or changed item, as beside rows of tables.
enum ChangeMark {
  /// Draws a thick bar for new, a double line for changed, nothing for neither.
  static func bars(
    _ change: TableRow.Change?, left: Double, top: Double, height: Double, _ colour: Colour
  ) -> [DrawingElement] {
    let bars: [(x: Double, width: Double)] =
      switch change {
      case .added: [(-7.5, 2.6)]
      case .changed: [(-7.5, 0.8), (-5.7, 0.8)]
      case nil: []
      }
    return bars.isEmpty
      ? []
      : [
        .tagged(
          .artifact,
          bars.map { bar in
            .fill(
              Path(Rectangle(x: left + bar.x, y: top, width: bar.width, height: height)), colour)
          })
      ]
  }
}
