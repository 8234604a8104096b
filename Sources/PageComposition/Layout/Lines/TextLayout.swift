import VectorDrawing

/// Measures texts and breaks them into lines; caches its measurements.
final class TextLayout {
  /// A run whose references are resolved.
  struct ResolvedRun {
    var text: String
    var style: TypeStyle
    var target: LinkTarget?
    var isCode: Bool
  }

  private struct MeasuredKey: Hashable {
    let text: String
    let size: Double
    let weight: TypeStyle.Weight
    let isItalic: Bool
  }

  let measurer: any TextMeasurer
  let style: PageStyle
  let labels: DocumentLabels
  private var measured: [MeasuredKey: TextExtent] = [:]

  init(measurer: any TextMeasurer, style: PageStyle, labels: DocumentLabels) {
    self.measurer = measurer
    self.style = style
    self.labels = labels
  }

  /// Returns type of a size and role in this document, never below the smallest size.
  func type(_ size: Double, _ weight: TypeStyle.Weight = .regular, _ tone: Tone = .ink)
    -> TypeStyle
  {
    TypeStyle(
      size: max(PageStyle.smallestType, size), weight: weight,
      colour: style.palette.colour(of: tone))
  }

  /// Returns the extent of a text on one line.
  func extent(of text: String, _ style: TypeStyle) -> TextExtent {
    let key = MeasuredKey(
      text: text, size: style.size, weight: style.weight, isItalic: style.isItalic)
    if let known = measured[key] { return known }
    let found = measurer.extent(of: text, style: style)
    // Long texts are rarely set twice; caching them would cost more than it saves.
    if text.utf8.count <= 64, measured.count < 100_000 { measured[key] = found }
    return found
  }

  /// Returns lines of at most `width` points; at least one, even for an empty text.
  func lines(of text: RichText, _ base: TypeStyle, width: Double, spacing: Double? = nil)
    -> [TextLine]
  {
    let paragraphs = hardLines(of: text, base)
    let leading = base.size * (spacing ?? style.lineSpacing)
    return paragraphs.flatMap { runs in
      brokenLines(of: runs, base: base, width: max(1, width), leading: leading)
    }
  }

  /// Returns the widths of a text: of its longest line without breaks, and of its longest word.
  func widths(of text: RichText, _ base: TypeStyle) -> (natural: Double, longestWord: Double) {
    var natural = 0.0
    var longest = 0.0
    for runs in hardLines(of: text, base) {
      natural = max(natural, runs.reduce(0) { $0 + extent(of: $1.text, $1.style).width })
      for chunk in Breaking.chunks(of: runs) {
        longest = max(
          longest,
          chunk.reduce(0) { $0 + extent(of: $1.text, runs[$1.run].style).width })
      }
    }
    return (natural, longest)
  }

  /// Returns runs with references resolved, split at line feeds.
  func hardLines(of text: RichText, _ base: TypeStyle) -> [[ResolvedRun]] {
    var lines: [[ResolvedRun]] = [[]]
    for run in text.runs {
      var style = base
      if run.isStrong { style.weight = base.weight.rawValue >= 600 ? .bold : .semibold }
      if run.isEmphasised { style.isItalic = true }
      if run.isCode { style.weight = max(base.weight, .medium) }
      if let tone = run.tone { style.colour = self.style.palette.colour(of: tone) }
      var target = run.target
      let content: String
      switch run.content {
      case .text(let text): content = text
      case .reference(let key):
        content = labels.label(of: key) ?? key
        target = .destination(key)
      }
      if target != nil, run.tone == nil, base.colour != .white {
        style.colour = self.style.palette.accent
      }
      let pieces = Breaking.cleaned(content)
        .split(separator: "\n", omittingEmptySubsequences: false)
      for (index, piece) in pieces.enumerated() {
        if index > 0 { lines.append([]) }
        if piece.isEmpty { continue }
        append(
          ResolvedRun(text: String(piece), style: style, target: target, isCode: run.isCode),
          to: &lines[lines.count - 1])
      }
    }
    return lines
  }

  /// Joins adjacent runs in the same style to one text, so that a reader can search and copy it.
  private func append(_ run: ResolvedRun, to line: inout [ResolvedRun]) {
    if let last = line.last, last.style == run.style, last.target == run.target,
      last.isCode == run.isCode
    {
      line[line.count - 1].text += run.text
    } else {
      line.append(run)
    }
  }

  private func max(_ left: TypeStyle.Weight, _ right: TypeStyle.Weight) -> TypeStyle.Weight {
    left.rawValue >= right.rawValue ? left : right
  }

  private func max(_ left: Double, _ right: Double) -> Double { left >= right ? left : right }
}
