import VectorDrawing

/// The elements behind and over each text of a drawing.
struct TextGround {
  private let painted: [PaintedElement]
  /// For every band of 16 points from the top, the elements that reach into it, in order.
  private var rows: [Int: [Int]] = [:]
  private static let rowHeight = 16.0

  init(_ painted: [PaintedElement]) {
    self.painted = painted
    for (index, element) in painted.enumerated() {
      if case .text = element.shape { continue }
      if Self.isGrid(element) { continue }
      guard let box = element.visibleBox else { continue }
      for row in Self.row(box.y)...Self.row(box.bottom) { rows[row, default: []].append(index) }
    }
  }

  /// Tells if an element is a light hairline, which does not count as ground: letters that a grid
  /// line crosses are read against the paper.
  private static func isGrid(_ element: PaintedElement) -> Bool {
    guard case .stroke(_, let style) = element.shape else { return false }
    return style.width <= 0.75 && style.colour.contrast(with: .white) < 1.5
  }

  private static func row(_ y: Double) -> Int { Int((y / rowHeight).rounded(.down)) }

  /// Returns texts that are too pale for their ground, and texts that are painted over.
  func faults() -> [String] {
    var faults: [String] = []
    for (index, element) in painted.enumerated() {
      guard case .text(let text, let box) = element.shape,
        text.text.contains(where: { !$0.isWhitespace })
      else { continue }
      let core = core(of: text, box)
      let near = Set((Self.row(core.y)...Self.row(core.bottom)).flatMap { rows[$0] ?? [] })
        .sorted().filter { painted[$0].visibleBox?.overlaps(core) ?? false }
      let below = near.filter { $0 < index }
      let points = grid(core) + below.flatMap { crossings(of: painted[$0], core) }
      let poorest = points.map { text.style.colour.contrast(with: ground(at: $0, below)) }.min()
      if let poorest, poorest < DrawingCraft.leastContrast {
        faults.append(
          "“\(text.text)” has a contrast of \((poorest * 10).rounded() / 10) to what lies behind it"
        )
      }
      let over = near.filter { $0 > index && painted[$0].colour.alpha > 0.2 }
      if let cover = over.first(where: { index in
        grid(core).contains { painted[index].covers($0) }
          || !crossings(of: painted[index], core).isEmpty
      }) {
        faults.append("\(DrawingCraft.words(painted[cover])) is painted over “\(text.text)”")
      }
    }
    return faults
  }

  /// Returns the area of the letters: from the baseline up to one and a half times the height of a
  /// small letter.
  private func core(of text: PlacedText, _ box: Rectangle) -> Rectangle {
    let height = text.style.size * 0.6
    switch text.direction {
    case .across:
      return Rectangle(
        x: box.x + 0.3, y: box.y + text.extent.ascent - height,
        width: max(0, box.width - 0.6), height: height)
    case .upwards:
      return Rectangle(
        x: box.x + text.extent.ascent - height, y: box.y + 0.3, width: height,
        height: max(0, box.height - 0.6))
    }
  }

  private func grid(_ box: Rectangle) -> [Point] {
    [0.1, 0.5, 0.9].flatMap { down in
      [0.02, 0.25, 0.5, 0.75, 0.98].map { across in
        Point(box.x + across * box.width, box.y + down * box.height)
      }
    }
  }

  /// Returns the midpoints of the parts of lines that run through the letters.
  private func crossings(of element: PaintedElement, _ core: Rectangle) -> [Point] {
    guard case .stroke(let lines, _) = element.shape else { return [] }
    return lines.flatMap { line in
      zip(line, line.dropFirst()).compactMap { start, end -> Point? in
        guard let part = Self.part(of: start, end, in: core) else { return nil }
        let point = Point((part.0.x + part.1.x) / 2, (part.0.y + part.1.y) / 2)
        return element.covers(point) ? point : nil
      }
    }
  }

  /// Returns the part of a straight line inside a rectangle (Liang & Barsky 1984).
  private static func part(
    of start: Point, _ end: Point, in box: Rectangle
  ) -> (Point, Point)? {
    var (from, to) = (0.0, 1.0)
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    for (change, room) in [
      (-dx, start.x - box.x), (dx, box.right - start.x), (-dy, start.y - box.y),
      (dy, box.bottom - start.y),
    ] {
      if change == 0 {
        if room < 0 { return nil }
      } else if change < 0 {
        from = max(from, room / change)
      } else {
        to = min(to, room / change)
      }
    }
    guard from < to else { return nil }
    return (
      Point(start.x + from * dx, start.y + from * dy), Point(start.x + to * dx, start.y + to * dy)
    )
  }

  /// Returns the colour at a point on white paper after the elements have been painted.
  private func ground(at point: Point, _ below: [Int]) -> Colour {
    var covers: [Colour] = []
    for index in below.reversed() where painted[index].covers(point) {
      covers.append(painted[index].colour)
      if painted[index].colour.alpha >= 1 { break }
    }
    return covers.reversed().reduce(Colour.white) { ground, colour in
      func mix(_ under: Double, _ over: Double) -> Double {
        under + (over - under) * min(max(colour.alpha, 0), 1)
      }
      return Colour(
        red: mix(ground.red, colour.red), green: mix(ground.green, colour.green),
        blue: mix(ground.blue, colour.blue))
    }
  }
}
