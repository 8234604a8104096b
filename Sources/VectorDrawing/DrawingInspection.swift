extension Drawing {
  /// Every text of the drawing with the rectangle it occupies on the drawing, in drawing order.
  public var placedTexts: [(text: PlacedText, box: Rectangle)] {
    var found: [(text: PlacedText, box: Rectangle)] = []
    func walk(_ elements: [DrawingElement], _ offset: Point) {
      for element in elements {
        switch element {
        case .text(let text): found.append((text, text.box.moved(by: offset)))
        case .moved(let by, let inner): walk(inner, offset + by)
        case .clipped(_, let inner), .tagged(_, let inner): walk(inner, offset)
        case .fill, .stroke, .dots, .link, .destination: break
        }
      }
    }
    walk(elements, .origin)
    return found
  }

  /// Pairs of texts whose boxes overlap by more than `tolerance` points in both directions.
  ///
  /// Every page must give an empty list.
  public func overlappingTexts(tolerance: Double = 0.5) -> [(PlacedText, PlacedText)] {
    let texts = placedTexts.filter { !$0.text.text.isEmpty }.sorted { $0.box.y < $1.box.y }
    var pairs: [(PlacedText, PlacedText)] = []
    for (index, first) in texts.enumerated() {
      for second in texts[(index + 1)...] {
        if second.box.y >= first.box.bottom { break }
        if first.box.overlaps(second.box, tolerance: tolerance) {
          pairs.append((first.text, second.text))
        }
      }
    }
    return pairs
  }

  /// Texts that extend over the edge of the drawing by more than `tolerance` points.
  public func textsBeyondEdge(tolerance: Double = 0.01) -> [PlacedText] {
    let page = Rectangle(x: 0, y: 0, width: extent.width, height: extent.height)
    return placedTexts.filter { !page.contains($0.box, tolerance: tolerance) }.map(\.text)
  }
}
