import VectorDrawing

/// Places small charts in a grid: their plots have one size and are exactly aligned.
struct FacetLayout {
  let facets: Facets
  let extent: Extent
  let theme: Theme
  let measurer: any TextMeasurer

  private static let gap = 10.0

  func drawings() -> [Drawing] {
    guard !facets.panels.isEmpty else {
      return [
        Chart(x: facets.x, y: facets.y, caption: facets.caption) {}
          .drawing(extent: extent, theme: theme, measurer: measurer)
      ]
    }
    let grid = FacetGrid(facets: facets, extent: extent, theme: theme, measurer: measurer)
    var pages: [Drawing] = []
    var rest = facets.panels[...]
    while !rest.isEmpty {
      pages.append(page(rest.prefix(grid.panelsPerPage), grid, isContinued: !pages.isEmpty))
      rest = rest.dropFirst(grid.panelsPerPage)
    }
    return pages
  }

  private func page(
    _ panels: ArraySlice<Panel>, _ grid: FacetGrid, isContinued: Bool
  ) -> Drawing {
    let panels = Array(panels)
    var elements: [DrawingElement] = []
    var y = 0.0
    for block in isContinued ? grid.continuedHeads : grid.heads where !block.isEmpty {
      elements += block.elements(x: 0, top: y)
      y += block.height + ChartFrame.lineGap
    }
    if !grid.legend.isEmpty {
      y += y > 0 ? ChartFrame.blockGap : 0
      elements += grid.legend.elements(top: y)
      y += grid.legend.height + ChartFrame.blockGap
    }
    elements += grid.yHeading.elements(x: 0, top: y)
    y += grid.yHeading.isEmpty ? 0 : grid.yHeading.height + 4

    let columns = grid.columns
    for start in stride(from: 0, to: panels.count, by: columns) {
      let row = Array(panels[start..<min(start + columns, panels.count)])
      let titles = row.map { grid.title($0) }
      let titleHeight = titles.reduce(0) { max($0, $1.height) }
      var bottom = y
      for (column, panel) in row.enumerated() {
        let isLast = start + column + columns >= panels.count
        let x = grid.x(ofColumn: column)
        elements += titles[column].elements(
          x: x + (column == 0 ? grid.left : grid.inner),
          top: y + titleHeight - titles[column].height)
        let drawing = grid.chart(panel, column: column, isLast: isLast).drawing()
        elements.append(.moved(by: Point(x, y + titleHeight + 1), drawing.elements))
        bottom = max(bottom, y + titleHeight + 1 + drawing.extent.height)
      }
      y = bottom + FacetLayout.gap
    }
    y -= FacetLayout.gap
    if !grid.xHeading.isEmpty {
      let used = grid.x(ofColumn: min(panels.count, columns))
      let room = (panels.count < columns ? used : grid.width) - grid.xHeading.width
      elements += grid.xHeading.elements(x: max(room / 2, 0), top: y + 2)
      y += 2 + grid.xHeading.height
    }
    if !grid.footnote.isEmpty {
      y += ChartFrame.blockGap
      elements += grid.footnote.elements(x: 0, top: y)
      y += grid.footnote.height
    }
    return Drawing(extent: Extent(grid.width, y), elements: elements)
  }
}
