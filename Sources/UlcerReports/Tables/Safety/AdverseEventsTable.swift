import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// Adverse events over the whole follow-up: participants and events, always both.
enum AdverseEventsTable {
  /// The rows: kinds of events, their names and how far these are indented.
  static let kinds: [(id: AdverseEventResult.Kind, label: String, indent: Int)] = [
    (.any, "Any adverse event", 0), (.serious, "Serious", 1), (.related, "Related", 1),
    (.grade3OrHigher, "Grade 3 or higher", 1), (.fatal, "Fatal", 1),
    (.leadingToWithdrawal, "Leading to withdrawal", 1),
  ]

  /// The table of all participants, or of each coded arm.
  static func table(_ context: ReportContext, byArm isByArm: Bool = false) -> Table {
    var table = ProportionTable(context: context, isByArm: isByArm)
    table.showsEvents = true
    let title = "Treatment-emergent adverse events, whole follow-up"
    return table.table(
      caption: Caption(
        key: DisplayRequest(.adverseEvents, isByArm: isByArm).key,
        title: RichText(isByArm ? title + ", by coded arm" : title),
        population: isByArm
          ? context.armPopulation
          : context.population("Treated participants", n: context.treated)),
      stub: "Events",
      lines: kinds.map {
        ProportionTable.Line(
          label: RichText($0.label), name: .adverseEvents($0.id),
          events: .adverseEventCount($0.id), indent: $0.indent,
          footnote: FootnoteWording.event($0.id))
      },
      notes: isByArm
        ? [RichText("Rate: \(ratesByArm(context))."), ProportionTable.differenceNote]
        : [RichText("Rate: \(rate(context)).")],
      source: context.sourceLine("adverse-events.csv"))
  }

  private static func rate(_ context: ReportContext) -> String {
    let rate = context.value(.adverseEventRate)
    let exposure = context.value(.exposure(.adverseEventYears))
    return
      "\(ResultWording.value(rate)) (exact limits \(ResultWording.limits(rate))), over \(ResultWording.value(exposure)) of adverse-event reporting"
  }

  private static func ratesByArm(_ context: ReportContext) -> String {
    context.arms.map { arm in
      let rate = context.value(.adverseEventRate, arm: arm)
      let limits = ResultWording.limits(rate)
      return "arm \(arm) \(ResultWording.value(rate))"
        + (limits.isEmpty ? "" : " (exact limits \(limits))")
    }.joined(separator: "; ")
  }
}
