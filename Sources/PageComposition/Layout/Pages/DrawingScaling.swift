import VectorDrawing

extension Drawing {
  /// Returns the drawing, scaled down as a whole if it is larger than the room; never scaled up.
  func fitting(_ room: Extent) -> Drawing {
    let factor = min(
      1, extent.width > 0 ? room.width / extent.width : 1,
      extent.height > 0 ? room.height / extent.height : 1)
    guard factor < 1, factor > 0 else { return self }
    return Drawing(
      extent: Extent(extent.width * factor, extent.height * factor),
      elements: elements.map { $0.scaled(factor) })
  }
}

extension DrawingElement {
  fileprivate func scaled(_ factor: Double) -> DrawingElement {
    switch self {
    case .fill(let path, let colour): .fill(path.scaled(factor), colour)
    case .stroke(let path, let style): .stroke(path.scaled(factor), style.scaled(factor))
    case .dots(let points, let diameter, let colour):
      .dots(points.map { $0.scaled(factor) }, diameter: diameter * factor, colour)
    case .text(let text): .text(text.scaled(factor))
    case .clipped(let area, let inner):
      .clipped(area.scaled(factor), inner.map { $0.scaled(factor) })
    case .moved(let by, let inner):
      .moved(by: by.scaled(factor), inner.map { $0.scaled(factor) })
    case .link(let area, let target): .link(area.scaled(factor), target)
    case .destination(let name, let point): .destination(name, point.scaled(factor))
    case .tagged(let tag, let inner): .tagged(tag, inner.map { $0.scaled(factor) })
    }
  }
}

extension Point {
  fileprivate func scaled(_ factor: Double) -> Point { Point(x * factor, y * factor) }
}

extension Rectangle {
  fileprivate func scaled(_ factor: Double) -> Rectangle {
    Rectangle(x: x * factor, y: y * factor, width: width * factor, height: height * factor)
  }
}

extension LineStyle {
  fileprivate func scaled(_ factor: Double) -> LineStyle {
    var style = self
    style.width *= factor
    style.dash = dash.map { $0 * factor }
    return style
  }
}

extension PlacedText {
  fileprivate func scaled(_ factor: Double) -> PlacedText {
    var smaller = style
    smaller.size *= factor
    return PlacedText(
      text, baseline: baseline.scaled(factor), style: smaller,
      extent: TextExtent(
        width: extent.width * factor, ascent: extent.ascent * factor,
        descent: extent.descent * factor), direction: direction)
  }
}

extension Path {
  fileprivate func scaled(_ factor: Double) -> Path {
    var path = Path()
    for piece in pieces {
      switch piece {
      case .move(let point): path.move(to: point.scaled(factor))
      case .line(let point): path.line(to: point.scaled(factor))
      case .curve(let first, let second, let end):
        path.curve(first.scaled(factor), second.scaled(factor), to: end.scaled(factor))
      case .close: path.close()
      }
    }
    return path
  }
}
