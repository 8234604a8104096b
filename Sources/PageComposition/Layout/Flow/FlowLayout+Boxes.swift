import VectorDrawing

extension FlowLayout {
  /// Sets a tinted box; on a page break each part has a box of its own.
  func set(_ callout: Callout, in place: Place) {
    let tone = callout.status?.tone ?? .note
    let edge = style.palette.colour(of: tone)
    let padding = place.depth >= FlowLayout.deepest ? 0.0 : 11.0
    let outset = 8.0
    let group = newGroup(
      StripGroup(
        backdrop: Backdrop(
          x: place.x, width: place.width, ground: FlowLayout.ground(of: edge), edge: edge,
          outset: outset)))
    var inner = place
    inner.groups.append(group)
    inner.depth += 1
    inner.x += padding
    inner.width = max(24, inner.width - 2 * padding)
    let start = items.count
    if !callout.title.isEmpty || callout.status != nil { setTitle(of: callout, tone, in: inner) }
    set(callout.blocks, in: inner)
    if start == items.count { append(Strip(height: 0), in: inner) }
    mutateStrip(start) { $0.before = max($0.before, 8) + outset }
    mutateStrip(items.count - 1) { $0.after = 13 + outset }
  }

  private func setTitle(of callout: Callout, _ tone: Tone, in place: Place) {
    let type = text.type(style.bodySize, .semibold, tone)
    let markWidth = callout.status == nil ? 0.0 : 16.0
    let lines = text.lines(of: callout.title, type, width: place.width - markWidth)
    let start = items.count
    var shifted = place
    shifted.x += markWidth
    setLines(lines, before: 0, after: callout.blocks.isEmpty ? 0 : 3, tag: .paragraph, in: shifted)
    for index in start..<items.count {
      mutateStrip(index) { $0.keepsWithNext = !callout.blocks.isEmpty || index < items.count - 1 }
    }
    guard let status = callout.status else { return }
    mutateStrip(start) { strip in
      strip.elements += mark(status, centre: Point(place.x + 5, strip.height / 2))
    }
  }

  /// Draws a status mark: outline by status, letter in white.
  func mark(_ status: StatusMark, centre: Point) -> [DrawingElement] {
    let colour = style.palette.colour(of: status.tone)
    let type = TypeStyle(size: PageStyle.smallestType, weight: .bold, colour: .white)
    let letters = String(status.letter.prefix(2))
    let room = text.extent(of: letters, type)
    let radius = max(4.9, room.width / 2 + 1.5)
    var lower = 0.0
    let outline: Path
    switch status.shape {
    case .circle: outline = Path(circle: centre, radius: radius)
    case .square:
      outline = Path(
        Rectangle(
          x: centre.x - radius + 0.4, y: centre.y - radius + 0.4, width: 2 * radius - 0.8,
          height: 2 * radius - 0.8), cornerRadius: 1.2)
    case .diamond:
      let reach = radius + 1.3
      outline = Path(
        through: [
          Point(centre.x, centre.y - reach), Point(centre.x + reach, centre.y),
          Point(centre.x, centre.y + reach), Point(centre.x - reach, centre.y),
        ], closed: true)
    case .triangle:
      let reach = radius + 1.1
      outline = Path(
        through: [
          Point(centre.x, centre.y - reach - 0.8), Point(centre.x + reach, centre.y + radius),
          Point(centre.x - reach, centre.y + radius),
        ], closed: true)
      lower = 1.4
    }
    let baseline = Point(
      centre.x - room.width / 2, centre.y + lower + FlowLayout.capitalHeight * type.size / 2)
    return [
      .fill(outline, colour),
      .text(PlacedText(letters, baseline: baseline, style: type, extent: room)),
    ]
  }

  /// The height of capital letters as a proportion of the type size (Inter: 0.727).
  static var capitalHeight: Double { 0.727 }

  /// Returns a ground light enough for text: 8 % of the colour.
  static func ground(of colour: Colour) -> Colour {
    func light(_ component: Double) -> Double { 1 - (1 - component) * 0.075 }
    return Colour(
      red: light(colour.red), green: light(colour.green), blue: light(colour.blue))
  }
}
