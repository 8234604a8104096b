import VectorDrawing

/// Fills in page numbers once the contents of every page are known.
struct PageNumbers {
  private var pageByDestination: [String: Int] = [:]

  init(_ pages: [FilledPage]) {
    // Only a document that asks for a number is searched for destinations.
    guard pages.contains(where: { $0.placed.contains { !$0.strip.pageNumbers.isEmpty } }) else {
      return
    }
    for (index, page) in pages.enumerated() {
      for placed in page.placed { note(placed.strip.elements, page: index + 1) }
      note(page.drawing?.elements ?? [], page: index + 1)
    }
  }

  /// Returns the pages with their numbers; a destination that no page has gets none.
  func numbered(_ pages: [FilledPage], _ text: TextLayout) -> [FilledPage] {
    guard !pageByDestination.isEmpty else { return pages }
    var numbered = pages
    for page in numbered.indices {
      for index in numbered[page].placed.indices {
        for place in numbered[page].placed[index].strip.pageNumbers {
          guard let number = pageByDestination[place.key] else { continue }
          numbered[page].placed[index].strip.elements.append(
            .text(
              PlacedText(
                String(number), at: place.end, anchor: .end, style: place.type,
                measurer: text.measurer)))
        }
      }
    }
    return numbered
  }

  private mutating func note(_ elements: [DrawingElement], page: Int) {
    for element in elements {
      switch element {
      case .destination(let name, _):
        if pageByDestination[name] == nil { pageByDestination[name] = page }
      case .moved(_, let inner), .clipped(_, let inner), .tagged(_, let inner):
        note(inner, page: page)
      case .fill, .stroke, .dots, .text, .link: break
      }
    }
  }
}
