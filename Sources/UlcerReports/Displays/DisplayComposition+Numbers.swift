import ClinicalWording
import PageComposition
import ReportTemplates
import UlcerAnalysis
import UlcerFigures

extension DisplayComposition {
  /// States below a figure where its numbers are, and whether they changed since the last report.
  func numbered(_ blocks: [Block], _ figure: Display, _ request: DisplayRequest) -> [Block] {
    let displays = figure.numbers(request, context)
    let note = RichText(places(of: displays, figure).runs + changeWords(displays).runs)
    guard !note.isEmpty else { return blocks }
    return blocks.map { block in
      guard case .figure(var figure) = block else { return block }
      figure.notes.append(note)
      return .figure(figure)
    }
  }

  /// `Numbers: Table 22, Listing 7.`; only those that the document has.
  private func places(
    of displays: [DisplayRequest], _ figure: Display
  ) -> RichText {
    let there = displays.filter { context.asks(for: $0) }
    guard !there.isEmpty else { return "" }
    return RichText(
      [.plain("Numbers: ")]
        + there.enumerated().flatMap { place, display -> [TextRun] in
          (place == 0 ? [] : [.plain(", ")]) + [
            .reference(
              figure.groups == .closedSession ? display.evidenceKey : display.key)
          ]
        } + [.plain(". ")])
  }

  private func changeWords(_ displays: [DisplayRequest]) -> RichText {
    guard let previous, !displays.isEmpty else { return "" }
    let then = DisplayComposition(context: previous)
    let count = ChangedRows.count(
      displays.flatMap { plainBlocks($0) },
      since: displays.flatMap { then.plainBlocks($0) })
    let date = DateWording.text(previous.analysis.cut.date)
    return count.isEmpty
      ? RichText("Unchanged since the data cut-off of \(date).")
      : RichText([
        .strong("Changed"),
        .plain(
          " since the data cut-off of \(date): of its numbers \(NumberWording.counted(count.added, "row")) new, \(NumberWording.whole(count.changed)) changed, \(NumberWording.whole(count.gone)) gone."
        ),
      ])
  }
}
