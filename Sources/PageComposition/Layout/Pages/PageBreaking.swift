import VectorDrawing

/// Strips on one page.
struct FilledPage {
  /// A strip and its upper edge, from the upper edge of the text.
  struct Placed {
    var strip: Strip
    var y: Double
  }

  var placed: [Placed] = []
  var isLandscape = false
  /// A drawing with the page to itself; `isBare` if it has no running head and foot.
  var drawing: (elements: [DrawingElement], isBare: Bool)?
}

/// Distributes strips over pages.
struct PageBreaking {
  private let measurer: any TextMeasurer
  private let groups: [StripGroup]
  private let resumptions: [Strip]
  private let uprightHeight: Double
  private let landscapeHeight: Double

  private var pages: [FilledPage] = []
  private var page = FilledPage()
  private var y = 0.0
  private var after = 0.0
  /// The page holds only the strips repeated at its head.
  private var isFresh = true

  /// Fills pages with the items of a flow; at least one page.
  static func pages(_ flow: FlowLayout) -> [FilledPage] {
    var breaking = PageBreaking(flow)
    breaking.distribute(flow.items)
    return breaking.pages
  }

  private init(_ flow: FlowLayout) {
    measurer = flow.text.measurer
    groups = flow.groups
    resumptions = flow.resumptions
    uprightHeight = flow.uprightRoom.height
    landscapeHeight = flow.landscapeRoom.height
  }

  private var height: Double { page.isLandscape ? landscapeHeight : uprightHeight }

  private mutating func distribute(_ items: [FlowItem]) {
    var index = 0
    while index < items.count {
      switch items[index] {
      case .strip:
        index = placeChain(items, from: index)
        continue
      case .pageBreak: if !page.placed.isEmpty { finishPage() }
      case .fullPage(let elements, let isBare):
        if !page.placed.isEmpty { finishPage() }
        page.drawing = (elements, isBare)
        finishPage()
      case .turn(let isLandscape):
        if !page.placed.isEmpty { finishPage() }
        page.isLandscape = isLandscape
      }
      index += 1
    }
    if !page.placed.isEmpty || pages.isEmpty { finishPage() }
  }

  /// Places the strips that stay together from an index on; returns the index after them.
  private mutating func placeChain(_ items: [FlowItem], from start: Int) -> Int {
    var chain: [Strip] = []
    var index = start
    while index < items.count, case .strip(let strip) = items[index] {
      chain.append(strip)
      index += 1
      if !strip.keepsWithNext { break }
    }
    let whole = extent(of: chain)
    let gap = isFresh && page.placed.isEmpty ? 0 : max(after, chain[0].before)
    let last = chain[chain.count - 1]
    let excess = y + gap + whole + inset(last) - height
    if excess > 0.001, !lower(&chain, by: excess) {
      let repeated = repeatedHeight(chain[0])
      let fitsOnePage = repeated + whole + inset(chain[0]) + inset(last) <= height
      // A chain too tall for any page starts here, unless hardly anything is left of the page.
      if !isFresh, fitsOnePage || y > height * 0.7 { breakPage(before: chain[0]) }
    }
    for strip in chain {
      let gap = page.placed.isEmpty ? 0 : max(after, strip.before)
      if y + gap + strip.height + inset(strip) > height + 0.001, !isFresh {
        breakPage(before: strip)
      }
      place(strip)
      isFresh = false
    }
    return index
  }

  /// Makes the first elastic drawing of a chain lower so that the chain fits; returns whether it
  /// does.
  private func lower(_ chain: inout [Strip], by excess: Double) -> Bool {
    for index in chain.indices {
      let strip = chain[index]
      guard let lowering = strip.lowering, strip.height - excess >= lowering.least else { continue }
      let lowered = lowering.elements(strip.height - excess, measurer)
      guard lowered.height <= strip.height - excess + 0.001 else { continue }
      chain[index].height = lowered.height
      chain[index].elements = lowered.elements
      return true
    }
    return false
  }

  /// Returns the height of stacked strips, without the room above the first.
  private func extent(of chain: [Strip]) -> Double {
    var height = 0.0
    var after: Double?
    for strip in chain {
      if let after { height += max(after, strip.before) }
      height += strip.height
      after = strip.after
    }
    return height
  }

  /// Returns the distance by which the boxes around a strip extend beyond it.
  private func inset(_ strip: Strip) -> Double {
    strip.groups.reduce(0) { $0 + (groups[$1].backdrop?.outset ?? 0) }
  }

  private mutating func place(_ strip: Strip) {
    y += page.placed.isEmpty ? inset(strip) : max(after, strip.before)
    page.placed.append(FilledPage.Placed(strip: strip, y: y))
    y += strip.height
    after = strip.after
  }

  private mutating func finishPage() {
    let isLandscape = page.isLandscape
    pages.append(page)
    page = FilledPage()
    page.isLandscape = isLandscape
    y = 0
    after = 0
    isFresh = true
  }

  /// Ends the page within groups: closes those that continue, and repeats their heads on the next
  /// page.
  private mutating func breakPage(before strip: Strip) {
    let continuing = continuingGroups(strip)
    for group in continuing where !groups[group].closing.isEmpty {
      var closing = Strip(height: 0, elements: groups[group].closing)
      closing.groups = strip.groups
      page.placed.append(FilledPage.Placed(strip: closing, y: y))
    }
    finishPage()
    for (depth, group) in strip.groups.enumerated() where continuing.contains(group) {
      for var head in groups[group].continuationHead {
        head.groups = Array(strip.groups.prefix(depth + 1))
        place(head)
      }
    }
    if let resumption = strip.resumption, resumptions.indices.contains(resumption) {
      var title = resumptions[resumption]
      title.groups = strip.groups
      place(title)
    }
  }

  private func continuingGroups(_ strip: Strip) -> [Int] {
    guard let last = page.placed.last?.strip.groups else { return [] }
    return strip.groups.filter { last.contains($0) }
  }

  private func repeatedHeight(_ strip: Strip) -> Double {
    let heads = continuingGroups(strip).flatMap { groups[$0].continuationHead }
    let resumption =
      strip.resumption.flatMap { resumptions.indices.contains($0) ? resumptions[$0].height : nil }
    return extent(of: heads) + (heads.last?.after ?? 0) + (resumption ?? 0)
  }
}
