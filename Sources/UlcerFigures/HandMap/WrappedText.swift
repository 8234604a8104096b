import VectorDrawing

/// A text wrapped to a width; words wider than the width are broken, and text too long for a chart
/// is cut.
struct WrappedText {
  let lines: [String]
  let style: TypeStyle
  let lineHeight: Double
  /// The width of the widest line.
  let width: Double

  /// The height of all lines.
  var height: Double { Double(lines.count) * lineHeight }

  init(
    _ text: String, style: TypeStyle, width limit: Double, measurer: any TextMeasurer,
    longest: Int = TextFitting.longestLabel
  ) {
    let text = TextFitting.cut(text, to: longest)
    let fitting = TextFitting(style, measurer)
    self.style = style
    lineHeight = measurer.extent(of: "", style: style).height
    func breadth(_ text: String) -> Double { measurer.extent(of: text, style: style).width }
    func fits(_ line: String) -> Bool { breadth(line) <= limit + 0.001 }
    // Words repeat often, lines hardly ever, so word widths are measured first. They leave the
    // kerning at the spaces open, less than a tenth of the type size each; if that could decide,
    // the line is set.
    let space = breadth(" ")
    var breadthOfWords = 0.0
    var spaces = 0
    func fits(_ line: String, with word: String) -> Bool {
      let sum = breadthOfWords + space + breadth(word)
      let doubt = 0.1 * style.size * Double(spaces + 1)
      if sum + doubt <= limit { return true }
      return sum - doubt <= limit && fits(line + " " + word)
    }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      var word = String(word)
      if !line.isEmpty, fits(line, with: word) {
        line += " " + word
        breadthOfWords += space + breadth(word)
        spaces += 1
        continue
      }
      if !line.isEmpty { lines.append(line) }
      if !fits(word) {
        let parts = fitting.parts(of: word[...], width: limit + 0.001)
        lines += parts.dropLast().map(String.init)
        word = String(parts.last ?? "")
      }
      line = word
      breadthOfWords = breadth(word)
      spaces = 0
    }
    if !line.isEmpty { lines.append(line) }
    self.lines = lines
    self.width = lines.reduce(0) { max($0, measurer.extent(of: $1, style: style).width) }
  }

  /// Returns the lines below each other from an upper edge.
  func elements(x: Double, top: Double, measurer: any TextMeasurer) -> [DrawingElement] {
    lines.enumerated().map { index, line in
      let ascent = measurer.extent(of: line, style: style).ascent
      return .text(
        PlacedText(
          line, at: Point(x, top + Double(index) * lineHeight + ascent), style: style,
          measurer: measurer))
    }
  }
}
