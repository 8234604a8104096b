import PageComposition
import TestSupport
import Testing
import VectorDrawing

/// A document of blocks with a short head and foot.
func document(_ blocks: [Block], style: PageStyle = PageStyle()) -> Document {
  Document(
    metadata: DocumentMetadata(
      title: "Test", author: "", subject: "", keywords: "", creator: "cicatrix",
      date: "2026-11-01T00:00:00Z"),
    pageStyle: style,
    runningHead: RunningLine(left: "Study", centre: .strong("OPEN SESSION"), right: "a1b2c3"),
    runningFoot: RunningLine(left: "Data cut-off 1 November 2026", right: .pageNumber),
    blocks: blocks)
}

/// The pages of blocks, with what every page must keep to checked.
func composed(
  _ blocks: [Block], style: PageStyle = PageStyle(), location: SourceLocation = #_sourceLocation
) -> ComposedDocument {
  let result = document(blocks, style: style).pages(measurer: FixedWidthTextMeasurer())
  for (index, page) in result.pages.enumerated() {
    let overlaps = page.overlappingTexts().map { "\($0.0.text) | \($0.1.text)" }
    #expect(overlaps == [], "page \(index + 1)", sourceLocation: location)
    let beyond = page.textsBeyondEdge().map(\.text)
    #expect(beyond == [], "page \(index + 1)", sourceLocation: location)
    let low = page.placedTexts.filter {
      $0.box.right > page.extent.width - style.sideMargin + 0.01
        || $0.box.x < style.sideMargin - 0.01
    }
    #expect(low.map(\.text.text) == [], "over the margin", sourceLocation: location)
  }
  return result
}

extension Drawing {
  /// The texts of a page in drawing order.
  var texts: [String] { placedTexts.map(\.text.text) }

  /// The texts in one line.
  var allText: String { texts.joined(separator: " ") }

  /// Where links lead, in drawing order.
  var links: [LinkTarget] {
    var found: [LinkTarget] = []
    walk(elements) { if case .link(_, let target) = $0 { found.append(target) } }
    return found
  }

  /// The names of destinations, in drawing order.
  var destinations: [String] {
    var found: [String] = []
    walk(elements) { if case .destination(let name, _) = $0 { found.append(name) } }
    return found
  }

  /// The structure tags, in drawing order.
  var tags: [StructureTag] {
    var found: [StructureTag] = []
    walk(elements) { if case .tagged(let tag, _) = $0 { found.append(tag) } }
    return found
  }

  private func walk(_ elements: [DrawingElement], _ visit: (DrawingElement) -> Void) {
    for element in elements {
      visit(element)
      switch element {
      case .moved(_, let inner), .clipped(_, let inner), .tagged(_, let inner): walk(inner, visit)
      case .fill, .stroke, .dots, .text, .link, .destination: break
      }
    }
  }
}
