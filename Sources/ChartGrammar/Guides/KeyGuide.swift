import VectorDrawing

/// Numbers with the labels that had no room in the plot, in as many columns as the width allows.
struct KeyGuide {
  private let entries: [(number: TextBlock, text: TextBlock)]
  private let indent: Double
  private let columnWidth: Double
  private let columns: Int

  private static let gap = 14.0

  init(
    _ key: [(number: String, text: String)], width: Double, theme: Theme,
    measurer: any TextMeasurer
  ) {
    let numbers = key.map { TextBlock($0.number, style: theme.small, measurer: measurer) }
    let indent = numbers.reduce(theme.smallSize * 1.4) { max($0, $1.width) } + 4
    self.indent = indent
    let widest = key.reduce(0.0) {
      max($0, measurer.extent(of: $1.text, style: theme.small).width)
    }
    let room = width + KeyGuide.gap
    let columns = Int((room / (indent + widest + KeyGuide.gap)).held(in: 1...12))
    // No room is left for empty columns.
    let rows = (key.count + columns - 1) / columns
    self.columns = max(1, rows == 0 ? 1 : (key.count + rows - 1) / rows)
    columnWidth = room / Double(self.columns)
    let textWidth = columnWidth - KeyGuide.gap - indent
    entries = zip(numbers, key).map { number, entry in
      (
        number,
        TextBlock(
          entry.text, style: theme.small, width: max(textWidth, 10), measurer: measurer)
      )
    }
  }

  private var rowCount: Int { (entries.count + columns - 1) / columns }

  /// The height of the highest column.
  var height: Double {
    (0..<columns).reduce(0) { highest, column in
      max(highest, members(of: column).reduce(0) { $0 + rowHeight(entries[$1]) })
    }
  }

  /// Returns the lines of the key, down the columns.
  func elements(top: Double) -> [DrawingElement] {
    (0..<columns).flatMap { column -> [DrawingElement] in
      var y = top
      let x = Double(column) * columnWidth
      return members(of: column).flatMap { index -> [DrawingElement] in
        let entry = entries[index]
        let line =
          entry.number.elements(x: x, top: y) + entry.text.elements(x: x + indent, top: y)
        y += rowHeight(entry)
        return line
      }
    }
  }

  private func members(of column: Int) -> Range<Int> {
    min(column * rowCount, entries.count)..<min((column + 1) * rowCount, entries.count)
  }

  private func rowHeight(_ entry: (number: TextBlock, text: TextBlock)) -> Double {
    max(entry.number.height, entry.text.height)
  }
}
