public import VectorDrawing

/// One element that a drawing paints, at its position on the drawing, with its visible part.
public struct PaintedElement {
  /// The shape that is painted.
  public enum Shape {
    /// Polygons filled by the non-zero rule, here judged by the even-odd rule.
    case fill([[Point]], Colour)
    /// Lines along points.
    case stroke([[Point]], LineStyle)
    /// One round dot.
    case dot(Point, diameter: Double, Colour)
    /// A line of text with its box.
    case text(PlacedText, Rectangle)
  }

  /// The shape that is painted.
  public let shape: Shape
  /// The rectangle that it occupies, half the width of lines included, whether visible or not.
  public let box: Rectangle
  /// The rectangle outside which it is invisible; `nil` for none.
  public let clip: Rectangle?

  /// The colour.
  public var colour: Colour {
    switch shape {
    case .fill(_, let colour), .dot(_, _, let colour): colour
    case .stroke(_, let style): style.colour
    case .text(let text, _): text.style.colour
    }
  }

  /// The visible rectangle; `nil` if all of it is cut away.
  public var visibleBox: Rectangle? {
    guard let clip else { return box }
    let (left, top) = (max(box.x, clip.x), max(box.y, clip.y))
    let (right, bottom) = (min(box.right, clip.right), min(box.bottom, clip.bottom))
    guard right >= left, bottom >= top else { return nil }
    return Rectangle(x: left, y: top, width: right - left, height: bottom - top)
  }

  /// Tells if the element paints a point; a text paints none.
  public func covers(_ point: Point) -> Bool {
    guard Self.holds(box, point), clip.map({ Self.holds($0, point) }) ?? true else { return false }
    switch shape {
    case .fill(let polygons, _):
      return polygons.count { Self.isInside(point, $0) } % 2 == 1
    case .stroke(let lines, let style):
      return lines.contains { line in
        zip(line, line.dropFirst()).contains {
          Self.distance(point, $0, $1) <= style.width / 2
        }
      }
    case .dot(let centre, let diameter, _):
      let (dx, dy) = (point.x - centre.x, point.y - centre.y)
      return dx * dx + dy * dy <= diameter * diameter / 4
    case .text: return false
    }
  }

  static func holds(_ box: Rectangle, _ point: Point) -> Bool {
    point.x >= box.x && point.x <= box.right && point.y >= box.y && point.y <= box.bottom
  }

  private static func isInside(_ point: Point, _ polygon: [Point]) -> Bool {
    var isInside = false
    var previous = polygon.count - 1
    for index in polygon.indices {
      let (first, second) = (polygon[index], polygon[previous])
      previous = index
      guard (first.y > point.y) != (second.y > point.y) else { continue }
      let x = first.x + (point.y - first.y) / (second.y - first.y) * (second.x - first.x)
      if point.x < x { isInside.toggle() }
    }
    return isInside
  }

  private static func distance(_ point: Point, _ start: Point, _ end: Point) -> Double {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = dx * dx + dy * dy
    let share =
      length > 0
      ? min(max(((point.x - start.x) * dx + (point.y - start.y) * dy) / length, 0), 1) : 0
    let (x, y) = (start.x + share * dx - point.x, start.y + share * dy - point.y)
    return (x * x + y * y).squareRoot()
  }
}
