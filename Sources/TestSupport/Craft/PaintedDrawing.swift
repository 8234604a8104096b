public import VectorDrawing

/// A drawing broken down into its painted elements, in the order of painting, for tests.
public struct PaintedDrawing {
  /// The painted elements; later ones cover earlier ones.
  public private(set) var elements: [PaintedElement] = []

  /// Takes a drawing apart.
  public init(_ drawing: Drawing) { walk(drawing.elements, .origin, nil) }

  private mutating func walk(
    _ inner: [DrawingElement], _ offset: Point, _ clip: Rectangle?
  ) {
    for element in inner {
      switch element {
      case .fill(let path, let colour):
        let polygons = Self.lines(of: path, offset)
        add(.fill(polygons, colour), around: polygons, reach: 0, clip)
      case .stroke(let path, let style):
        let lines = Self.lines(of: path, offset)
        add(.stroke(lines, style), around: lines, reach: style.width / 2, clip)
      case .dots(let points, let diameter, let colour):
        for point in points {
          let centre = point + offset
          add(
            .dot(centre, diameter: diameter, colour), around: [[centre]], reach: diameter / 2, clip)
        }
      case .text(let text):
        let box = text.box.moved(by: offset)
        elements.append(PaintedElement(shape: .text(text, box), box: box, clip: clip))
      case .clipped(let rectangle, let inner):
        let moved = rectangle.moved(by: offset)
        walk(inner, offset, clip.map { Self.common($0, moved) } ?? moved)
      case .moved(let by, let inner): walk(inner, offset + by, clip)
      case .tagged(_, let inner): walk(inner, offset, clip)
      case .link, .destination: break
      }
    }
  }

  private mutating func add(
    _ shape: PaintedElement.Shape, around lines: [[Point]], reach: Double, _ clip: Rectangle?
  ) {
    var (left, right) = (Double.infinity, -Double.infinity)
    var (top, bottom) = (Double.infinity, -Double.infinity)
    for point in lines.joined() {
      (left, right) = (min(left, point.x), max(right, point.x))
      (top, bottom) = (min(top, point.y), max(bottom, point.y))
    }
    guard left <= right, top <= bottom else { return }
    let box = Rectangle(
      x: left - reach, y: top - reach, width: right - left + 2 * reach,
      height: bottom - top + 2 * reach)
    elements.append(PaintedElement(shape: shape, box: box, clip: clip))
  }

  private static func common(_ one: Rectangle, _ other: Rectangle) -> Rectangle {
    let (left, top) = (max(one.x, other.x), max(one.y, other.y))
    return Rectangle(
      x: left, y: top, width: max(0, min(one.right, other.right) - left),
      height: max(0, min(one.bottom, other.bottom) - top))
  }

  /// Returns the pieces of a path between lifts of the pen; a curve becomes six straight pieces.
  private static func lines(of path: Path, _ offset: Point) -> [[Point]] {
    var lines: [[Point]] = []
    var line: [Point] = []
    func point(_ t: Double, _ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Point {
      let u = 1 - t
      let (p, q, r, s) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
      return Point(
        p * a.x + q * b.x + r * c.x + s * d.x, p * a.y + q * b.y + r * c.y + s * d.y)
    }
    for piece in path.pieces {
      switch piece {
      case .move(let start):
        if line.count > 1 { lines.append(line) }
        line = [start + offset]
      case .line(let end): line.append(end + offset)
      case .curve(let first, let second, let end):
        guard let start = line.last else { continue }
        for step in 1...6 {
          line.append(
            point(Double(step) / 6, start, first + offset, second + offset, end + offset))
        }
      case .close: if let first = line.first { line.append(first) }
      }
    }
    if line.count > 1 { lines.append(line) }
    return lines
  }
}
