import VectorDrawing

/// Names with their symbols, in as many rows as the width requires.
struct LegendGuide {
  private let rows: [[(entry: LegendEntry, block: TextBlock, x: Double)]]
  private let theme: Theme
  private let symbolWidth: Double

  init(_ entries: [LegendEntry], width: Double, theme: Theme, measurer: any TextMeasurer) {
    self.theme = theme
    symbolWidth = theme.baseSize * 2.2
    var rows: [[(entry: LegendEntry, block: TextBlock, x: Double)]] = []
    var x = 0.0
    let gap = theme.baseSize * 0.5
    for entry in entries {
      let room = LegendGuide.width(of: entry, full: symbolWidth) + gap
      let block = TextBlock(
        entry.name, style: theme.base, width: max(width - room, 10), measurer: measurer)
      if rows.isEmpty || x + room + block.width > width {
        rows.append([])
        x = 0
      }
      rows[rows.count - 1].append((entry, block, x))
      x += room + block.width + theme.baseSize * 1.6
    }
    self.rows = rows
  }

  /// Returns the entries without those whose name already occurred.
  static func distinct(_ entries: [LegendEntry]) -> [LegendEntry] {
    var seen: Set<String> = []
    return entries.filter { !$0.name.isEmpty && seen.insert($0.name).inserted }
  }

  /// Returns the entries whose names are listed, in the order of the list, then the others in
  /// theirs.
  static func ordered(_ entries: [LegendEntry], by names: [String]) -> [LegendEntry] {
    let listed = names.compactMap { name in entries.first { $0.name == name } }
    return distinct(listed + entries)
  }

  private static func width(of entry: LegendEntry, full: Double) -> Double {
    switch entry.symbol {
    case .line: full
    case .tick: full * 0.7
    case .patch: full * 0.6
    case .marker: full * 0.4
    }
  }

  var isEmpty: Bool { rows.isEmpty }

  var height: Double {
    rows.reduce(0) { $0 + rowHeight($1) } + Double(max(0, rows.count - 1)) * 2
  }

  private func rowHeight(_ row: [(entry: LegendEntry, block: TextBlock, x: Double)]) -> Double {
    row.reduce(0) { max($0, $1.block.height) }
  }

  func elements(top: Double) -> [DrawingElement] {
    var elements: [DrawingElement] = []
    var y = top
    for row in rows {
      for item in row {
        let width = LegendGuide.width(of: item.entry, full: symbolWidth)
        let middle = y + item.block.lineHeight / 2
        elements += symbol(item.entry.symbol, x: item.x, width: width, middle: middle)
        elements += item.block.elements(x: item.x + width + theme.baseSize * 0.5, top: y)
      }
      y += rowHeight(row) + 2
    }
    return elements
  }

  private func symbol(
    _ symbol: LegendEntry.Symbol, x: Double, width: Double, middle: Double
  ) -> [DrawingElement] {
    let centre = Point(x + width / 2, middle)
    switch symbol {
    case .line(let style, let hasMarker):
      let path = Path(through: [Point(x, middle), Point(x + width, middle)])
      let line = DrawingElement.stroke(
        path, LineStyle(style.colour, width: theme.lineWidth, dash: style.dash))
      guard hasMarker else { return [line] }
      return [line]
        + style.marker.elements(
          at: centre, diameter: theme.markerDiameter, colour: style.colour)
    case .tick(let style):
      let across = Path(through: [Point(x, middle), Point(x + width, middle)])
      let reach = theme.baseSize * 0.32
      let upright = Path(through: [
        Point(centre.x, middle - reach), Point(centre.x, middle + reach),
      ])
      return [across, upright].map {
        .stroke($0, LineStyle(style.colour, width: theme.lineWidth * 0.75))
      }
    case .marker(let style):
      return style.marker.elements(
        at: centre, diameter: theme.markerDiameter, colour: style.colour)
    case .patch(let colour, let fill):
      let height = theme.baseSize * 0.85
      return fill.elements(
        rectangle: Rectangle(x: x, y: middle - height / 2, width: width, height: height),
        colour: colour, hairline: theme.hairline)
    }
  }
}
