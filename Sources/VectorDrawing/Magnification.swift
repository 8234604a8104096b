extension Drawing {
  /// The drawing with all lengths multiplied: places, type, line widths, dashes and dots alike.
  ///
  /// A factor that is not finite or not above 0 leaves the drawing as it is.
  /// - Parameter factor: new length / old length.
  public func magnified(by factor: Double) -> Drawing {
    guard factor.isFinite, factor > 0, factor != 1 else { return self }
    let lens = Magnification(factor: factor)
    return Drawing(
      extent: Extent(extent.width * factor, extent.height * factor),
      elements: elements.map(lens.element))
  }
}

/// Multiplies every length of a value.
private struct Magnification {
  let factor: Double

  func element(_ element: DrawingElement) -> DrawingElement {
    switch element {
    case .fill(let path, let colour): .fill(self.path(path), colour)
    case .stroke(let path, let style): .stroke(self.path(path), line(style))
    case .dots(let points, let diameter, let colour):
      .dots(points.map(point), diameter: diameter * factor, colour)
    case .text(let text): .text(self.text(text))
    case .clipped(let rectangle, let inner):
      .clipped(self.rectangle(rectangle), inner.map(self.element))
    case .moved(let offset, let inner): .moved(by: point(offset), inner.map(self.element))
    case .link(let rectangle, let target): .link(self.rectangle(rectangle), target)
    case .destination(let name, let place): .destination(name, point(place))
    case .tagged(let tag, let inner): .tagged(tag, inner.map(self.element))
    }
  }

  private func point(_ point: Point) -> Point { Point(point.x * factor, point.y * factor) }

  private func rectangle(_ rectangle: Rectangle) -> Rectangle {
    Rectangle(
      x: rectangle.x * factor, y: rectangle.y * factor, width: rectangle.width * factor,
      height: rectangle.height * factor)
  }

  private func path(_ path: Path) -> Path {
    var result = Path()
    for piece in path.pieces {
      switch piece {
      case .move(let end): result.move(to: point(end))
      case .line(let end): result.line(to: point(end))
      case .curve(let first, let second, let end):
        result.curve(point(first), point(second), to: point(end))
      case .close: result.close()
      }
    }
    return result
  }

  private func line(_ style: LineStyle) -> LineStyle {
    var style = style
    style.width *= factor
    style.dash = style.dash.map { $0 * factor }
    return style
  }

  private func text(_ text: PlacedText) -> PlacedText {
    var style = text.style
    style.size *= factor
    return PlacedText(
      text.text, baseline: point(text.baseline), style: style,
      extent: TextExtent(
        width: text.extent.width * factor, ascent: text.extent.ascent * factor,
        descent: text.extent.descent * factor), direction: text.direction)
  }
}
