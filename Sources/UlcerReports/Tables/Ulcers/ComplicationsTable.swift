import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// Complications of digital ulcers and rescue treatment over the whole follow-up.
enum ComplicationsTable {
  /// Of everybody, or of each coded arm.
  static func table(_ context: ReportContext, byArm isByArm: Bool = false) -> Table {
    var table = ProportionTable(context: context, isByArm: isByArm)
    table.showsEvents = true
    table.eventsTitle = "Number"
    let title = "Complications of digital ulcers and rescue treatment"
    return table.table(
      caption: Caption(
        key: DisplayRequest(.complications, isByArm: isByArm).key,
        title: RichText(isByArm ? title + ", by coded arm" : title),
        population: isByArm
          ? context.armPopulation
          : context.population("Treated participants", n: context.treated)),
      stub: "Complication",
      lines: ComplicationResult.Kind.allCases.map { kind in
        ProportionTable.Line(
          label: RichText(kind.label), name: .complications(kind),
          events: kind.counted.map { _ in .complicationCount(kind) },
          indent: kind == .any || kind == .rescueProstacyclin ? 0 : 1)
      },
      notes: (isByArm ? [ProportionTable.differenceNote] : []) + [definition]
        + [undated(context, isByArm)] + unknown(context),
      source: context.sourceLine("ulcers.csv, treatments.csv"))
  }

  private static let definition: RichText =
    "After day 0, over the whole follow-up. Amputation and surgical closure: on the stated date, else at the assessment that found them; one at each ulcer site. Gangrene, exposed tendon, joint or bone, and antibiotics count where the last assessment up to day 0 did not find them. Antibiotics also count as a treatment that began after day 0, surgery and prostacyclin only as such. Any complication includes all but rescue prostacyclin. Number: ulcer sites, or courses of surgery and of prostacyclin."

  private static func undated(_ context: ReportContext, _ isByArm: Bool) -> RichText {
    let name = ResultName.complication(.treatmentsWithoutDate)
    let numbers =
      isByArm
      ? context.arms.map { "arm \($0) \(context.number(name, arm: $0))" }.joined(separator: "; ")
      : context.number(name)
    return RichText(
      "Antibiotics, surgery and prostacyclin without a complete start date are not included: \(numbers)."
    )
  }

  /// What is not known, by the reason.
  private static func unknown(_ context: ReportContext) -> [RichText] {
    var reasons: [(reason: String, labels: [String])] = []
    for kind in ComplicationResult.Kind.allCases {
      let value = context.value(.complications(kind))
      guard case .notEstimable(let reason) = value, !value.isOfNobody else { continue }
      if let place = reasons.firstIndex(where: { $0.reason == reason }) {
        reasons[place].labels.append(kind.label)
      } else {
        reasons.append((reason, [kind.label]))
      }
    }
    return reasons.map { reason, labels in
      RichText("Not known (\(reason)): \(labels.joined(separator: "; ")).")
    }
  }
}
