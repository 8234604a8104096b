import VectorDrawing

/// A cell whose text is broken into lines.
struct SetCell {
  /// Left edge and width of the column, in points.
  var x: Double
  var width: Double
  /// The lines, each with its left edge within the column.
  var lines: [(line: TextLine, left: Double)]
  /// The ground and its horizontal range.
  var ground: (colour: Colour, reach: ClosedRange<Double>)?
  var tag: StructureTag?
  /// The lines are at the lower edge of the row, as in the head of a table.
  var isAtBottom = false

  /// Height of all lines.
  var height: Double { lines.reduce(0) { $0 + $1.line.height } }
}

/// Sets cells side by side; a row that is too tall becomes several strips.
enum RowLayout {
  /// Returns the strips of a row: one, or as many as needed if it is taller than `limit`.
  static func strips(
    of cells: [SetCell], above: Double, below: Double, limit: Double, rowTag: StructureTag? = nil
  ) -> [Strip] {
    let height = above + (cells.map(\.height).max() ?? 0) + below
    if height <= limit {
      let content = height - above - below
      let elements = cells.map { cell -> [DrawingElement] in
        let shift = cell.isAtBottom ? content - cell.height : 0
        return drawn(cell, cell.lines[...], top: above + shift, stripHeight: height)
      }
      return [strip(height, cells, elements, rowTag)]
    }
    return split(cells, above: above, below: below, limit: limit, rowTag)
  }

  private static func split(
    _ cells: [SetCell], above: Double, below: Double, limit: Double, _ rowTag: StructureTag?
  ) -> [Strip] {
    // Several lines per strip: a page still ends nearly full, without one strip for every line.
    let room = max(1, min(limit / 4, 80))
    var rest = cells.map { $0.lines[...] }
    var strips: [Strip] = []
    while rest.contains(where: { !$0.isEmpty }) {
      var used = 0.0
      var taken: [ArraySlice<(line: TextLine, left: Double)>] = []
      for index in rest.indices {
        var height = 0.0
        var count = 0
        for item in rest[index] {
          if count > 0, height + item.line.height > room { break }
          height += item.line.height
          count += 1
        }
        taken.append(rest[index].prefix(count))
        rest[index] = rest[index].dropFirst(count)
        used = max(used, height)
      }
      let isFirst = strips.isEmpty
      let isLast = rest.allSatisfy(\.isEmpty)
      let top = isFirst ? above : 0
      let height = top + used + (isLast ? below : 0)
      let elements = zip(cells, taken).map { cell, lines in
        drawn(cell, lines, top: top, stripHeight: height)
      }
      strips.append(strip(height, cells, elements, rowTag))
    }
    return strips
  }

  private static func strip(
    _ height: Double, _ cells: [SetCell], _ elements: [[DrawingElement]], _ rowTag: StructureTag?
  ) -> Strip {
    let tagged = zip(cells, elements).flatMap { cell, elements -> [DrawingElement] in
      if elements.isEmpty, cell.tag == nil { return [] }
      return cell.tag.map { [.tagged($0, elements)] } ?? elements
    }
    return Strip(height: height, elements: rowTag.map { [.tagged($0, tagged)] } ?? tagged)
  }

  private static func drawn(
    _ cell: SetCell, _ lines: ArraySlice<(line: TextLine, left: Double)>, top: Double,
    stripHeight: Double
  ) -> [DrawingElement] {
    var elements: [DrawingElement] = []
    if let ground = cell.ground {
      let area = Rectangle(
        x: ground.reach.lowerBound, y: 0,
        width: ground.reach.upperBound - ground.reach.lowerBound, height: stripHeight)
      elements.append(.fill(Path(area.inset(0.4, 0.4)), ground.colour))
    }
    var y = top
    for (line, left) in lines {
      elements += line.elements(x: cell.x + left, y: y)
      y += line.height
    }
    return elements
  }
}
