import VectorDrawing

extension FlowLayout {
  /// Sets a table, in parts side by side if it is too wide; notes follow the last part.
  func set(_ plain: Table, in place: Place) {
    let table = plain.markingFootnotes()
    let measure = TableMeasure(table, text: text, room: place.width)
    let parts = ColumnLayout.parts(
      measure.needs, stub: max(0, table.stubColumns), room: place.width)
    for (index, part) in parts.enumerated() {
      let number = parts.count > 1 ? "part \(index + 1) of \(parts.count)" : ""
      let rows = TableRows(measure: measure, part: part, x: place.x, limit: room.height * 0.4)
      setPart(table, rows, number, isFirst: index == 0, in: place)
    }
    let hasNotes = !table.notes.allSatisfy(\.isEmpty) || !table.source.isEmpty
    if hasNotes {
      mutateStrip(items.count - 1) { strip in
        strip.keepsWithNext = true
        strip.after = 0
      }
    }
    setNotes(table.notes, source: table.source, in: place)
    mutateStrip(items.count - 1) { $0.after = 16 }
  }

  private func setPart(
    _ table: Table, _ rows: TableRows, _ number: String, isFirst: Bool, in place: Place
  ) {
    let group = newGroup(StripGroup(tag: .table, closing: [rows.rule(at: 0, width: 0.5)]))
    var inner = place
    inner.groups.append(group)
    let head = rows.headStrips()
    var continuation: [Strip] = []
    if let caption = table.caption {
      let addition = number.isEmpty ? "" : " (\(number))"
      let strips = captionStrips(caption, addition: addition, in: place, isNamed: isFirst)
      for (index, var strip) in strips.enumerated() {
        if index == 0 { strip.before = isBelowHeading ? 7 : 16 }
        append(strip, in: inner)
      }
      let continued = number.isEmpty ? " (continued)" : " (\(number), continued)"
      let shorter = Caption(key: caption.key, title: caption.title)
      continuation = captionStrips(shorter, addition: continued, in: place, isNamed: false)
    }
    let headHeight = (continuation + head).reduce(0) { $0 + $1.height }
    if headHeight > room.height * 0.35 {
      // A head that fills pages is not repeated on each of them.
      if (continuation.first?.height ?? 0) < room.height * 0.2 {
        groups[group].continuationHead = Array(continuation.prefix(1))
      }
    } else {
      groups[group].continuationHead = continuation + head
    }
    for strip in head { append(strip, in: inner) }
    let isRepeatable = headHeight <= room.height * 0.2
    append(table.rows, rows, repeatingGroups: isRepeatable, in: inner)
    mutateStrip(items.count - 1) { strip in
      strip.elements.append(rows.rule(at: strip.height, width: 0.9))
      strip.after = 16
    }
  }

  private func append(
    _ tableRows: [TableRow], _ rows: TableRows, repeatingGroups: Bool, in place: Place
  ) {
    if tableRows.isEmpty {
      for strip in rows.emptyStrips() { append(strip, in: place) }
      return
    }
    var resumption: Int?
    for (index, row) in tableRows.enumerated() {
      let strips = rows.strips(of: row)
      let isEdge = index == 0 || index == tableRows.count - 2
      for (number, var strip) in strips.enumerated() {
        let isLast = number == strips.count - 1
        strip.keepsWithNext =
          isLast && index < tableRows.count - 1 && (isEdge || row.role == .group)
        strip.resumption = row.role == .data ? resumption : nil
        append(strip, in: place)
      }
      switch row.role {
      case .group:
        resumption = repeatingGroups ? continued(row, rows) : nil
      case .total: resumption = nil
      case .data: break
      }
    }
  }

  /// Returns the name of a group of rows as repeated at the head of a page.
  private func continued(_ row: TableRow, _ rows: TableRows) -> Int? {
    guard let first = row.cells.first, !first.text.isEmpty else { return nil }
    let title = TableRow.group(first.text + [.toned(" (continued)", .muted)])
    let strips = rows.strips(of: title)
    guard strips.count == 1, let strip = strips.first, strip.height < room.height * 0.1 else {
      return nil
    }
    resumptions.append(strip)
    return resumptions.count - 1
  }
}
