import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// The upper confidence bound when no event is seen, at the level of the plan.
enum AbsentEventsTable {
  static func table(_ context: ReportContext) -> Table {
    let absent = AbsentEvents(of: context.analysis)
    let unknown = absent.unknown.map(\.label).joined(separator: "; ")
    let outcomes = absent.outcomes.map(\.label).joined(separator: "; ")
    return Table(
      caption: Caption(
        key: "absent-events", title: "What the absence of events can exclude",
        population: context.population("Treated participants", n: context.treated)),
      columns: [
        TableColumn("Without the event"), TableColumn("Up to this share is still possible", .end),
      ],
      rows: absent.rows.map { row in
        let name = "None in \(NumberWording.whole(row.participants))"
        let upper = upper(
          context.value(.absentEvents(AbsentEventResult(participants: row.participants))))
        return TableRow(
          row.isNow
            ? [
              TableCell(RichText([.strong(name + ", as now")])),
              TableCell(RichText([.strong(upper)])),
            ] : [TableCell(name), TableCell(upper)])
      },
      notes: [
        RichText(
          "Upper \(context.coverage) limit, exact (Clopper–Pearson, two-sided). "
            + (context.treated == 0
              ? "Nobody has been treated."
              : outcomes.isEmpty && unknown.isEmpty
                ? "Each of the outcomes asked for was seen."
                : [("Not seen so far", outcomes), ("Not known", unknown)]
                  .filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)." }.joined(separator: " ")))
      ], source: context.sourceLine("adverse-events.csv"))
  }

  private static func upper(_ value: ResultValue) -> String {
    guard case .proportion(_, _, let limits?) = value, let upper = limits.upper else { return "–" }
    return NumberWording.percent(upper, decimals: 1) + "\u{202F}%"
  }
}
