import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

extension MaximumGradeTable {
  /// Maximum grade per organ system in each arm: the counts, then the differences.
  static func tablesByArm(_ context: ReportContext, keepsLocal: Bool) -> [Table] {
    let systems = systems(context, keepsLocal: keepsLocal)
    return [
      counts(context, systems, keepsLocal), differences(context, systems, keepsLocal),
    ]
  }

  private typealias System = (system: MaximumGradeResult.System, label: String)

  private static func title(_ context: ReportContext, _ keepsLocal: Bool) -> String {
    keepsLocal
      ? "Maximum grade per organ system, local toxicity kept"
      : "Maximum grade per organ system in the primary window"
  }

  private static func counts(
    _ context: ReportContext, _ systems: [System], _ keepsLocal: Bool
  ) -> Table {
    let rows = systems.map { system in
      TableRow(
        [TableCell(system.label)]
          + context.arms.flatMap { arm in
            counted.map { grade in
              .count(
                context.count(
                  .maximumGrade(system.system, grade, keepsLocal: keepsLocal), arm: arm))
            }
          }, role: system.system == .any ? .total : .data)
    }
    return Table(
      caption: Caption(
        key: keepsLocal ? "max-grade-with-local-by-arm" : "max-grade-by-arm",
        title: RichText(title(context, keepsLocal) + ", by coded arm"),
        population: context.armPopulation),
      columns: [TableColumn("Organ system")]
        + context.arms.flatMap { _ in
          ["1", "2", "3", "4", "5", "missing"].map { TableColumn($0, .end) }
        },
      spanners: context.arms.enumerated().map { index, arm in
        TableSpanner(
          RichText(context.title(ofArm: arm)), over: (1 + 6 * index)..<(7 + 6 * index))
      },
      rows: context.arms.isEmpty ? [] : rows,
      notes: [
        RichText(
          "Participants at each maximum grade by \(context.plan.adverseEventDictionary) \(context.plan.adverseEventDictionaryVersion); each counts once per organ system. A fatal event counts as grade 5. Missing: only events without a grade."
        ), context.armNote,
      ], source: context.sourceLine("adverse-events.csv, the allocation"),
      emptyText: "The allocation names no arm")
  }

  private static func differences(
    _ context: ReportContext, _ systems: [System], _ keepsLocal: Bool
  ) -> Table {
    let outcomes: [(String, MaximumGradeResult.Grade)] = [
      ("Any grade", .any), ("Grade 3 or higher", .threeOrHigher),
    ]
    let lines = outcomes.flatMap { name, grade in
      [ProportionTable.Line(label: RichText(name))]
        + systems.map {
          ProportionTable.Line(
            label: RichText($0.label),
            name: .maximumGrade($0.system, grade, keepsLocal: keepsLocal), indent: 1)
        }
    }
    return ProportionTable(context: context, isByArm: true).table(
      caption: Caption(
        key: keepsLocal ? "max-grade-differences-with-local" : "max-grade-differences",
        title: RichText(title(context, keepsLocal) + ": differences between coded arms"),
        population: context.armPopulation),
      stub: "Organ system", lines: lines,
      notes: [ProportionTable.differenceNote, context.followUpNote],
      source: context.sourceLine("adverse-events.csv"))
  }
}
