import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// Primary outcome 1: components of local toxicity with exact limits.
enum LocalToxicityTable {
  /// The components of the outcome, and how far their names are indented.
  static let components: [(component: LocalToxicityComponent, indent: Int)] = [
    (.any, 0), (.inflammation, 0), (.swelling, 1), (.warmth, 1), (.impairmentOfFunction, 1),
    (.hematoma, 0), (.ulcerWorsening, 0), (.newUlcer, 0),
  ]

  /// The rows: the components, ulcers by hand below theirs, other local events and the worst case.
  private static var lines: [ProportionTable.Line] {
    let hands: [(LocalToxicityResult.Side, RichText)] = [
      (.treatedHand, "on the treated hand"), (.otherHand, "on the other hand"),
    ]
    return components.flatMap { component, indent in
      [line(component, indent: indent)]
        + LocalToxicityResult.HandComponent.allCases.filter { $0.component == component }
        .flatMap { part in
          hands.map { side, label in
            ProportionTable.Line(label: label, name: .toxicity(.byHand(part, side)), indent: 1)
          }
        }
    } + [
      line(.other, indent: 0), line(.anyOrOther, indent: 0),
      ProportionTable.Line(
        label: "Worst case", name: .toxicity(.worstCase), indent: 0,
        footnote: FootnoteWording.worstCase),
    ]
  }

  private static func line(
    _ component: LocalToxicityComponent, indent: Int
  ) -> ProportionTable.Line {
    ProportionTable.Line(
      label: RichText(component.label), name: .localToxicity(component), indent: indent,
      footnote: FootnoteWording.component(component))
  }

  /// Of everybody, or of each coded arm.
  static func table(_ context: ReportContext, byArm isByArm: Bool = false) -> Table {
    let title = "Local toxicity in the primary window"
    return ProportionTable(context: context, isByArm: isByArm).table(
      caption: Caption(
        key: DisplayRequest(.localToxicity, isByArm: isByArm).key,
        title: RichText(isByArm ? title + ", by coded arm" : title),
        population: isByArm
          ? context.armPopulation
          : context.population("Treated participants", n: context.treated)),
      stub: "Component",
      lines: lines,
      notes: isByArm
        ? [ProportionTable.differenceNote, counted, context.followUpNote]
        : unknown(context) + [counted, context.followUpNote + incidence(context)],
      source: context.sourceLine("local-reactions.csv, ulcers.csv, adverse-events.csv"))
  }

  private static let counted: RichText =
    "A sign counts when it was measured or reported as an adverse event; an ulcer by hand when it was found in the ulcer assessments."

  private static func incidence(_ context: ReportContext) -> RichText {
    RichText(
      " Cumulative incidence of any local toxicity by the end of the primary window, which allows for this: "
        + "\(sentence(.localToxicityIncidence, context)) (Aalen–Johansen, log-log limits).")
  }

  /// Participants for whom a sign is unknown.
  private static func unknown(_ context: ReportContext) -> [RichText] {
    let people = context.analysis.account.unknownToxicity.participants
    return people == 0
      ? []
      : [
        RichText(
          "Of \(NumberWording.counted(people, "participant")) without local toxicity a sign was not recorded: they may have had it."
        )
      ]
  }

  private static func sentence(_ name: ResultName, _ context: ReportContext) -> String {
    let value = context.value(name)
    let limits = ResultWording.limits(value)
    return ResultWording.value(value) + (limits.isEmpty ? "" : ", \(limits)")
  }
}
