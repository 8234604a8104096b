import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// Maximum grade per organ system in each arm: the counts, then the differences.
enum ArmGradeTables {
  static func tables(_ context: ReportContext, keepsLocal: Bool) -> [Table] {
    let family = keepsLocal ? "primary.max-grade-with-local" : "primary.max-grade"
    let systems: [(slug: String, label: String)] =
      context.analysis.organSystems.filter {
        context.analysis[ResultID("\(family).\($0.slug).any-grade")] != nil
      }.map { ($0.slug, $0.label) }.sorted { $0.label < $1.label }
    return [
      counts(context, family, systems, keepsLocal),
      differences(context, family, systems, keepsLocal),
    ]
  }

  private static func title(_ context: ReportContext, _ keepsLocal: Bool) -> String {
    keepsLocal
      ? "Maximum grade per organ system, local toxicity kept"
      : "Maximum grade per organ system, day 0 to day \(context.plan.primaryWindow)"
  }

  private static func counts(
    _ context: ReportContext, _ family: String, _ systems: [(slug: String, label: String)],
    _ keepsLocal: Bool
  ) -> Table {
    let grades = (1...5).map { "grade-\($0)" } + ["missing"]
    func row(_ label: String, _ slug: String, role: TableRow.Role) -> TableRow {
      TableRow(
        [TableCell(label)]
          + context.arms.flatMap { arm in
            grades.map { cell(context.count("\(family).\(slug).\($0)@\(arm)")) }
          }, role: role)
    }
    let rows =
      systems.map { row($0.label, $0.slug, role: .data) }
      + [row("Any organ system", "any", role: .total)]
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
    _ context: ReportContext, _ family: String, _ systems: [(slug: String, label: String)],
    _ keepsLocal: Bool
  ) -> Table {
    let outcomes = [("Any grade", "any-grade"), ("Grade 3 or higher", "grade-3-or-higher")]
    let lines = outcomes.flatMap { name, outcome in
      [ArmTable.Line(label: RichText(name))]
        + systems.map {
          ArmTable.Line(
            label: RichText($0.label), id: "\(family).\($0.slug).\(outcome)", indent: 1)
        } + [ArmTable.Line(label: "Any organ system", id: "\(family).any.\(outcome)", indent: 1)]
    }
    return ArmTable(context: context).table(
      caption: Caption(
        key: keepsLocal ? "max-grade-differences-with-local" : "max-grade-differences",
        title: RichText(title(context, keepsLocal) + ": differences between coded arms"),
        population: context.armPopulation),
      stub: "Organ system", lines: lines,
      notes: [ArmTable.differenceNote, context.followUpNote],
      source: context.sourceLine("adverse-events.csv"))
  }

  /// A zero that steps back lets the eye find the people.
  private static func cell(_ count: Int) -> TableCell {
    count == 0
      ? TableCell(RichText([.toned("0", .muted)])) : TableCell(NumberWording.whole(count))
  }
}
