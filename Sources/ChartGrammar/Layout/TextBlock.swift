import VectorDrawing

/// A text wrapped to a width: nothing is cut; a word that is wider than the width is broken.
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
    _ text: String, style: TypeStyle, width limit: Double = .infinity, measurer: any TextMeasurer
  ) {
    self.style = style
    lineHeight = measurer.extent(of: "", style: style).height
    func fits(_ line: some StringProtocol) -> Bool {
      measurer.extent(of: String(line), style: style).width <= limit + 0.001
    }
    var wrapped: [String] = []
    for paragraph in text.split(whereSeparator: \.isNewline) {
      var line = ""
      for word in paragraph.split(separator: " ") {
        let longer = line.isEmpty ? String(word) : line + " " + word
        if fits(longer) {
          line = longer
          continue
        }
        if !line.isEmpty { wrapped.append(line) }
        line = String(word)
        while !fits(line), line.count > 1 {
          let head = TextBlock.longestHead(of: line, fits: fits)
          wrapped.append(String(head))
          line = String(line[head.endIndex...])
        }
      }
      if !line.isEmpty { wrapped.append(line) }
    }
    lines = wrapped.map { ($0, measurer.extent(of: $0, style: style)) }
  }

  /// The longest beginning that fits, at least one letter; it ends after a hyphen when there is one.
  private static func longestHead(of word: String, fits: (Substring) -> Bool) -> Substring {
    var (low, high) = (1, word.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if fits(word.prefix(middle)) { low = middle } else { high = middle - 1 }
    }
    let head = word.prefix(low)
    guard let hyphen = head.lastIndex(where: { "-/_,".contains($0) }) else { return head }
    return head[...hyphen]
  }

  /// The lines below each other from an upper edge, each starting, centred or ending at `x`.
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

  /// The lines running upwards beside each other, centred about `x`, starting or ending at `y`.
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
