import VectorDrawing

/// Draws filled pages: text, boxes behind it, running head and foot.
struct PageAssembly {
  let style: PageStyle
  let groups: [StripGroup]
  let running: RunningLayout

  /// Returns the drawing of one page.
  func drawing(of page: FilledPage, number: Int, of count: Int) -> Drawing {
    let paper =
      page.isLandscape ? Extent(style.extent.height, style.extent.width) : style.extent
    var drawing = Drawing(extent: paper)
    if let (elements, isBare) = page.drawing {
      let origin = isBare ? Point.origin : running.textOrigin
      drawing.elements.append(.moved(by: origin, elements))
      if isBare { return drawing }
    } else {
      let content = elements(of: page.placed[...], depth: 0)
      drawing.elements.append(.moved(by: running.textOrigin, content))
    }
    drawing.elements.append(
      .tagged(.artifact, running.elements(paper: paper, number: number, of: count)))
    return drawing
  }

  /// Returns the strips in their groups: adjacent ones of the same group share its tag and its box.
  private func elements(of placed: ArraySlice<FilledPage.Placed>, depth: Int) -> [DrawingElement] {
    var found: [DrawingElement] = []
    var rest = placed
    while let first = rest.first {
      guard first.strip.groups.count > depth else {
        if !first.strip.elements.isEmpty {
          found.append(.moved(by: Point(0, first.y), first.strip.elements))
        }
        rest = rest.dropFirst()
        continue
      }
      let group = first.strip.groups[depth]
      let run = rest.prefix { item in
        item.strip.groups.count > depth && item.strip.groups[depth] == group
      }
      rest = rest.dropFirst(run.count)
      found += framed(elements(of: run, depth: depth + 1), run, group)
    }
    return found
  }

  private func framed(
    _ inner: [DrawingElement], _ run: ArraySlice<FilledPage.Placed>, _ group: Int
  ) -> [DrawingElement] {
    guard groups.indices.contains(group) else { return inner }
    var found: [DrawingElement] = []
    if let box = groups[group].backdrop, let first = run.first, let last = run.last {
      let top = first.y - box.outset
      let area = Rectangle(
        x: box.x, y: top, width: box.width,
        height: last.y + last.strip.height + box.outset - top)
      let edge = Rectangle(x: area.x, y: area.y, width: 2, height: area.height)
      found.append(
        .tagged(.artifact, [.fill(Path(area), box.ground), .fill(Path(edge), box.edge)]))
    }
    if let tag = groups[group].tag { return found + [.tagged(tag, inner)] }
    return found + inner
  }
}
