import VectorDrawing

extension FlowLayout {
  /// Sets tiles in rows of at most five, evenly spread over the width.
  func set(_ tiles: [FactTile], in place: Place) {
    let gap = 14.0
    let most = max(1, min(5, Int((place.width + gap) / (78 + gap))))
    let rows = (tiles.count + most - 1) / max(1, most)
    guard rows > 0 else { return }
    // Rows are as equal as possible: six tiles become three and three, not five and one.
    let perRow = (tiles.count + rows - 1) / rows
    let width = (place.width - gap * Double(perRow - 1)) / Double(perRow)
    for start in stride(from: 0, to: tiles.count, by: perRow) {
      let row = tiles[start..<min(tiles.count, start + perRow)]
      var cells: [SetCell] = []
      for (index, tile) in row.enumerated() {
        let x = place.x + Double(index) * (width + gap)
        cells.append(SetCell(x: x, width: width, lines: lines(of: tile, width), tag: .paragraph))
      }
      let strips = RowLayout.strips(of: cells, above: 9, below: 4, limit: room.height)
      for (index, strip) in strips.enumerated() {
        var strip = strip
        strip.before = index == 0 ? 8 : 0
        strip.after = index == strips.count - 1 ? 12 : 0
        for (tile, cell) in zip(row, cells) {
          strip.elements += ornaments(of: tile, cell, isFirst: index == 0, height: strip.height)
        }
        append(strip, in: place)
      }
    }
  }

  private func ornaments(
    of tile: FactTile, _ cell: SetCell, isFirst: Bool, height: Double
  ) -> [DrawingElement] {
    var elements: [DrawingElement] = []
    if isFirst {
      let colour = style.palette.colour(of: tile.status?.tone ?? .ink)
      let line = Path(through: [Point(cell.x, 0.75), Point(cell.x + cell.width, 0.75)])
      elements.append(.stroke(line, LineStyle(colour, width: 1.5)))
      if let status = tile.status {
        elements += mark(status, centre: Point(cell.x + cell.width - 6, 13))
      }
    }
    if let target = tile.target {
      elements.append(
        .link(Rectangle(x: cell.x, y: 0, width: cell.width, height: height), target))
    }
    return elements
  }

  private func lines(of tile: FactTile, _ width: Double) -> [(line: TextLine, left: Double)] {
    let clear = width - (tile.status == nil ? 0 : 16)
    var size = 20.0
    while size > 12,
      text.extent(of: tile.value, text.type(size, .semibold)).width > clear
    {
      size -= 1
    }
    let value = text.lines(
      of: RichText(tile.value), text.type(size, .semibold), width: clear, spacing: 1.22)
    let label = text.lines(of: tile.label, text.type(style.tableSize, .medium), width: width)
    let note =
      tile.note.isEmpty
      ? [] : text.lines(of: tile.note, text.type(style.noteSize, .regular, .muted), width: width)
    return (value + label + note).map { ($0, 0) }
  }

  /// Sets lines of question and answer with fine rules between them.
  func set(_ rows: [AnswerRow], in place: Place) {
    guard !rows.isEmpty else { return }
    let mark = rows.contains { $0.status != nil } ? 20.0 : 0
    let hasEvidence = rows.contains { !$0.evidence.isEmpty }
    let type = text.type(style.bodySize, .medium)
    let evidence =
      min(
        place.width * 0.22,
        rows.map { text.widths(of: $0.evidence, type).natural }.max() ?? 0) + 0.5
    let label =
      min(
        (place.width - mark) * 0.28,
        rows.map { text.widths(of: $0.label, type).natural }.max() ?? 0) + 0.5
    let value = place.width - mark - label - 16 - (hasEvidence ? evidence + 16 : 0)
    let group = newGroup(StripGroup(tag: .table))
    var inner = place
    inner.groups.append(group)
    for (index, row) in rows.enumerated() {
      let padding = row.isTight ? 2.0 : 5.0
      let cells = [
        cell(row.label, .medium, x: place.x + mark, width: label, .headerCell),
        answer(row, x: place.x + mark + label + 16, width: value),
        cell(
          row.evidence, .regular, x: place.x + place.width - evidence, width: evidence, .cell,
          .end),
      ]
      let strips = RowLayout.strips(
        of: hasEvidence ? cells : Array(cells.prefix(2)), above: padding, below: padding,
        limit: room.height,
        rowTag: .row)
      for (number, strip) in strips.enumerated() {
        var strip = strip
        if number == 0, let status = row.status {
          let middle = padding + style.bodySize * style.lineSpacing / 2
          strip.elements += self.mark(status, centre: Point(place.x + 6.5, middle))
        }
        if number == 0 { strip.elements.append(hairline(at: 0, place, isStrong: index == 0)) }
        if number == strips.count - 1, index == rows.count - 1 {
          strip.elements.append(hairline(at: strip.height, place, isStrong: true))
          strip.after = 12
        }
        if number == 0, index == 0 { strip.before = 6 }
        append(strip, in: inner)
      }
    }
  }

  private func cell(
    _ content: RichText, _ weight: TypeStyle.Weight, x: Double, width: Double,
    _ tag: StructureTag, _ alignment: LineAlignment = .start
  ) -> SetCell {
    let lines = text.lines(of: content, text.type(style.bodySize, weight), width: width)
    return SetCell(
      x: x, width: width, lines: lines.map { ($0, alignment.left(of: $0.width, in: width)) },
      tag: tag)
  }

  private func answer(_ row: AnswerRow, x: Double, width: Double) -> SetCell {
    let value = text.lines(of: row.value, text.type(style.bodySize), width: width)
    let note =
      row.note.isEmpty
      ? [] : text.lines(of: row.note, text.type(style.noteSize, .regular, .muted), width: width)
    return SetCell(x: x, width: width, lines: (value + note).map { ($0, 0) }, tag: .cell)
  }

  /// Returns a fine line across the width of a place.
  func hairline(at y: Double, _ place: Place, isStrong: Bool = false) -> DrawingElement {
    let colour = isStrong ? style.palette.muted : style.palette.hairline
    let path = Path(through: [Point(place.x, y), Point(place.x + place.width, y)])
    return .stroke(path, LineStyle(colour, width: 0.5))
  }
}
