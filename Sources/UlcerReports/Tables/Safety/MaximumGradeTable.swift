import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// Primary outcome 2: participants by maximum grade per organ system.
enum MaximumGradeTable {
  static func table(_ context: ReportContext, keepsLocal: Bool) -> Table {
    let rows = systems(context, keepsLocal: keepsLocal).map { system in
      row(
        system.label, system.system, keepsLocal, context,
        role: system.system == .any ? .total : .data)
    }
    let dictionary =
      "\(context.plan.adverseEventDictionary) \(context.plan.adverseEventDictionaryVersion)"
    return Table(
      caption: Caption(
        key: keepsLocal ? "max-grade-with-local" : "max-grade",
        title: RichText(
          keepsLocal
            ? "Maximum grade per organ system, local toxicity kept (sensitivity)"
            : "Maximum grade per organ system in the primary window"),
        population: context.population("Treated participants", n: context.treated)),
      columns: [TableColumn("Organ system")]
        + ["1", "2", "3", "4"].map { TableColumn($0, .end) }
        + [
          TableColumn("5", .end, footnote: FootnoteWording.fatalIsFive),
          TableColumn("missing", .end, footnote: FootnoteWording.gradeMissing),
          TableColumn("Any", .end),
          TableColumn("\(context.coverage) limits", .end, footnote: FootnoteWording.exact),
          TableColumn("≥ 3", .end),
          TableColumn("\(context.coverage) limits", .end, footnote: FootnoteWording.exact),
        ],
      spanners: [TableSpanner("Participants at maximum grade", over: 1..<7)],
      rows: rows,
      notes: [
        RichText(
          "Grades by \(dictionary); each participant counts once per organ system, at the highest grade. "
            + "Limits are of all \(context.treated) treated participants."
        ), context.followUpNote,
      ], source: context.sourceLine("adverse-events.csv"),
      emptyText: "No event in the primary window")
  }

  /// The organ systems with an event in the primary window, by name, then all of them.
  static func systems(
    _ context: ReportContext, keepsLocal: Bool
  ) -> [(system: MaximumGradeResult.System, label: String)] {
    context.analysis.organSystems.map { (MaximumGradeResult.System(slug: $0.slug), $0.label) }
      .filter { context.result(.maximumGrade($0.0, .any, keepsLocal: keepsLocal)) != nil }
      .sorted { $0.1 < $1.1 } + [(.any, "Any organ system")]
  }

  private static func row(
    _ label: String, _ system: MaximumGradeResult.System, _ keepsLocal: Bool,
    _ context: ReportContext, role: TableRow.Role
  ) -> TableRow {
    func name(_ grade: MaximumGradeResult.Grade) -> ResultName {
      .maximumGrade(system, grade, keepsLocal: keepsLocal)
    }
    func number(_ grade: MaximumGradeResult.Grade) -> TableCell {
      TableCell(context.number(name(grade)))
    }
    func limits(_ grade: MaximumGradeResult.Grade) -> TableCell {
      TableCell(ResultWording.limits(context.value(name(grade))))
    }
    return TableRow(
      [TableCell(label)] + counted.map { .count(context.count(name($0))) } + [
        number(.any), limits(.any), number(.threeOrHigher), limits(.threeOrHigher),
      ], role: role)
  }

  /// The columns that add up to all participants with an event.
  static let counted = MaximumGradeResult.Grade.numbered + [.missing]
}
