import ChartGrammar
import VectorDrawing

/// Charts with scales of their own in a grid under one caption.
struct ChartGrid {
  let charts: [Chart]
  let columns: Int
  let caption: Caption

  private static let gap = 18.0
  /// The least width of a chart, in points, unless the page is narrower.
  private static let leastWidth = 160.0
  /// The height of one chart with its title, in points.
  private static let cellHeight = 150.0

  /// Returns as many drawings as the rows need; the first has the caption, the last its footnote.
  func drawings(room: Extent, measurer: any TextMeasurer) -> [Drawing] {
    // A narrow page has fewer columns.
    let columns = max(
      1, min(self.columns, Int((room.width + Self.gap) / (Self.leastWidth + Self.gap))))
    let width = (room.width - Double(columns - 1) * Self.gap) / Double(columns)
    guard !charts.isEmpty else {
      return [
        Chart(x: Axis(), y: Axis(), caption: caption) {}
          .drawing(extent: Extent(room.width, 60), measurer: measurer)
      ]
    }
    var head = caption
    head.footnote = ""
    let foot = Caption(footnote: caption.footnote)
    var blocks = [words(head, room, measurer)].compactMap(\.self)
    for start in stride(from: 0, to: charts.count, by: columns) {
      let cells = charts[start..<min(start + columns, charts.count)].map {
        $0.drawing(extent: Extent(width, Self.cellHeight), measurer: measurer)
      }
      var row = Drawing(extent: Extent(room.width, cells.map(\.extent.height).max() ?? 0))
      for (index, cell) in cells.enumerated() {
        row.place(cell, at: Point(Double(index) * (width + Self.gap), 0))
      }
      blocks.append(row)
    }
    if let last = words(foot, room, measurer) { blocks.append(last) }
    return pages(blocks, room)
  }

  /// Stacks blocks on as many drawings as the height of the room requires.
  private func pages(_ blocks: [Drawing], _ room: Extent) -> [Drawing] {
    var pages: [[Drawing]] = [[]]
    var height = 0.0
    for block in blocks {
      if height + block.extent.height > room.height, pages.last?.isEmpty == false {
        pages.append([])
        height = 0
      }
      pages[pages.count - 1].append(block)
      height += block.extent.height + Self.gap / 2
    }
    return pages.map { blocks in
      let height = blocks.reduce(-Self.gap / 2) { $0 + $1.extent.height + Self.gap / 2 }
      var page = Drawing(extent: Extent(room.width, max(height, 1)))
      var top = 0.0
      for block in blocks {
        page.place(block, at: Point(0, top))
        top += block.extent.height + Self.gap / 2
      }
      return page
    }
  }

  /// Returns the words of a caption alone; `nil` for none.
  private func words(
    _ caption: Caption, _ room: Extent, _ measurer: any TextMeasurer
  ) -> Drawing? {
    guard caption != .none else { return nil }
    return caption.drawing(width: room.width, theme: .print, measurer: measurer)
  }
}
