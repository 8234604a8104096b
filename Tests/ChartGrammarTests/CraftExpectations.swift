import Testing
import VectorDrawing

@testable import ChartGrammar

/// Expects what every drawing owes its reader: no text on another, none beyond the edge, none too
/// small or too pale, and only finite coordinates.
func expectCraft(
  _ drawing: Drawing, smallest: Double = 6.5, _ comment: Comment? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let overlaps = drawing.overlappingTexts().map { "\($0.0.text) | \($0.1.text)" }
  #expect(overlaps.isEmpty, comment, sourceLocation: sourceLocation)
  let beyond = drawing.textsBeyondEdge().map(\.text)
  #expect(beyond.isEmpty, comment, sourceLocation: sourceLocation)
  var survey = CraftSurvey()
  survey.walk(drawing.elements)
  #expect(survey.smallest >= smallest, comment, sourceLocation: sourceLocation)
  #expect(survey.palest >= 4.5, comment, sourceLocation: sourceLocation)
  #expect(survey.isFinite, comment, sourceLocation: sourceLocation)
}

/// Walks through a drawing in drawing order and notes the poorest of each quality.
struct CraftSurvey {
  private(set) var smallest = Double.infinity
  private(set) var palest = Double.infinity
  private(set) var isFinite = true
  private var fills: [(path: [Point], colour: Colour)] = []

  mutating func walk(_ elements: [DrawingElement], offset: Point = .origin) {
    for element in elements {
      switch element {
      case .text(let text):
        smallest = min(smallest, text.style.size)
        let box = text.box.moved(by: offset)
        check([Point(box.x, box.y), Point(box.right, box.bottom)])
        var ground = Colour.white
        for fill in fills where CraftSurvey.holds(fill.path, box.centre) {
          ground = Palette.mix(ground, fill.colour.opacity(1), share: fill.colour.alpha)
        }
        palest = min(palest, text.style.colour.contrast(with: ground.opacity(1)))
      case .fill(let path, let colour):
        let points = CraftSurvey.points(path).map { $0 + offset }
        check(points)
        fills.append((points, colour))
      case .stroke(let path, _): check(CraftSurvey.points(path))
      case .dots(let points, _, _): check(points)
      case .clipped(_, let inner), .tagged(_, let inner): walk(inner, offset: offset)
      case .moved(let by, let inner): walk(inner, offset: offset + by)
      case .link, .destination: break
      }
    }
  }

  private mutating func check(_ points: [Point]) {
    if points.contains(where: { !$0.x.isFinite || !$0.y.isFinite || abs($0.x) > 1e6 }) {
      isFinite = false
    }
  }

  static func points(_ path: Path) -> [Point] {
    path.pieces.compactMap { piece in
      switch piece {
      case .move(let point), .line(let point), .curve(_, _, let point): point
      case .close: nil
      }
    }
  }

  static func holds(_ polygon: [Point], _ point: Point) -> Bool {
    guard polygon.count > 2 else { return false }
    return polygon.indices.count { index in
      let (first, second) = (polygon[index], polygon[(index + 1) % polygon.count])
      return (first.y > point.y) != (second.y > point.y)
        && point.x < first.x + (second.x - first.x) * (point.y - first.y) / (second.y - first.y)
    } % 2 == 1
  }
}
