import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// Estimates by the subgroups that study.yaml names.
enum SubgroupsTable {
  /// Of everybody, or of each coded arm, one row an arm below each level.
  static func table(_ context: ReportContext, byArm isByArm: Bool = false) -> Table {
    let outcomes = outcomes(context, isByArm: isByArm)
    let title = "Estimates by subgroup"
    let lines = context.analysis.subgroups.flatMap { levels in
      [TableRow.group(RichText(levels.division.label))]
        + levels.levels.flatMap { level in
          rows(levels.division, level, outcomes.map(\.outcome), context, isByArm: isByArm)
        }
    }
    return Table(
      caption: Caption(
        key: DisplayRequest(.subgroups, isByArm: isByArm).key,
        title: RichText(isByArm ? title + ", by coded arm" : title),
        population: isByArm
          ? context.armPopulation
          : context.population("Treated participants", n: context.treated)),
      columns: [TableColumn("Subgroup")]
        + outcomes.map { TableColumn(RichText($0.label), .end) },
      rows: isByArm && context.arms.isEmpty ? [] : lines,
      notes: [
        RichText(
          "Participants with exact (Clopper–Pearson) limits; healing with log-log limits, participants as clusters; \(context.coverage). Subgroups are named in study.yaml. No test of interaction is made: differences between subgroups of this size are no evidence of one."
        )
      ] + (isByArm ? [context.armNote] : []),
      source: context.sourceLine(
        "participants.csv, local-reactions.csv, ulcers.csv, adverse-events.csv")
        + RichText(isByArm ? ", the allocation" : ""),
      emptyText: "The allocation names no arm")
  }

  /// The outcomes of the columns; healing by arm where the plan allows it.
  private static func outcomes(
    _ context: ReportContext, isByArm: Bool
  ) -> [(outcome: SubgroupResult.Outcome, label: String)] {
    let safety: [(outcome: SubgroupResult.Outcome, label: String)] = [
      (.anyLocalToxicity, LocalToxicityComponent.any.label), (.newUlcer, "New ulcer"),
    ]
    guard !isByArm || context.plan.efficacyByArm, let day = context.plan.headlineLandmark else {
      return safety
    }
    return safety + [(.healing(day: day), "Confirmed healing by day \(day)")]
  }

  private static func rows(
    _ division: PlannedSubgroup, _ level: SubgroupLevels.Level,
    _ outcomes: [SubgroupResult.Outcome], _ context: ReportContext, isByArm: Bool
  ) -> [TableRow] {
    func cells(_ arm: String?) -> [TableCell] {
      outcomes.map { outcome in
        let name = ResultName.subgroup(SubgroupResult(division.slug, level.slug, outcome))
        return TableCell(context.analysis[name, arm].map(words) ?? "–")
      }
    }
    guard isByArm else {
      return [TableRow([TableCell(RichText(level.label))] + cells(nil), indent: 1)]
    }
    return [TableRow([TableCell(RichText(level.label))], role: .group, indent: 1)]
      + context.arms.map { arm in
        TableRow([TableCell(RichText("Arm \(arm)"))] + cells(arm), indent: 2)
      }
  }

  private static func words(_ result: AnalysisResult) -> RichText {
    if let words = ResultWording.tooFew(result.atRisk) { return RichText(words) }
    if result.value.isOfNobody { return "–" }
    let limits = ResultWording.limits(result.value)
    let value = RichText(ResultWording.value(result.value))
    return limits.isEmpty
      ? value : value + RichText([.lineBreak, .toned(limits, .muted)])
  }
}

extension StudyAnalysis {
  /// The result of that name over everybody, or of an arm.
  fileprivate subscript(name: ResultName, arm: String?) -> AnalysisResult? {
    self[arm.map { ResultID(name).of(arm: $0) } ?? ResultID(name)]
  }
}
