import VectorDrawing

/// A text wrapped to a width: a word wider than the width is broken, and only text too long for any
/// chart is cut.
struct TextBlock {
  let lines: [(text: String, extent: TextExtent)]
  let style: TypeStyle
  /// The height of one line of the style.
  let lineHeight: Double

  /// The width of the widest line.
  var width: Double { lines.reduce(0) { max($0, $1.extent.width) } }
  /// The height of all lines; 0 for an empty text.
  var height: Double { Double(lines.count) * lineHeight }
  var isEmpty: Bool { lines.isEmpty }

  init(
    _ text: String, style: TypeStyle, width limit: Double = .infinity, measurer: any TextMeasurer,
    longest: Int = TextFitting.longestLabel
  ) {
    let text = TextFitting.cut(text, to: longest)
    let fitting = TextFitting(style, measurer)
    self.style = style
    lineHeight = measurer.extent(of: "", style: style).height
    func fits(_ line: some StringProtocol) -> Bool {
      measurer.extent(of: String(line), style: style).width <= limit + 0.001
    }
    var wrapped: [String] = []
    for paragraph in text.split(whereSeparator: \.isNewline) {
      var line = ""
      if limit == .infinity {
        line = paragraph.split(separator: " ").joined(separator: " ")
        if !line.isEmpty { wrapped.append(line) }
        continue
      }
      for word in paragraph.split(separator: " ") {
        let longer = line.isEmpty ? String(word) : line + " " + word
        if fits(longer) {
          line = longer
          continue
        }
        if !line.isEmpty { wrapped.append(line) }
        line = String(word)
        if !fits(line) {
          let parts = fitting.parts(
            of: word, width: limit + 0.001, breaks: TextBlock.endAfterHyphen)
          wrapped += parts.dropLast().map(String.init)
          line = String(parts.last ?? "")
        }
      }
      if !line.isEmpty { wrapped.append(line) }
    }
    lines = wrapped.map { ($0, measurer.extent(of: $0, style: style)) }
  }

  /// Returns the end of a part of a broken word: after its last hyphen if it has one.
  private static func endAfterHyphen(_ part: Substring) -> String.Index {
    var end = part.endIndex
    for place in part.indices where "-/_,".contains(part[place]) { end = part.index(after: place) }
    return end
  }

  /// Returns the lines below each other from an upper edge, each starting, centred or ending at
  /// `x`.
  func elements(x: Double, top: Double, anchor: PlacedText.Anchor = .start) -> [DrawingElement] {
    lines.enumerated().map { index, line in
      let shift: Double =
        switch anchor {
        case .start: 0
        case .middle: line.extent.width / 2
        case .end: line.extent.width
        }
      let baseline = Point(x - shift, top + Double(index) * lineHeight + line.extent.ascent)
      return .text(
        PlacedText(line.text, baseline: baseline, style: style, extent: line.extent))
    }
  }

  /// Returns the lines running upwards side by side, centred about `x`, starting or ending at `y`.
  func upwardElements(x: Double, y: Double, anchor: PlacedText.Anchor) -> [DrawingElement] {
    lines.enumerated().map { index, line in
      let left = x - height / 2 + Double(index) * lineHeight
      let foot = anchor == .end ? y + line.extent.width : y
      return .text(
        PlacedText(
          line.text, baseline: Point(left + line.extent.ascent, foot), style: style,
          extent: line.extent, direction: .upwards))
    }
  }
}
