import VectorDrawing

/// Turns blocks into strips, ready to be distributed over pages.
final class FlowLayout {
  /// The place in which blocks are set: left edge, width and the groups around them.
  struct Place {
    var x: Double
    var width: Double
    var groups: [Int]
    /// The number of boxes and lists around; the innermost ones are no longer indented.
    var depth = 0
  }

  let text: TextLayout
  let style: PageStyle
  /// Width and height of the text on the pages that are being filled.
  var room: Extent
  let uprightRoom: Extent
  let landscapeRoom: Extent

  var items: [FlowItem] = []
  var groups: [StripGroup] = []
  var resumptions: [Strip] = []
  /// Lines of the outline in reading order.
  var outline: [(level: Int, title: String, destination: String)] = []
  /// The number of headings so far, including those before the blocks that are set here.
  var headingCount = 0
  private var isLandscape = false

  init(text: TextLayout, uprightRoom: Extent, landscapeRoom: Extent) {
    self.text = text
    self.style = text.style
    self.room = uprightRoom
    self.uprightRoom = uprightRoom
    self.landscapeRoom = landscapeRoom
  }

  /// Sets blocks below each other.
  func set(_ blocks: [Block], in place: Place) {
    // The start of the words between a heading and the table or figure that they introduce.
    var introduction: Int?
    for block in blocks {
      switch block {
      case .paragraph: break
      case .heading, .pageBreak, .contents: introduction = nil
      default:
        if let start = introduction,
          (1...FlowLayout.longestIntroduction).contains(items.count - start)
        {
          for index in start..<items.count { mutateStrip(index) { $0.keepsWithNext = true } }
        }
        introduction = nil
      }
      set(block, in: place)
      if case .heading = block { introduction = items.count }
    }
  }

  /// The largest number of lines between a heading and a table or figure for which all stay
  /// together: a heading with its sentence is not left alone at the foot of a page.
  private static let longestIntroduction = 6

  private func set(_ block: Block, in place: Place) {
    switch block {
    case .heading(let heading): set(heading, in: place)
    case .paragraph(let text, let style): setParagraph(text, style, in: place)
    case .list(let list): set(list, in: place)
    case .callout(let callout): set(callout, in: place)
    case .table(let table): set(table, in: place)
    case .figure(let figure): set(figure, in: place)
    case .factTiles(let tiles): set(tiles, in: place)
    case .answerRows(let rows): set(rows, in: place)
    case .spacer(let height):
      append(Strip(height: 0, before: min(max(0, height), room.height)), in: place)
    case .rule: setRule(in: place)
    case .contents: setContents(in: place)
    case .pageBreak: items.append(.pageBreak)
    case .keepTogether(let inner):
      let start = items.count
      set(inner, in: place)
      keepTogether(from: start)
    case .fullPage(let page): set(page)
    case .landscape(let inner): setLandscape(inner, in: place)
    }
  }

  func append(_ strip: Strip, in place: Place) {
    var strip = strip
    strip.groups = place.groups
    items.append(.strip(strip))
  }

  /// Keeps all strips except the last with the next one.
  func keepTogether(from start: Int) {
    for index in start..<max(start, items.count - 1) {
      mutateStrip(index) { $0.keepsWithNext = true }
    }
  }

  func mutateStrip(_ index: Int, _ change: (inout Strip) -> Void) {
    guard items.indices.contains(index), case .strip(var strip) = items[index] else { return }
    change(&strip)
    items[index] = .strip(strip)
  }

  /// A heading is directly above; the next strip stays close to it.
  var isBelowHeading: Bool {
    guard case .strip(let last)? = items.last else { return false }
    return last.isHeading
  }

  func newGroup(_ group: StripGroup) -> Int {
    groups.append(group)
    return groups.count - 1
  }

  private func set(_ heading: Heading, in place: Place) {
    if heading.startsPage { items.append(.pageBreak) }
    let destination = text.labels.headingDestination(headingCount)
    headingCount += 1
    let index = min(2, max(0, heading.level - 1))
    let size = style.headingSizes.indices.contains(index) ? style.headingSizes[index] : 9.5
    let type = text.type(size, index == 0 ? .bold : .semibold)
    let lines = text.lines(of: heading.text, type, width: place.width, spacing: 1.24)
    let tag: StructureTag = [.heading1, .heading2, .heading3][index]
    let start = items.count
    let before = isBelowHeading ? 10.0 : [26.0, 17, 11][index]
    for (number, line) in lines.enumerated() {
      var elements: [DrawingElement] = [.tagged(tag, line.elements(x: place.x, y: 0))]
      if number == 0 { elements.append(.destination(destination, Point(place.x, -4))) }
      var strip = Strip(
        height: line.height, before: number == 0 ? before : 0, elements: elements)
      strip.isHeading = true
      strip.keepsWithNext = true
      append(strip, in: place)
    }
    let gap = [8.0, 5, 3][index]
    mutateStrip(max(start, items.count - 1)) { $0.after = gap }
    outline.append((heading.level, heading.text.plainText, destination))
  }

  private func setRule(in place: Place) {
    let line = Path(through: [Point(place.x, 0), Point(place.x + place.width, 0)])
    var strip = Strip(
      height: 0.5, before: 8,
      elements: [.stroke(line, LineStyle(style.palette.hairline, width: 0.5))])
    strip.after = 8
    append(strip, in: place)
  }

  private func set(_ page: FullPage) {
    if let title = page.title, let destination = page.destination {
      outline.append(((outline.last { $0.level <= 3 }?.level ?? 0) + 4, title, destination))
    }
    let drawing: Drawing =
      switch page.content {
      case .ready(let drawing): drawing
      case .fitted(let draw): draw(room, text.measurer)
      }
    let paper =
      isLandscape ? Extent(style.extent.height, style.extent.width) : style.extent
    let isBare =
      drawing.extent.width >= paper.width - 1 && drawing.extent.height >= paper.height - 1
    let fitted = drawing.fitting(isBare ? paper : room)
    var elements: [DrawingElement] = [.tagged(.figure, fitted.elements)]
    if let destination = page.destination {
      elements.append(.destination(destination, .origin))
    }
    items.append(.fullPage(elements, isBare: isBare))
  }

  private func setLandscape(_ blocks: [Block], in place: Place) {
    guard !isLandscape, place.depth == 0 else { return set(blocks, in: place) }
    isLandscape = true
    room = landscapeRoom
    items.append(.turn(isLandscape: true))
    set(blocks, in: Place(x: 0, width: room.width, groups: place.groups))
    items.append(.turn(isLandscape: false))
    room = uprightRoom
    isLandscape = false
  }
}
