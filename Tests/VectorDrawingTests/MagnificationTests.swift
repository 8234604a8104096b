import Testing
import VectorDrawing

@Suite("A magnified drawing")
struct MagnificationTests {
  private static let style = TypeStyle(size: 8)
  private static let line = LineStyle(.black, width: 0.5, dash: [3, 2])

  /// One of every kind of element, some of them within others.
  private static var drawing: Drawing {
    var curve = Path()
    curve.move(to: Point(1, 2))
    curve.curve(Point(3, 4), Point(5, 6), to: Point(7, 8))
    curve.close()
    let text = PlacedText(
      "text", baseline: Point(10, 20), style: style,
      extent: TextExtent(width: 16, ascent: 6, descent: 2), direction: .upwards)
    return Drawing(
      extent: Extent(100, 50),
      elements: [
        .moved(
          by: Point(1, 1),
          [
            .clipped(
              Rectangle(x: 0, y: 0, width: 40, height: 30),
              [.tagged(.figure, [.stroke(curve, line)]), .fill(curve, .black)])
          ]),
        .dots([Point(5, 5)], diameter: 4.5, .black), .text(text),
        .link(Rectangle(x: 1, y: 2, width: 3, height: 4), .destination("a")),
        .destination("a", Point(9, 9)),
      ])
  }

  @Test("has every length multiplied: places, type, widths, dashes and dots")
  func lengths() throws {
    let twice = Self.drawing.magnified(by: 2)
    #expect(twice.extent == Extent(200, 100))
    let text = try #require(twice.placedTexts.first)
    #expect(text.text.style.size == 16)
    #expect(text.text.extent == TextExtent(width: 32, ascent: 12, descent: 4))
    #expect(text.text.baseline == Point(20, 40))
    #expect(text.text.direction == .upwards)
    guard case .moved(let offset, let inner) = twice.elements[0],
      case .clipped(let room, let parts) = inner[0],
      case .tagged(.figure, let tagged) = parts[0], case .stroke(let path, let line) = tagged[0],
      case .dots(let points, let diameter, _) = twice.elements[1],
      case .link(let area, _) = twice.elements[3],
      case .destination(_, let place) = twice.elements[4]
    else {
      Issue.record("the elements changed their kinds")
      return
    }
    #expect(offset == Point(2, 2))
    #expect(room == Rectangle(x: 0, y: 0, width: 80, height: 60))
    #expect(path.pieces[1] == .curve(Point(6, 8), Point(10, 12), Point(14, 16)))
    #expect(line.width == 1 && line.dash == [6, 4])
    #expect(points == [Point(10, 10)] && diameter == 9)
    #expect(area == Rectangle(x: 2, y: 4, width: 6, height: 8))
    #expect(place == Point(18, 18))
  }

  @Test("by 2 and then by a half is the drawing again")
  func back() {
    #expect(Self.drawing.magnified(by: 2).magnified(by: 0.5) == Self.drawing)
  }

  @Test("by no factor at all is the drawing itself", arguments: [0, -1, .nan, .infinity, 1])
  func none(_ factor: Double) {
    #expect(Self.drawing.magnified(by: factor) == Self.drawing)
  }
}
