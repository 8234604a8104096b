import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

extension AdverseEventTermsTable {
  /// Adverse events by organ system and term in each arm: participants and events, always both.
  ///
  /// The rows are those of all treated participants for every arm.
  static func tableByArm(_ context: ReportContext, decimals: Int) -> Table {
    let byTerm = AdverseEventsByTerm(of: context.analysis, arm: nil)
    let rows = terms(byTerm).map { row in
      let name = row.term.label
      return TableRow(
        [TableCell(row.indent == 0 ? RichText([.strong(name)]) : RichText(name))]
          + context.arms.flatMap { cells(row.term, decimals, of: $0, context) },
        role: row.role, indent: row.indent)
    }
    return Table(
      caption: Caption(
        key: "adverse-events-by-term-by-arm",
        title: "Adverse events by organ system and term, whole follow-up, by coded arm",
        population: context.armPopulation),
      columns: [TableColumn("Organ system, term")]
        + context.arms.flatMap { _ in
          [
            TableColumn("Participants", .end), TableColumn("Share", .end),
            TableColumn("Events", .end), TableColumn("Grade ≥ 3", .end),
          ]
        },
      spanners: context.arms.enumerated().map { index, arm in
        TableSpanner(
          RichText(context.title(ofArm: arm)), over: (1 + 4 * index)..<(5 + 4 * index))
      },
      rows: context.arms.isEmpty || byTerm.systems.isEmpty ? [] : rows,
      notes: [
        "Treatment-emergent events. A participant counts once in each organ system and once in each term. Grade ≥ 3: participants with an event of grade 3 or higher. Rows stand in the order of their names and are those of all treated participants. Differences are not shown by term: most would be of one person.",
        context.armNote,
      ], source: context.sourceLine("adverse-events.csv, the allocation"),
      emptyText: "No adverse event was recorded")
  }

  /// The rows in their order: the total, each system, its terms.
  private static func terms(
    _ byTerm: AdverseEventsByTerm
  ) -> [(term: AdverseEventsByTerm.Term, indent: Int, role: TableRow.Role)] {
    [(byTerm.total, 0, .data)]
      + byTerm.systems.flatMap { system in
        [(system.total, 0, TableRow.Role.group)] + system.terms.map { ($0, 1, .data) }
      }
  }

  private static func cells(
    _ term: AdverseEventsByTerm.Term, _ decimals: Int, of arm: String, _ context: ReportContext
  ) -> [TableCell] {
    func number(_ kind: EventTermResult.Kind, _ count: EventTermResult.Count) -> TableCell {
      .count(context.count(term.name(kind, count), arm: arm))
    }
    let participants = context.value(term.name(.all, .participants), arm: arm)
    return [
      number(.all, .participants),
      TableCell(ResultWording.share(participants, decimals: decimals)),
      number(.all, .events), number(.grade3OrHigher, .participants),
    ]
  }
}
