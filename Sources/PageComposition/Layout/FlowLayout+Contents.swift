import VectorDrawing

extension FlowLayout {
  /// Sets the list of contents: sections in bold, their figures, tables and listings below.
  func setContents(in place: Place) {
    let group = newGroup(StripGroup(tag: .list))
    var inner = place
    inner.groups.append(group)
    let isSection = text.type(style.tableSize + 0.5, .semibold)
    let isDisplay = text.type(style.tableSize)
    let number = 26.0
    let entries = text.labels.entries
    for (position, entry) in entries.enumerated() {
      let level = entry.label.isEmpty ? 0.0 : 1
      let type = entry.label.isEmpty ? isSection : isDisplay
      let left = place.x + 12 * level
      let labelWidth = entry.label.isEmpty ? 0 : labelRoom
      let label = text.lines(
        of: [.toned(entry.label, .accent)], type, width: max(1, labelWidth))
      let lines = text.lines(
        of: entry.title, type, width: max(36, place.width - 12 * level - labelWidth - number),
        spacing: 1.24)
      for (index, line) in lines.enumerated() {
        var elements = line.elements(x: left + labelWidth, y: 0)
        if index == 0, labelWidth > 0 {
          elements += label[0].elements(x: left, y: (line.height - label[0].height) / 2)
        }
        elements.append(
          .link(
            Rectangle(x: left, y: 0, width: place.x + place.width - left, height: line.height),
            .destination(entry.key)))
        var strip = Strip(height: line.height)
        strip.before = index == 0 && entry.label.isEmpty ? 4.5 : 0
        let isFollowed = position + 1 < entries.count && !entries[position + 1].label.isEmpty
        strip.keepsWithNext = index < lines.count - 1 || entry.label.isEmpty && isFollowed
        if index == lines.count - 1 {
          // The baseline of the words, so that the number stands on it.
          let ascent = line.segments.map(\.extent.ascent).max() ?? 0
          let descent = line.segments.map(\.extent.descent).max() ?? 0
          let baseline = (line.height - ascent - descent) / 2 + ascent
          strip.pageNumber = PageNumberPlace(
            key: entry.key, end: Point(place.x + place.width, baseline), type: type)
          if level > 0 {
            elements.append(
              leader(
                from: left + labelWidth + line.width + 6,
                to: place.x + place.width - number, y: baseline))
          }
        }
        strip.elements = [.tagged(.listItem, elements)]
        append(strip, in: inner)
      }
    }
    mutateStrip(items.count - 1) {
      $0.keepsWithNext = false
      $0.after = 14
    }
  }

  /// Room for the widest label.
  private var labelRoom: Double {
    let type = text.type(style.tableSize)
    let widest = text.labels.entries.map { text.extent(of: $0.label, type).width }.max() ?? 0
    return widest + 10
  }

  /// A dotted line that leads the eye to the number.
  private func leader(from start: Double, to end: Double, y: Double) -> DrawingElement {
    // Dots stand on a raster of the page, so that those of all lines stand below each other.
    let step = 4.0
    let first = (start / step).rounded(.up) * step
    let dots = stride(from: first, to: max(first, end), by: step).map { Point($0, y - 0.6) }
    return .tagged(.artifact, [.dots(dots, diameter: 0.7, style.palette.hairline)])
  }
}
