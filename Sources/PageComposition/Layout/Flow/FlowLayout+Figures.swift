import VectorDrawing

extension FlowLayout {
  /// Returns the lines of a caption: label and title, then population.
  func captionLines(
    _ caption: Caption, addition: String = "", width: Double
  ) -> [TextLine] {
    let label = (text.labels.label(of: caption.key) ?? caption.key) + addition
    let type = text.type(style.tableSize + 0.5, .semibold)
    let head = RichText([.toned(label + ".  ", .accent)]) + caption.title
    var lines = text.lines(of: head, type, width: width)
    if !caption.population.isEmpty {
      lines += text.lines(
        of: caption.population, text.type(style.noteSize + 0.5, .regular, .muted), width: width)
    }
    return lines
  }

  /// Returns the strips of a caption, each kept with the next.
  func captionStrips(
    _ caption: Caption, addition: String = "", in place: Place, isNamed: Bool
  ) -> [Strip] {
    let lines = captionLines(caption, addition: addition, width: place.width)
    return lines.enumerated().map { index, line in
      var strip = Strip(
        height: line.height, elements: [.tagged(.caption, line.elements(x: place.x, y: 0))])
      if index == 0, isNamed {
        strip.elements.append(.destination(caption.key, Point(place.x, -4)))
      }
      strip.keepsWithNext = true
      strip.after = index == lines.count - 1 ? 5 : 0
      return strip
    }
  }

  /// Sets notes and the source in small type; they stay together.
  func setNotes(_ notes: [RichText], source: RichText, in place: Place) {
    let start = items.count
    let type = text.type(style.noteSize, .regular, .muted)
    for note in notes where !note.isEmpty {
      setLines(
        text.lines(of: note, type, width: place.width), before: 0, after: 1, tag: .paragraph,
        in: place)
    }
    if !source.isEmpty {
      setLines(
        text.lines(of: "Source: " + source, type, width: place.width), before: 0, after: 1,
        tag: .paragraph, in: place)
    }
    // Notes longer than a third of a page may break between lines.
    if height(from: start) < room.height / 3 { keepTogether(from: start) }
    if items.count > start { mutateStrip(start) { $0.before = 5 } }
  }

  /// Returns the height of the strips from an index to the end, without the room dropped at a page
  /// head.
  func height(from start: Int) -> Double {
    items[min(start, items.count)...].reduce(0) { sum, item in
      guard case .strip(let strip) = item else { return sum }
      return sum + strip.height + strip.before + strip.after
    }
  }

  /// Sets a figure; caption, drawing and notes stay together.
  func set(_ figure: Figure, in place: Place) {
    // Strips that must stay with the figure from before it take room on its page too.
    let pending = pendingHeight
    let start = items.count
    setNotes(figure.notes, source: figure.source, in: place)
    let notes = Array(items[start...])
    let notesHeight = height(from: start)
    items.removeSubrange(start...)
    let captionHeight = figure.caption.map {
      captionLines($0, addition: " (continued)", width: place.width)
        .reduce(5) { $0 + $1.height }
    }
    let left = room.height - (captionHeight ?? 0) - notesHeight - pending - 24
    let space = Extent(place.width, max(room.height / 4, left))
    let drawings =
      switch figure.content {
      case .ready(let drawings): drawings
      case .fitted(let draw): draw(space, text.measurer)
      case .elastic(let height, let draw):
        [draw(Extent(space.width, min(height.upperBound, space.height)), text.measurer)]
      }
    for (index, drawing) in drawings.enumerated() {
      let group = newGroup(StripGroup(tag: .figure))
      var inner = place
      inner.groups.append(group)
      let isLast = index == drawings.count - 1
      if let caption = figure.caption {
        let strips = captionStrips(
          caption, addition: index == 0 ? "" : " (continued)", in: inner, isNamed: index == 0)
        for (number, var strip) in strips.enumerated() {
          if number == 0 { strip.before = isBelowHeading ? 7 : 16 }
          append(strip, in: inner)
        }
      }
      let fitted = drawing.fitting(space)
      var strip = Strip(height: fitted.extent.height, before: 4)
      strip.elements = Self.placed(fitted, x: inner.x, besideCaption: figure.caption != nil)
      strip.lowering = lowering(of: figure, within: space, x: inner.x)
      strip.keepsWithNext = isLast && !notes.isEmpty
      strip.after = isLast && notes.isEmpty ? 14 : 2
      append(strip, in: inner)
    }
    if drawings.isEmpty, let caption = figure.caption {
      for strip in captionStrips(caption, in: place, isNamed: true) { append(strip, in: place) }
      setParagraph([.toned("Nothing to show.", .muted)], .body, in: place)
    }
    items += notes
    if !notes.isEmpty { mutateStrip(items.count - 1) { $0.after = 14 } }
  }

  /// Returns a placed drawing. Beside a caption it must be a separate part: Cairo includes a part's
  /// drawing in the structure only if the part has no parts.
  private static func placed(
    _ drawing: Drawing, x: Double, besideCaption: Bool
  ) -> [DrawingElement] {
    let drawn = DrawingElement.moved(by: Point(x, 0), drawing.elements)
    return besideCaption ? [.tagged(.paragraph, [drawn])] : [drawn]
  }

  /// Returns the way to make an elastic drawing lower.
  private func lowering(
    of figure: Figure, within space: Extent, x: Double
  ) -> Strip.Lowering? {
    guard case .elastic(let height, let draw) = figure.content else { return nil }
    return Strip.Lowering(least: min(height.lowerBound, space.height)) { height, measurer in
      let drawing = draw(Extent(space.width, height), measurer).fitting(space)
      return (
        drawing.extent.height, Self.placed(drawing, x: x, besideCaption: figure.caption != nil)
      )
    }
  }

  /// The height of the strips at the end that must stay with the next ones.
  private var pendingHeight: Double {
    var height = 0.0
    for item in items.reversed() {
      guard case .strip(let strip) = item, strip.keepsWithNext else { break }
      height += strip.height + max(strip.before, strip.after)
    }
    return min(height, room.height / 3)
  }
}
