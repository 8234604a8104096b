public import VectorDrawing

extension Caption {
  /// Returns the texts alone, wrapped to a width, for a figure composed of several charts.
  public func drawing(
    width: Double, theme: Theme = .print, measurer: any TextMeasurer
  ) -> Drawing {
    let room = theme.room(for: Extent(width, 0)).width
    let blocks = [
      (title, theme.title), (subtitle, theme.base), (denominator, theme.small),
      (footnote, theme.small),
    ].map {
      TextBlock(
        $0.0, style: $0.1, width: max(room, 20), measurer: measurer,
        longest: TextFitting.longestNote)
    }
    var elements: [DrawingElement] = []
    var top = 0.0
    for block in blocks where !block.isEmpty {
      elements += block.elements(x: 0, top: top)
      top += block.height + ChartFrame.lineGap
    }
    return theme.finished(Drawing(extent: Extent(room, max(top, 1)), elements: elements))
  }
}
