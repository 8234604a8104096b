import VectorDrawing

/// Makes destinations unique over all pages and removes links without a target, because a renderer
/// refuses a document with either fault.
struct LinkCheck {
  private(set) var unresolved: [String] = []
  private(set) var repeated: [String] = []
  private var known: Set<String> = []
  private var reported: Set<String> = []
  private var reportedRepeats: Set<String> = []

  /// Tells if a destination is on the pages.
  func has(_ destination: String) -> Bool { known.contains(destination) }

  /// Returns the pages without the links that have no target.
  mutating func checked(_ pages: [Drawing]) -> [Drawing] {
    var checked = pages
    for index in checked.indices { checked[index].elements = unique(checked[index].elements) }
    for index in checked.indices { checked[index].elements = linked(checked[index].elements) }
    return checked
  }

  private mutating func unique(_ elements: [DrawingElement]) -> [DrawingElement] {
    var found: [DrawingElement] = []
    found.reserveCapacity(elements.count)
    for element in elements {
      switch element {
      case .destination(let name, _):
        if name.isEmpty { continue }
        if known.insert(name).inserted {
          found.append(element)
        } else if reportedRepeats.insert(name).inserted {
          repeated.append(name)
        }
      case .moved(let by, let inner): found.append(.moved(by: by, unique(inner)))
      case .clipped(let area, let inner): found.append(.clipped(area, unique(inner)))
      case .tagged(let tag, let inner): found.append(.tagged(tag, unique(inner)))
      case .fill, .stroke, .dots, .text, .link: found.append(element)
      }
    }
    return found
  }

  private mutating func linked(_ elements: [DrawingElement]) -> [DrawingElement] {
    var found: [DrawingElement] = []
    found.reserveCapacity(elements.count)
    for element in elements {
      switch element {
      case .link(_, .destination(let name)):
        if known.contains(name) {
          found.append(element)
        } else if reported.insert(name).inserted {
          unresolved.append(name)
        }
      case .link(_, .address(let address)): if !address.isEmpty { found.append(element) }
      case .moved(let by, let inner): found.append(.moved(by: by, linked(inner)))
      case .clipped(let area, let inner): found.append(.clipped(area, linked(inner)))
      case .tagged(let tag, let inner): found.append(.tagged(tag, linked(inner)))
      case .fill, .stroke, .dots, .text, .destination: found.append(element)
      }
    }
    return found
  }
}
