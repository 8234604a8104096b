import VectorDrawing

/// Running head and foot: their room and their drawing.
struct RunningLayout {
  private let text: TextLayout
  private let style: PageStyle
  private let head: RunningLine
  private let foot: RunningLine
  private let headHeight: Double
  private let footHeight: Double

  init(_ document: Document, text: TextLayout) {
    self.text = text
    style = document.pageStyle
    head = document.runningHead
    foot = document.runningFoot
    // Page numbers take the room of the widest possible one.
    headHeight = RunningLayout.height(of: head, text, style)
    footHeight = RunningLayout.height(of: foot, text, style)
  }

  /// The upper left corner of the text on a page.
  var textOrigin: Point {
    Point(style.sideMargin, style.headMargin + headHeight + style.runningGap)
  }

  /// Returns the width and height that paper leaves to the text.
  func room(on paper: Extent) -> Extent {
    let foot = style.footMargin + footHeight + style.runningGap
    return Extent(
      max(72, paper.width - 2 * style.sideMargin), max(72, paper.height - textOrigin.y - foot))
  }

  /// Draws head and foot of a page.
  func elements(paper: Extent, number: Int, of count: Int) -> [DrawingElement] {
    let width = room(on: paper).width
    let left = style.sideMargin
    let footTop = paper.height - style.footMargin - footHeight
    var found = RunningLayout.lines(
      head, text, style, width: width, page: "Page \(number) of \(count)"
    ).flatMap { $0.line.elements(x: left + $0.x, y: style.headMargin + $0.y) }
    found += RunningLayout.lines(
      foot, text, style, width: width, page: "Page \(number) of \(count)"
    ).flatMap { $0.line.elements(x: left + $0.x, y: footTop + $0.y) }
    let rule = LineStyle(style.palette.hairline, width: 0.5)
    for (y, height) in [
      (textOrigin.y - style.runningGap + 4, headHeight), (footTop - 4, footHeight),
    ]
    where height > 0 {
      found.append(.stroke(Path(through: [Point(left, y), Point(left + width, y)]), rule))
    }
    return found
  }

  private static func height(of line: RunningLine, _ text: TextLayout, _ style: PageStyle) -> Double
  {
    let width = style.textWidth
    return lines(line, text, style, width: width, page: "Page 8888 of 8888")
      .map { $0.y + $0.line.height }.max() ?? 0
  }

  /// Returns the lines of the three texts: side by side on one line, or each in a third of the
  /// width.
  private static func lines(
    _ line: RunningLine, _ text: TextLayout, _ style: PageStyle, width: Double, page: String
  ) -> [(line: TextLine, x: Double, y: Double)] {
    let type = text.type(style.noteSize, .regular, .muted)
    let parts: [(RichText, LineAlignment)] = [
      (rich(line.left, page), .start), (rich(line.centre, page), .centre),
      (rich(line.right, page), .end),
    ]
    let widths = parts.map { text.widths(of: $0.0, type).natural }
    let gap = 12.0
    let isCentred =
      widths[1] == 0 || max(widths[0], widths[2]) + gap + widths[1] / 2 <= width / 2
    let fits = isCentred && widths[0] + widths[2] + gap <= width
    let third = (width - 2 * gap) / 3
    var found: [(line: TextLine, x: Double, y: Double)] = []
    for (index, (content, alignment)) in parts.enumerated() where !content.isEmpty {
      let column = fits ? width : third
      let left = fits ? 0 : Double(index) * (third + gap)
      var y = 0.0
      for line in shortened(text.lines(of: content, type, width: column), column, text, type) {
        found.append((line, left + alignment.left(of: line.width, in: column), y))
        y += line.height
      }
    }
    return found
  }

  /// Returns at most three lines; an ellipsis marks omitted text.
  private static func shortened(
    _ lines: [TextLine], _ width: Double, _ text: TextLayout, _ type: TypeStyle
  ) -> [TextLine] {
    guard lines.count > 3, let last = lines[2].segments.last else { return lines }
    let words = TextFitting(last.style, text.measurer).ended(last.text, within: width)
    let end = text.lines(of: RichText(words), last.style, width: width)
    return Array(lines.prefix(2)) + end.prefix(1)
  }

  /// More characters than three lines hold; limits the text, which is set anew on each page.
  private static let longest = 1_000

  private static func rich(_ running: RunningText, _ page: String) -> RichText {
    switch running {
    case .text(let words): RichText(TextFitting.cut(words, to: longest))
    case .strong(let words):
      RichText(
        words.isEmpty ? [] : [.toned(TextFitting.cut(words, to: longest), .ink).strengthened])
    case .pageNumber: RichText(page)
    }
  }
}

extension TextRun {
  /// The run in bold.
  fileprivate var strengthened: TextRun {
    var run = self
    run.isStrong = true
    return run
  }
}
