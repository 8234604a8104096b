import PageComposition
import UlcerAnalysis
import UlcerFigures
import UlcerRecords

/// Discrepancies between assessments and AE reports of one sign; both count.
enum DisagreementsTable {
  static func table(_ context: ReportContext) -> Table {
    let assessed = AssessedSigns(of: context.analysis)
    let rows = context.participants.members.flatMap { member in
      member.course.disagreements.map { finding in
        TableRow([
          TableCell(context.name(of: member)), TableCell(finding.component.label),
          TableCell(
            finding.measuredDay.map { "yes, day \($0)" }
              ?? (assessed.contains(finding.component, of: member.course.participant)
                ? "no" : "not assessed")),
          TableCell(finding.reportedDay.map { "yes, day \($0)" } ?? "no"),
        ])
      }
    }
    return Table(
      caption: Caption(
        key: "local-toxicity-disagreements",
        title: "Signs that one record has and the other has not",
        population: context.population("Treated participants", n: context.treated)),
      columns: [
        TableColumn("Participant"), TableColumn("Sign"), TableColumn("Measured"),
        TableColumn("Reported as adverse event"),
      ], rows: rows,
      notes: ["Either record counts for the primary outcome; neither overwrites the other."],
      source: context.sourceLine("local-reactions.csv, ulcers.csv, adverse-events.csv"),
      emptyText: "The two records agree")
  }
}
