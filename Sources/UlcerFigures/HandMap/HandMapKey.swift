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

  /// Returns the key in a width, from an upper left corner at the origin.
  func drawn(
    width: Double, measurer: any TextMeasurer
  ) -> (elements: [DrawingElement], height: Double) {
    guard !entries.isEmpty else { return ([], 0) }
    let style = TypeStyle(size: Theme.print.smallSize, colour: Palette.ink)
    var elements: [DrawingElement] = []
    var (x, top, rowHeight) = (0.0, 0.0, 0.0)
    var row: [(entry: Entry, x: Double, text: WrappedText)] = []
    func finishRow() {
      for item in row {
        let middle = top + rowHeight / 2
        elements += item.entry.symbol(Point(item.x + item.entry.breadth / 2, middle))
        elements += item.text.elements(
          x: item.x + room(of: item.entry), top: middle - item.text.height / 2, measurer: measurer)
      }
      top += rowHeight + 2
      row = []
      (x, rowHeight) = (0, 0)
    }
    func room(of entry: Entry) -> Double { entry.breadth > 0 ? entry.breadth + 3 : 0 }
    for entry in entries {
      let text = WrappedText(
        entry.text, style: style, width: max(width - room(of: entry), 20), measurer: measurer)
      let taken = room(of: entry) + text.width
      if !row.isEmpty, x + taken > width { finishRow() }
      row.append((entry, x, text))
      rowHeight = max(rowHeight, text.height, entry.breadth)
      x += taken + 11
    }
    finishRow()
    return (elements, top - 2)
  }
}
