import VectorDrawing

/// Sets rows and head of one part of a table.
struct TableRows {
  let measure: TableMeasure
  let part: TablePart
  /// Left edge of the table.
  let x: Double
  /// Height above which a row is split.
  let limit: Double

  private var text: TextLayout { measure.text }
  private var palette: Palette { text.style.palette }

  /// Returns the strips of a row.
  func strips(of row: TableRow) -> [Strip] {
    let type = measure.type(of: row)
    var cells: [SetCell] = []
    if measure.isSpanning(row) {
      let lines = text.lines(of: row.cells[0].text, type, width: part.width)
      cells = [SetCell(x: x, width: part.width, lines: lines.map { ($0, 0) }, tag: .headerCell)]
    } else {
      for (position, column) in part.columns.enumerated() {
        let cell = row.cells.indices.contains(column) ? row.cells[column] : TableCell("")
        cells.append(set(cell, column, position, row, type))
      }
    }
    let isGroup = row.role == .group
    var strips = RowLayout.strips(
      of: cells, above: isGroup ? 5 : 2.1, below: 2.1, limit: limit, rowTag: .row)
    guard !strips.isEmpty else { return [] }
    if let destination = row.destination {
      strips[0].elements.append(.destination(destination, Point(x, -2)))
    }
    if row.role == .total { strips[0].elements.append(rule(at: 0, width: 0.4)) }
    if let change = row.change {
      for index in strips.indices {
        strips[index].elements += bars(change, top: index == 0 && isGroup ? 4 : 0, strips[index])
      }
    }
    return strips
  }

  /// Returns the mark in the margin of a new or changed row; the rule for changed rows is double,
  /// so that a grey copy distinguishes the two.
  private func bars(_ change: TableRow.Change, top: Double, _ strip: Strip) -> [DrawingElement] {
    let colour = palette.accent
    let height = max(0, strip.height - top)
    let bars: [(x: Double, width: Double)] =
      switch change {
      case .added: [(-7.5, 2.6)]
      case .changed: [(-7.5, 0.8), (-5.7, 0.8)]
      }
    return [
      .tagged(
        .artifact,
        bars.map { bar in
          .fill(
            Path(Rectangle(x: x + bar.x, y: top, width: bar.width, height: height)), colour)
        })
    ]
  }

  /// Returns the row that says the table is empty.
  func emptyStrips() -> [Strip] {
    var type = text.type(text.style.tableSize, .regular, .muted)
    type.isItalic = true
    let lines = text.lines(of: measure.table.emptyText, type, width: part.width)
    let cell = SetCell(x: x, width: part.width, lines: lines.map { ($0, 0) }, tag: .cell)
    return RowLayout.strips(of: [cell], above: 4, below: 4, limit: limit, rowTag: .row)
  }

  /// Returns the strips of the head, each kept with the next, with rules above and below.
  func headStrips() -> [Strip] {
    var strips = spannerStrips()
    let hasHeads = part.columns.contains { !measure.columns[$0].header.isEmpty }
    if hasHeads {
      let cells = part.columns.enumerated().map { position, column -> SetCell in
        let width = part.widths[position]
        let lines = text.lines(
          of: measure.columns[column].header, measure.headType, width: width, spacing: 1.28)
        let alignment = alignment(of: column)
        return SetCell(
          x: x + part.lefts[position], width: width,
          lines: lines.map { ($0, alignment.left(of: $0.width, in: width)) }, tag: .headerCell,
          isAtBottom: true)
      }
      strips += RowLayout.strips(of: cells, above: 3.5, below: 3, limit: limit, rowTag: .row)
    }
    if strips.isEmpty { strips = [Strip(height: 1)] }
    strips[0].elements.append(rule(at: 0, width: 0.9))
    if hasHeads {
      let last = strips.count - 1
      strips[last].elements.append(rule(at: strips[last].height, width: 0.5))
    }
    for index in strips.indices { strips[index].keepsWithNext = true }
    return strips
  }

  /// Returns a rule over the width of the part.
  func rule(at y: Double, width: Double) -> DrawingElement {
    let path = Path(through: [Point(x, y), Point(x + part.width, y)])
    return .stroke(path, LineStyle(palette.rule, width: width))
  }

