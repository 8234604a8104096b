import CairoRendering
import ChartGrammar
import PageComposition
import VectorDrawing

/// What must hold of any text that is broken or shortened.
struct TextInvariants {
  let measurer: PangoTextMeasurer

  /// Measures, and counts how many bytes it is asked to look at.
  private final class Counter: TextMeasurer {
    let measurer: PangoTextMeasurer
    var bytes = 0

    init(_ measurer: PangoTextMeasurer) { self.measurer = measurer }

    func extent(of text: String, style: TypeStyle) -> TextExtent {
      bytes += text.utf8.count
      return measurer.extent(of: text, style: style)
    }
  }

  /// How often each byte may be looked at.
  private static let budget = 60

  func breaches(of trial: TextTrial) -> [String] {
    fitting(trial) + cut(trial) + paragraph(trial) + chart(trial)
  }

  private func fitting(_ trial: TextTrial) -> [String] {
    var breaches: [String] = []
    let style = TypeStyle(size: trial.size)
    let counter = Counter(measurer)
    let fitting = TextFitting(style, counter)
    func width(_ text: some StringProtocol) -> Double {
      measurer.extent(of: String(text), style: style).width
    }
    let parts = fitting.parts(of: trial.text[...], width: trial.room)
    if parts.joined() != trial.text[...] { breaches.append("parts lose letters") }
    for part in parts where width(part) > trial.room && !part.dropFirst().isEmpty {
      breaches.append("a part of \(part.count) letters is \(width(part)) wide")
    }
    let short = fitting.shortened(trial.text, to: trial.room)
    if short != trial.text, !short.hasSuffix(TextFitting.ellipsis) {
      breaches.append("shortened without an ellipsis")
    }
    if width(short) > trial.room, short != TextFitting.ellipsis {
      breaches.append("shortened to \(width(short))")
    }
    let most = TextInvariants.budget * (trial.text.utf8.count + 1_000)
    if counter.bytes > most { breaches.append("looked at \(counter.bytes) bytes") }
    return breaches
  }

  private func cut(_ trial: TextTrial) -> [String] {
    let limit = TextFitting.longestLabel
    let cut = TextFitting.cut(trial.text, to: limit)
    var breaches: [String] = []
    // Marks that follow a cut may join its ellipsis, never add letters.
    if cut.count > limit { breaches.append("cut to \(cut.count) letters") }
    let words = cut.split { $0 == " " || $0.isNewline }
    if words.contains(where: { $0.count > TextFitting.longestWord }) {
      breaches.append("a word of more than \(TextFitting.longestWord) letters is left")
    }
    if cut != trial.text, !cut.contains(TextFitting.ellipsis) {
      breaches.append("cut without an ellipsis")
    }
    return breaches
  }

  /// A paragraph and a table's cell lose no letter, and are set within a budget.
  private func paragraph(_ trial: TextTrial) -> [String] {
    let counter = Counter(measurer)
    let document = Document(
      metadata: DocumentMetadata(
        title: "", author: "", subject: "", keywords: "", creator: "", date: "2026-01-01T00:00:00Z"),
      runningHead: RunningLine(), runningFoot: RunningLine(),
      blocks: [
        .paragraph(RichText(trial.text)),
        .table(
          Table(
            caption: nil, columns: [TableColumn("a"), TableColumn("b")],
            rows: [TableRow([TableCell(RichText(trial.text)), TableCell("x")])])),
      ])
    let pages = document.pages(measurer: counter).pages
    let most = TextInvariants.budget * (trial.text.utf8.count + 20_000)
    var breaches: [String] = []
    if counter.bytes > most { breaches.append("pages looked at \(counter.bytes) bytes") }
    let set = pages.reduce(0) { $0 + $1.placedTexts.reduce(0) { $0 + $1.text.text.utf8.count } }
    if trial.text.utf8.allSatisfy({ $0 >= 0x21 && $0 < 0x7F }), set < 2 * trial.text.utf8.count {
      breaches.append("pages set \(set) bytes of \(trial.text.utf8.count) twice")
    }
    return breaches
  }

  /// A chart with the text in every place is set, and within a budget.
  private func chart(_ trial: TextTrial) -> [String] {
    let counter = Counter(measurer)
    let chart = RowChart(
      rows: [Band("a", label: trial.text, trailing: trial.text), Band("b")],
      x: Axis(trial.text), title: trial.text, caption: ChartGrammar.Caption(title: trial.text)
    ) {
      Lane(
        row: "a",
        [Lane.Segment(from: 0, to: 9, style: .ordinal(0), name: trial.text, text: trial.text)])
    }
    _ = chart.drawings(width: max(120, trial.room), maximumHeight: 400, measurer: counter)
    let most = TextInvariants.budget * (10 * min(trial.text.utf8.count, 200_000) + 20_000)
    return counter.bytes > most ? ["a chart looked at \(counter.bytes) bytes"] : []
  }
}
