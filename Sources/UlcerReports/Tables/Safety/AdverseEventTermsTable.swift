import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// Adverse events by organ system and term: participants and events, always both.
enum AdverseEventTermsTable {
  static func table(_ context: ReportContext, decimals: Int) -> Table {
    let byTerm = AdverseEventsByTerm(of: context.analysis, arm: nil)
    let rows =
      [row(byTerm.total, decimals, context, role: .data, isStrong: true)]
      + byTerm.systems.flatMap { system in
        [row(system.total, decimals, context, role: .group, isStrong: true)]
          + system.terms.map { row($0, decimals, context, role: .data, indent: 1) }
      }
    let kinds = ["All", "Grade ≥ 3", "Serious", "Related"]
    return Table(
      caption: Caption(
        key: "adverse-events-by-term",
        title: "Adverse events by organ system and term, whole follow-up",
        population: context.population("Treated participants", n: context.treated)),
      columns: [TableColumn("Organ system, term")]
        + kinds.enumerated().flatMap { index, _ in
          [TableColumn(index == 0 ? "Participants" : "Part.", .end)]
            + (index == 0 ? [TableColumn("Share", .end)] : []) + [TableColumn("Events", .end)]
        },
      spanners: [
        TableSpanner("All", over: 1..<4), TableSpanner("Grade ≥ 3", over: 4..<6),
        TableSpanner("Serious", over: 6..<8), TableSpanner("Related", over: 8..<10),
      ],
      rows: byTerm.systems.isEmpty ? [] : rows,
      notes: [
        "Treatment-emergent events. A participant counts once in each organ system and once in each term. Rows stand in the order of their names; a term reported before treatment alone keeps its row with zeros. Part.: participants. Related: possible, probable, definite or not judged."
      ],
      source: context.sourceLine("adverse-events.csv"), emptyText: "No adverse event was recorded")
  }

  private static func row(
    _ term: AdverseEventsByTerm.Term, _ decimals: Int, _ context: ReportContext,
    role: TableRow.Role, indent: Int = 0, isStrong: Bool = false
  ) -> TableRow {
    func number(_ kind: EventTermResult.Kind, _ count: EventTermResult.Count) -> TableCell {
      let name = term.name(kind, count)
      return isStrong && context.count(name) != 0
        ? TableCell(RichText([.strong(context.number(name))])) : .count(context.count(name))
    }
    func pair(_ kind: EventTermResult.Kind) -> [TableCell] {
      [number(kind, .participants), number(kind, .events)]
    }
    let name = isStrong ? RichText([.strong(term.label)]) : RichText(term.label)
    return TableRow(
      [
        TableCell(name), number(.all, .participants),
        TableCell(
          ResultWording.share(context.value(term.name(.all, .participants)), decimals: decimals)),
        number(.all, .events),
      ] + pair(.grade3OrHigher) + pair(.serious) + pair(.related),
      role: role, indent: indent)
  }
}
