import VectorDrawing

extension FlowLayout {
  /// Sets a paragraph line by line; no page ends with its first or starts with its last line.
  func setParagraph(_ content: RichText, _ paragraph: ParagraphStyle, in place: Place) {
    if content.isEmpty { return }
    let (type, before, after) =
      switch paragraph {
      case .body: (text.type(style.bodySize), 0.0, 6.0)
      case .title: (text.type(24, .bold), 0.0, 4.0)
      case .subtitle: (text.type(style.bodySize + 1.5, .regular, .muted), 0.0, 10.0)
      case .note: (text.type(style.noteSize, .regular, .muted), 0.0, 3.0)
      }
    let spacing = paragraph == .title ? 1.22 : nil
    setLines(
      text.lines(of: content, type, width: place.width, spacing: spacing),
      before: before, after: after, tag: .paragraph, in: place)
    if paragraph == .title { mutateStrip(items.count - 1) { $0.keepsWithNext = true } }
  }

  /// Sets one strip for each line, with two kept together at either end.
  func setLines(
    _ lines: [TextLine], before: Double, after: Double, tag: StructureTag?, in place: Place
  ) {
    for (index, line) in lines.enumerated() {
      let drawn = line.elements(x: place.x, y: 0)
      var strip = Strip(
        height: line.height, before: index == 0 ? before : 0,
        elements: tag.map { [.tagged($0, drawn)] } ?? drawn)
      let isLast = index == lines.count - 1
      strip.after = isLast ? after : 0
      strip.keepsWithNext = !isLast && (index == 0 || index == lines.count - 2)
      append(strip, in: place)
    }
  }

  /// Sets a list; the marks are in the margin of the items.
  func set(_ list: ItemList, in place: Place) {
    let type = text.type(style.bodySize)
    let markers = list.items.indices.map { index -> String in
      switch list.marker {
      case .bullet: "•"
      case .number(let first):
        "\(first.addingReportingOverflow(index).partialValue)."
      }
    }
    let widest = markers.map { text.extent(of: $0, type).width }.max() ?? 0
    let indent = min(place.width / 3, max(12, widest + 6))
    let group = newGroup(StripGroup(tag: .list))
    let isDeep = place.depth >= FlowLayout.deepest
    var inner = place
    inner.groups.append(group)
    inner.depth += 1
    if !isDeep {
      inner.x += indent
      inner.width = max(24, inner.width - indent)
    }
    for (index, item) in list.items.enumerated() {
      let start = items.count
      var place = inner
      place.groups.append(newGroup(StripGroup(tag: .listItem)))
      set(item, in: place)
      // An item without text still shows its marker.
      if start == items.count {
        append(Strip(height: style.bodySize * style.lineSpacing), in: place)
      }
      for position in start..<items.count {
        // Paragraphs are closer together in a list; boxes and tables keep their room.
        mutateStrip(position) { $0.after = $0.after <= 6 ? min($0.after, 3) : $0.after }
      }
      if isDeep { continue }
      let marker = text.lines(of: RichText(markers[index]), type, width: widest + 1)
      let left = max(0, inner.x - 6 - (marker.first?.width ?? 0))
      let height = marker.first?.height ?? 0
      if !isStrip(start, atLeast: height) {
        var strip = Strip(height: height)
        strip.keepsWithNext = true
        strip.groups = place.groups
        items.insert(.strip(strip), at: start)
      }
      mutateStrip(start) { strip in
        strip.elements = (marker.first?.elements(x: left, y: 0) ?? []) + strip.elements
      }
    }
    mutateStrip(items.count - 1) { $0.after = max($0.after, 6) }
  }

  /// Tells if an item of the flow is a strip with room for a mark.
  private func isStrip(_ index: Int, atLeast height: Double) -> Bool {
    guard items.indices.contains(index), case .strip(let strip) = items[index] else { return false }
    return strip.height >= height - 0.5
  }

  /// The depth beyond which nested boxes and lists are no longer indented.
  static var deepest: Int { 6 }
}
