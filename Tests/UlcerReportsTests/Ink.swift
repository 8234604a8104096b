import TestSupport
import VectorDrawing

/// What a drawing shows beside texts.
enum Ink {
  /// The rectangles of fills, strokes and dots on the drawing, control points included.
  static func boxes(of drawing: Drawing) -> [Rectangle] {
    var boxes: [Rectangle] = []
    walk(drawing.elements, .origin) { element, offset in
      switch element {
      case .fill(let path, _), .stroke(let path, _):
        let points = Outline.points(of: path).map { $0 + offset }
        let (xs, ys) = (points.map(\.x), points.map(\.y))
        if let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max() {
          boxes.append(Rectangle(x: left, y: top, width: right - left, height: bottom - top))
        }
      case .dots(let points, let diameter, _):
        boxes += points.map {
          Rectangle(
            x: $0.x + offset.x - diameter / 2, y: $0.y + offset.y - diameter / 2, width: diameter,
            height: diameter)
        }
      default: break
      }
    }
    return boxes
  }

  /// All colours of a drawing.
  static func colours(of drawing: Drawing) -> [Colour] {
    var colours: [Colour] = []
    walk(drawing.elements, .origin) { element, _ in
      switch element {
      case .fill(_, let colour), .dots(_, _, let colour): colours.append(colour)
      case .stroke(_, let style): colours.append(style.colour)
      case .text(let text): colours.append(text.style.colour)
      default: break
      }
    }
    return colours
  }

  private static func walk(
    _ elements: [DrawingElement], _ offset: Point, _ visit: (DrawingElement, Point) -> Void
  ) {
    for element in elements {
      visit(element, offset)
      switch element {
      case .moved(let by, let inner): walk(inner, offset + by, visit)
      case .clipped(_, let inner), .tagged(_, let inner): walk(inner, offset, visit)
      default: break
      }
    }
  }
}