  /// Returns the row of titles over columns. It has a cell for each column, most of them empty, so
  /// that all rows of the table have the same number of cells in a screen reader.
  private func spannerStrips() -> [Strip] {
    var titled: [Int: SetCell] = [:]
    for spanner in measure.table.spanners {
      for run in runs(in: spanner.columns) where titled[run.lowerBound] == nil {
        let left = part.lefts[run.lowerBound]
        let width = part.lefts[run.upperBound] + part.widths[run.upperBound] - left
        let lines = text.lines(
          of: spanner.title, measure.headType, width: width, spacing: 1.28)
        titled[run.lowerBound] = SetCell(
          x: x + left, width: width,
          lines: lines.map { ($0, LineAlignment.centre.left(of: $0.width, in: width)) },
          tag: .headerCell, isAtBottom: true)
      }
    }
    if titled.isEmpty { return [] }
    let cells = part.columns.indices.map { position in
      titled[position]
        ?? SetCell(
          x: x + part.lefts[position], width: part.widths[position], lines: [], tag: .headerCell,
          isAtBottom: true)
    }
    var strips = RowLayout.strips(of: cells, above: 3.5, below: 2.5, limit: limit, rowTag: .row)
    let last = strips.count - 1
    for (_, cell) in titled.sorted(by: { $0.key < $1.key }) {
      let y = strips[last].height
      let path = Path(through: [Point(cell.x, y), Point(cell.x + cell.width, y)])
      strips[last].elements.append(.stroke(path, LineStyle(palette.muted, width: 0.4)))
    }
    return strips
  }

  /// Returns the runs of adjacent positions of the part whose columns lie in a range.
  private func runs(in columns: Range<Int>) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for (position, column) in part.columns.enumerated() where columns.contains(column) {
      if let last = runs.last, last.upperBound == position - 1 {
        runs[runs.count - 1] = last.lowerBound...position
      } else {
        runs.append(position...position)
      }
    }
    return runs
  }

  private func alignment(of column: Int) -> LineAlignment {
    switch measure.columns[column].alignment {
    case .start: .start
    case .centre: .centre
    case .end, .decimal: .end
    }
  }

  private func set(
    _ cell: TableCell, _ column: Int, _ position: Int, _ row: TableRow, _ type: TypeStyle
  ) -> SetCell {
    let width = part.widths[position]
    let steps = column == 0 ? max(0, row.indent) : 0
    let indent = min(Double(steps) * TableMeasure.indentStep, width / 2)
    var type = type
    if let ground = cell.ground {
      type.colour = readable(on: ground)
    }
    let lines = text.lines(of: cell.text, type, width: width - indent, spacing: 1.36)
    let placed = lines.map { line in
      (line: line, left: indent + left(of: line, column, width - indent))
    }
    return SetCell(
      x: x + part.lefts[position], width: width, lines: placed,
      ground: cell.ground.map { ($0, ground(of: position)) },
      tag: column == 0 ? .headerCell : .cell)
  }

  /// Returns the range from half a gap left of a column to half a gap right of it, within the
  /// table's edges.
  private func ground(of position: Int) -> ClosedRange<Double> {
    let half = ColumnLayout.gap / 2
    let left = position == 0 ? 0 : part.lefts[position] - half
    let right =
      position == part.columns.count - 1
      ? part.width : part.lefts[position] + part.widths[position] + half
    return (x + left)...max(x + left, x + right)
  }

  /// Returns the colour of text on a ground. Either black or white always has a contrast of 4.5:1,
  /// because the product of both contrasts is 21:1.
  private func readable(on ground: Colour) -> Colour {
    if ground.contrast(with: palette.ink) >= 4.5 { return palette.ink }
    return ground.contrast(with: .white) >= 4.5 ? .white : .black
  }

  /// Returns the left edge of a line in its column; the points of numbers are aligned.
  private func left(of line: TextLine, _ column: Int, _ width: Double) -> Double {
    guard let point = measure.needs[column].point, point.before + point.behind <= width + 0.01
    else { return alignment(of: column).left(of: line.width, in: width) }
    let anchor = width - point.behind
    let left = anchor - (text.widthBeforePoint(of: line) ?? line.width)
    return min(max(0, left), max(0, width - line.width))
  }
}
