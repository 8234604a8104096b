import ClinicalWording
import PageComposition
import ReportTemplates
import UlcerAnalysis
import UlcerFigures

extension DisplayCatalogue {
  /// Says under a figure where its numbers are, and whether they changed since the last report.
  func numbered(_ blocks: [Block], _ directive: TemplateDirective) -> [Block] {
    let displays = FigureNumbers.displays(behind: directive, context)
    let note = RichText(places(of: displays).runs + changeWords(displays).runs)
    guard !note.isEmpty else { return blocks }
    return blocks.map { block in
      guard case .figure(var figure) = block else { return block }
      figure.notes.append(note)
      return .figure(figure)
    }
  }

  /// `Numbers: Table 22, Listing 7.`; of those alone that the document has.
  private func places(of displays: [FigureNumbers.Display]) -> RichText {
    let there = displays.filter { display in
      context.asked.contains(where: display.isAskedFor(by:))
    }
    guard !there.isEmpty else { return "" }
    return RichText(
      [.plain("Numbers: ")]
        + there.enumerated().flatMap { place, display -> [TextRun] in
          (place == 0 ? [] : [.plain(", ")]) + [.reference(display.key)]
        } + [.plain(". ")])
  }

  private func changeWords(_ displays: [FigureNumbers.Display]) -> RichText {
    guard let previous, !displays.isEmpty else { return "" }
    let then = DisplayCatalogue(context: previous)
    let count = ChangedRows.count(
      displays.flatMap { plainBlocks(for: $0.directive) },
      since: displays.flatMap { then.plainBlocks(for: $0.directive) })
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

  /// Whether a listing would be that of a matrix which is not drawn, because people are too many.
  func isMatrixOfMany(_ directive: TemplateDirective) -> Bool {
    context.treated > CountedBars.mostColumns
      && ["listing visits", "listing max-grade", "listing scores"].contains(directive.title)
  }

  /// What stands in place of a listing of people where the figure counts them.
  func manyPeople(_ directive: TemplateDirective) -> [Block] {
    let what = directive.argument.replacing("max-grade", with: "highest grades")
    return [
      .paragraph(
        RichText(
          "No listing of \(what) by participant: with more than \(CountedBars.mostColumns) treated participants the figure counts people, and its numbers are in its table."
        ), .note)
    ]
  }
}
