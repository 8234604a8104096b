import ChartGrammar
import VectorDrawing

/// A key: symbols with their meaning, set in lines from left to right.
struct HandMapKey {
  /// One entry: a symbol drawn around a centre, the room it takes, and its meaning.
  struct Entry {
    let text: String
    let breadth: Double
    let symbol: (Point) -> [DrawingElement]
  }

  let entries: [Entry]

  /// The key in a width, from an upper left corner at the origin.
  func drawn(
    width: Double, theme: Theme, measurer: any TextMeasurer
  ) -> (elements: [DrawingElement], height: Double) {
    guard !entries.isEmpty else { return ([], 0) }
    let style = TypeStyle(size: theme.smallSize, colour: Palette.ink)
    let line = measurer.extent(of: "", style: style)
    var elements: [DrawingElement] = []
    var (x, top, rowHeight) = (0.0, 0.0, 0.0)
    var row: [(entry: Entry, x: Double, width: Double)] = []
    func finishRow() {
      for item in row {
        let middle = top + rowHeight / 2
        elements += item.entry.symbol(Point(item.x + item.entry.breadth / 2, middle))
        elements.append(
          .text(
            PlacedText(
              item.entry.text,
              at: Point(
                item.x + item.entry.breadth + (item.entry.breadth > 0 ? 3 : 0),
                middle + (line.ascent - line.descent) / 2), style: style, measurer: measurer)))
      }
      top += rowHeight + 2
      row = []
      (x, rowHeight) = (0, 0)
    }
    for entry in entries {
      let text = measurer.extent(of: entry.text, style: style).width
      let taken = entry.breadth + 3 + text
      if !row.isEmpty, x + taken > width { finishRow() }
      row.append((entry, x, taken))
      rowHeight = max(rowHeight, line.height, entry.breadth)
      x += taken + 11
    }
    finishRow()
    return (elements, top - 2)
  }
}
