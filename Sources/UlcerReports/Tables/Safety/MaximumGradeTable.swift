import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// Primary outcome 2: participants by maximum grade per organ system.
enum MaximumGradeTable {
  static func table(_ context: ReportContext, keepsLocal: Bool) -> Table {
    let family = keepsLocal ? "primary.max-grade-with-local" : "primary.max-grade"
    let systems = context.analysis.organSystems.filter {
      context.analysis[ResultID("\(family).\($0.slug).any-grade")] != nil
    }.sorted { $0.label < $1.label }
    var rows = systems.map { row($0.label, "\(family).\($0.slug)", context, role: .data) }
    rows.append(row("Any organ system", "\(family).any", context, role: .total))
    let dictionary =
      "\(context.plan.adverseEventDictionary) \(context.plan.adverseEventDictionaryVersion)"
    return Table(
      caption: Caption(
        key: keepsLocal ? "max-grade-with-local" : "max-grade",
        title: RichText(
          keepsLocal
            ? "Maximum grade per organ system, local toxicity kept (sensitivity)"
            : "Maximum grade per organ system, day 0 to day \(context.plan.primaryWindow)"),
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

  private static func row(
    _ label: String, _ prefix: String, _ context: ReportContext, role: TableRow.Role
  ) -> TableRow {
    let grades = (1...5).map { "grade-\($0)" } + ["missing"]
    let counts = grades.map { grade -> TableCell in
      let count = context.count("\(prefix).\(grade)")
      // A zero that steps back lets the eye find the people.
      return count == 0
        ? TableCell(RichText([.toned("0", .muted)])) : TableCell(NumberWording.whole(count))
    }
    let any = context.value("\(prefix).any-grade")
    let high = context.value("\(prefix).grade-3-or-higher")
    return TableRow(
      [TableCell(label)] + counts + [
        TableCell(NumberWording.whole(any.count ?? 0)), TableCell(ResultWording.limits(any)),
        TableCell(NumberWording.whole(high.count ?? 0)), TableCell(ResultWording.limits(high)),
      ], role: role)
  }
}
