import VectorDrawing

/// One entry of the list of contents, set but not yet placed.
private struct SetEntry {
  /// Its elements from the upper left corner of its column.
  var elements: [DrawingElement]
  var height: Double
  /// Room above it, none at the head of a column.
  var before: Double
  /// The position of its page number.
  var number: PageNumberPlace
  var isSection: Bool
}

extension FlowLayout {
  /// Sets the list of contents in two columns: sections in bold, their displays below.
  func setContents(in place: Place) {
    let gap = 26.0
    let width = (place.width - gap) / 2
    let entries = text.labels.entries.map { setEntry($0, width: width) }
    let group = newGroup(StripGroup(tag: .list))
    var inner = place
    inner.groups.append(group)
    var rest = entries[...]
    while !rest.isEmpty {
      // Balanced columns if one page holds the rest, else columns as high as a page.
      let limit = min(balancedHeight(of: rest), room.height - 60)
      let left = column(of: &rest, height: limit)
      let right = column(of: &rest, height: limit)
      var strip = Strip(height: 0)
      for (number, entries) in [left, right].enumerated() {
        var y = 0.0
        let x = place.x + Double(number) * (width + gap)
        for (index, entry) in entries.enumerated() {
          y += index == 0 ? 0 : entry.before
          strip.elements.append(.tagged(.listItem, [.moved(by: Point(x, y), entry.elements)]))
          var number = entry.number
          number.end = Point(x + number.end.x, y + number.end.y)
          strip.pageNumbers.append(number)
          y += entry.height
        }
        strip.height = max(strip.height, y)
      }
      append(strip, in: inner)
    }
    mutateStrip(items.count - 1) { $0.after = 14 }
  }

  private func setEntry(_ entry: DocumentLabels.Entry, width: Double) -> SetEntry {
    let isSection = entry.label.isEmpty
    let size = style.tableSize - 0.5
    let type = isSection ? text.type(size + 0.5, .semibold) : text.type(size)
    let left = isSection ? 0 : 8 + labelRoom(size)
    let numberRoom = 24.0
    let lines = text.lines(
      of: entry.title, type, width: max(36, width - left - numberRoom), spacing: 1.26)
    var elements: [DrawingElement] = []
    var y = 0.0
    var baseline = 0.0
    for line in lines {
      elements += line.elements(x: left, y: y)
      let ascent = line.segments.map(\.extent.ascent).max() ?? 0
      let descent = line.segments.map(\.extent.descent).max() ?? 0
      baseline = y + (line.height - ascent - descent) / 2 + ascent
      y += line.height
    }
    if !isSection {
      let label = text.lines(
        of: [.toned(entry.label, .accent)], type, width: labelRoom(size), spacing: 1.26)[0]
      elements += label.elements(x: 8, y: 0)
      let end = left + (lines.last?.width ?? 0) + 6
      elements.append(leader(from: end, to: width - numberRoom + 4, y: baseline))
    }
    elements.append(
      .link(Rectangle(x: 0, y: 0, width: width, height: y), .destination(entry.key)))
    return SetEntry(
      elements: elements, height: y, before: isSection ? 6 : 0,
      number: PageNumberPlace(key: entry.key, end: Point(width, baseline), type: type),
      isSection: isSection)
  }

  /// Returns the least height of two columns that hold the entries; as a fallback, their whole
  /// height.
  private func balancedHeight(of entries: ArraySlice<SetEntry>) -> Double {
    let whole = entries.reduce(0) { $0 + $1.before + $1.height }
    var height = whole / 2
    while height < whole {
      var rest = entries
      _ = column(of: &rest, height: height)
      _ = column(of: &rest, height: height)
      if rest.isEmpty { return height }
      height += 6
    }
    return whole
  }

  /// Takes the entries that a column holds, at least one; a section's name is never last.
  private func column(of rest: inout ArraySlice<SetEntry>, height: Double) -> [SetEntry] {
    var taken: [SetEntry] = []
    var used = 0.0
    for entry in rest {
      let more = (taken.isEmpty ? 0 : entry.before) + entry.height
      if !taken.isEmpty, used + more > height + 0.001 { break }
      taken.append(entry)
      used += more
    }
    let isLast = taken.count == rest.count
    if !isLast, taken.count > 1, taken[taken.count - 1].isSection,
      rest.dropFirst(taken.count).first?.isSection == false
    {
      taken.removeLast()
    }
    rest = rest.dropFirst(taken.count)
    return taken
  }

  /// Returns the room for the widest label.
  private func labelRoom(_ size: Double) -> Double {
    let type = text.type(size)
    let widest = text.labels.entries.map { text.extent(of: $0.label, type).width }.max() ?? 0
    return widest + 8
  }

  /// Returns a dotted line from the text to the page number.
  private func leader(from start: Double, to end: Double, y: Double) -> DrawingElement {
    // The dots are on a grid of the column, so that those of all lines are aligned.
    let step = 4.0
    let first = (start / step).rounded(.up) * step
    let count = ((max(first, end) - first) / step).rounded(.up)
    guard count > 0 else { return .tagged(.artifact, []) }
    // One dashed line takes a hundredth of the bytes of its dots. It ends between two of them.
    let line = Path(
      through: [Point(first, y - 0.6), Point(first + (count - 0.5) * step, y - 0.6)])
    let dots = LineStyle(
      style.palette.hairline, width: 0.7, dash: [0.01, step - 0.01], cap: .round)
    return .tagged(.artifact, [.stroke(line, dots)])
  }
}
