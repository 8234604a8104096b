import VectorDrawing

/// Checks drawings before Cairo draws them: numbers that it cannot take, names that do not match.
struct DrawingSurvey {
  /// The farthest that anything may lie from the origin, in points: far beyond any page, and small
  /// enough for Cairo's 24-bit coordinates at the highest resolution.
  private static let farthest = 100_000.0
  /// The longest side of a page in PDF, in points.
  private static let longestSide = 14_400.0
  /// The largest type, in points.
  private static let largestType = 2_000.0

  /// The names of the places, and those that links lead to, in the order of the drawings.
  private(set) var destinations: Set<String> = []
  private(set) var linked: [String] = []

  /// Checks a drawing and notes its names.
  mutating func add(_ drawing: Drawing) throws(RenderingError) {
    for side in [drawing.extent.width, drawing.extent.height] {
      guard side > 0, side <= DrawingSurvey.longestSide else { throw .extent(drawing.extent) }
    }
    try add(drawing.elements, offset: .origin)
  }

  /// Throws when an outline entry or a link leads nowhere.
  func checkLinks(outline: [OutlineEntry]) throws(RenderingError) {
    for name in linked where !destinations.contains(name) { throw .unknownDestination(name) }
    for entry in outline {
      guard destinations.contains(entry.destination) else {
        throw .unknownDestination(entry.destination)
      }
      try checkLinks(outline: entry.children)
    }
  }

  private mutating func add(
    _ elements: [DrawingElement], offset: Point
  ) throws(RenderingError) {
    for element in elements {
      switch element {
      case .fill(let path, let colour):
        try require(isSound(path, offset) && isSound(colour), "fill")
      case .stroke(let path, let style):
        try require(isSound(path, offset) && isSound(style), "stroke")
      case .dots(let points, let diameter, let colour):
        try require(
          points.allSatisfy { isSound($0 + offset) } && isSize(diameter) && isSound(colour), "dot")
      case .text(let text):
        try require(
          isSound(text.baseline + offset) && isSound(text.style.colour) && text.style.size > 0
            && text.style.size <= DrawingSurvey.largestType, "text")
      case .clipped(let rectangle, let inner):
        try require(isSound(rectangle, offset), "clipped area")
        try add(inner, offset: offset)
      case .moved(let by, let inner):
        try require(isSound(by + offset), "move")
        try add(inner, offset: by + offset)
      case .link(let rectangle, let target):
        try require(isSound(rectangle, offset), "link")
        if case .destination(let name) = target { linked.append(name) }
      case .destination(let name, let point):
        try require(isSound(point + offset), "destination")
        guard destinations.insert(name).inserted else { throw .duplicateDestination(name) }
      case .tagged(_, let inner): try add(inner, offset: offset)
      }
    }
  }

  private func require(_ isSound: Bool, _ element: String) throws(RenderingError) {
    guard isSound else { throw .geometry(element: element) }
  }

  private func isSound(_ number: Double) -> Bool { abs(number) <= DrawingSurvey.farthest }
  private func isSize(_ number: Double) -> Bool { number >= 0 && isSound(number) }
  private func isSound(_ point: Point) -> Bool { isSound(point.x) && isSound(point.y) }

  private func isSound(_ path: Path, _ offset: Point) -> Bool {
    path.pieces.allSatisfy { piece in
      switch piece {
      case .move(let point), .line(let point): isSound(point + offset)
      case .curve(let first, let second, let end):
        isSound(first + offset) && isSound(second + offset) && isSound(end + offset)
      case .close: true
      }
    }
  }

  private func isSound(_ rectangle: Rectangle, _ offset: Point) -> Bool {
    isSound(Point(rectangle.x, rectangle.y) + offset) && isSize(rectangle.width)
      && isSize(rectangle.height)
  }

  private func isSound(_ colour: Colour) -> Bool {
    [colour.red, colour.green, colour.blue, colour.alpha].allSatisfy(\.isFinite)
  }

  /// Dashes may be empty, but not all of length 0: such a line would never end.
  private func isSound(_ style: LineStyle) -> Bool {
    isSize(style.width) && isSound(style.colour) && style.dash.allSatisfy(isSize)
      && (style.dash.isEmpty || style.dash.contains { $0 > 0 })
  }
}
