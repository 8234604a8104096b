import VectorDrawing

/// Rows divided into pages: a heading stays with the next row, and every page with lanes has the
/// time axis.
struct ProfilePages {
  /// The rows above the lanes.
  var head: [ProfileRow]
  /// The lanes with their headings.
  var lanes: [ProfileRow]
  /// The names of the lines above the lanes and the weeks below.
  let guides: ProfileGuides
  /// The visits, on every page above the lanes.
  let visits: [ProfileRow]
  /// The rows below the lanes: key, hands, table.
  var tail: [ProfileRow]
  let width: Double
  /// The head of every later page, with the participant whose profile continues.
  let continued: ProfileRow
  /// The head of the table, repeated above its rows on a later page.
  let tableHead: ProfileRow

  private var axisRows: [ProfileRow] { [guides.head] + visits }

  /// The height of all rows on one page.
  var height: Double {
    (head + axisRows + lanes + [guides.foot] + tail).reduce(0) { $0 + $1.height }
  }

  /// Returns as many drawings as the room requires, none higher than the room.
  func drawings(room: Double) -> [Drawing] {
    var pages: [[ProfileRow]] = []
    var page = head
    var used = page.reduce(0) { $0 + $1.height }
    let (above, foot) = (axisRows, guides.foot)
    let frame = above.reduce(foot.height) { $0 + $1.height }

    func finish() {
      pages.append(page)
      page = [continued]
      used = continued.height
    }
    var isFresh: Bool { page.count <= 1 }
    func groups(_ rows: [ProfileRow]) -> [[ProfileRow]] {
      var found: [[ProfileRow]] = []
      var current: [ProfileRow] = []
      for row in rows {
        current.append(row)
        if !row.keepsWithNext {
          found.append(current)
          current = []
        }
      }
      return current.isEmpty ? found : found + [current]
    }
    var hasAxis = false
    for group in groups(lanes) {
      let height = group.reduce(0) { $0 + $1.height }
      if hasAxis, used + height + foot.height > room {
        page.append(foot)
        finish()
        hasAxis = false
      }
      if !hasAxis {
        if used + frame + height > room + 0.01, !isFresh { finish() }
        page += above
        used += frame - foot.height
        hasAxis = true
      }
      page += group
      used += height
    }
    if !hasAxis {
      if used + frame > room + 0.01, !isFresh { finish() }
      page += above
      used += frame - foot.height
    }
    page.append(foot)
    used += foot.height
    for group in groups(tail) {
      let height = group.reduce(0) { $0 + $1.height }
      if used + height > room + 0.01, !isFresh {
        finish()
        if group.first?.isTableRow == true {
          page.append(tableHead)
          used += tableHead.height
          page += group.prefix(1).map(\.resumed) + group.dropFirst()
          used += height
          continue
        }
      }
      page += group
      used += height
    }
    pages.append(page)
    return pages.map(drawing)
  }

  /// Returns the height of the first page before the hands, with `count` rows of the tail.
  func height(withTail count: Int) -> Double {
    var short = self
    short.tail = Array(tail.prefix(count))
    return short.height
  }

  /// Draws rows without a time axis.
  static func plain(
    _ rows: [ProfileRow], width: Double, room: Double, continued: ProfileRow,
    tableHead: ProfileRow
  ) -> [Drawing] {
    var pages: [[ProfileRow]] = [[]]
    var used = 0.0
    for var row in rows {
      if used + row.height > room + 0.01, used > 0 {
        if row.isTableRow { row = row.resumed }
        pages.append(row.isTableRow ? [continued, tableHead] : [continued])
        used = pages[pages.count - 1].reduce(0) { $0 + $1.height }
      }
      pages[pages.count - 1].append(row)
      used += row.height
    }
    return pages.map { rows in
      var elements: [DrawingElement] = []
      var top = 0.0
      for row in rows {
        elements += row.draw(top)
        top += row.height
      }
      return Drawing(extent: Extent(width, max(top, 1)), elements: elements)
    }
  }

  private func drawing(of rows: [ProfileRow]) -> Drawing {
    let height = rows.reduce(0) { $0 + $1.height }
    var behind: [DrawingElement] = []
    var elements: [DrawingElement] = []
    var top = 0.0
    var start: Double?
    func endLines(at bottom: Double) {
      if let from = start { behind += guides.lines(top: from, bottom: bottom) }
      start = nil
    }
    for row in rows {
      if row.isTimed, start == nil { start = top }
      if !row.isTimed { endLines(at: top) }
      elements += row.draw(top)
      top += row.height
    }
    endLines(at: top)
    return Drawing(extent: Extent(width, max(height, 1)), elements: behind + elements)
  }
}
