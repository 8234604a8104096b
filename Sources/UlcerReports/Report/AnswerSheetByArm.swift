import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerFigures
import UlcerRecords
import VectorDrawing

/// Page one of a closed session: how many are in each arm, and how the arms differ in what matters.
enum AnswerSheetByArm {
  static func blocks(_ context: ReportContext) -> [Block] {
    let leftOut = AnswerSheet.leftOut(context)
    return [
      .callout(
        Callout(
          "Closed session: results by coded arm", status: .alarm,
          blocks: [
            .paragraph(
              "For the board in closed session alone; not to be passed on, nor kept beside an open report."
            )
          ])), .factTiles(tiles(context)), .spacer(4),
    ] + leftOut + [
      .keepTogether([.table(summary(context))]),
      .spacer(4),
      .answerRows(AnswerSheet.tight(AnswerSheet.dataRows(context), leftOut.isEmpty)),
    ]
  }

  private static func tiles(_ context: ReportContext) -> [FactTile] {
    let without = context.treatedWithoutArm
    return context.arms.prefix(3).map { arm in
      FactTile(
        value: context.number(.disposition(.treated), arm: arm),
        label: RichText("treated, arm \(arm)"),
        note: RichText(
          "of \(context.number(.disposition(.enrolled), arm: arm)) enrolled"),
        target: context.target(.disposition, isByArm: true))
    } + [
      FactTile(
        value: NumberWording.whole(without), label: "treated, in no arm",
        note: without == 0 ? "all have a row" : "no row in the allocation",
        status: AnswerLight.inNoArm(without), target: context.target(.disposition, isByArm: true)),
      AnswerSheet.deathsTile(
        context, note: context.byArm(.disposition(.died)), isByArm: true),
      AnswerSheet.seriousTile(
        context, note: context.byArm(.adverseEvents(.serious)), isByArm: true),
    ]
  }

  /// The exclusions from the summary; empty if every file was read whole.
  private static func gaps(_ context: ReportContext) -> RichText {
    let needs = DisplayNeeds(some: [.adverseEvents, .localReactions, .ulcers])
    return RichText(needs.note(in: context.analysis) ?? "")
  }

  private static func summary(_ context: ReportContext) -> Table {
    let lines: [(label: RichText, name: ResultName, display: DisplayName)] = [
      ("Local toxicity", .localToxicity(.any), .localToxicity),
      (
        "Grade 3 or higher, other events", .maximumGrade(.any, .threeOrHigher),
        .maximumGrade
      ),
      ("Serious event", .adverseEvents(.serious), .adverseEvents),
      ("Related event", .adverseEvents(.related), .adverseEvents),
      (
        "Event leading to withdrawal", .adverseEvents(.leadingToWithdrawal),
        .adverseEvents
      ),
      ("Fatal event", .adverseEvents(.fatal), .adverseEvents),
      ("New ulcer", .newUlcers(.participants), .newUlcers),
    ]
    var table = ProportionTable(context: context, isByArm: true)
    table.showsEvidence = true
    return table.table(
      caption: Caption(
        key: "summary-by-arm", title: "Safety outcomes by coded arm",
        population: context.armPopulation),
      stub: "Participants with",
      lines: lines.map {
        ProportionTable.Line(
          label: $0.label, name: $0.name, evidence: context.evidence($0.display, isByArm: true))
      },
      notes: [
        RichText(
          "Local toxicity and grades: the primary window (\(context.plan.primaryWindowWords)); the rest over the whole follow-up."
        ), ProportionTable.differenceNote, gaps(context),
      ], source: context.sourceLine("adverse-events.csv, local-reactions.csv, ulcers.csv"))
  }
}
