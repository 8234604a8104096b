import VectorDrawing

extension Drawing {
  /// Returns drawings one below the other on one drawing; `width` is its width if there are none.
  static func stacked(_ drawings: [Drawing], width least: Double) -> Drawing {
    let width = drawings.map(\.extent.width).max() ?? least
    let gap = 8.0
    let height = drawings.reduce(-gap) { $0 + $1.extent.height + gap }
    var whole = Drawing(extent: Extent(width, max(height, 1)))
    var top = 0.0
    for drawing in drawings {
      whole.place(drawing, at: Point(0, top))
      top += drawing.extent.height + gap
    }
    return whole
  }
}
