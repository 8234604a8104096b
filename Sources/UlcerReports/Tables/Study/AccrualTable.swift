import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerFigures
import UlcerRecords

/// Participants screened and treated by date, grouped by month: the steps of the figure of accrual.
enum AccrualTable {
  static func table(_ context: ReportContext) -> Table {
    let people = context.analysis.records.participants
    let consents = Dictionary(grouping: people, by: \.consentDate).mapValues(\.count)
    let treated = Dictionary(
      grouping: context.participants.members.compactMap(\.course.treatmentDate)
    ) { $0 }
    .mapValues(\.count)
    let plan = Dictionary(grouping: context.plan.enrolmentPlan, by: \.by)
    let dates = Set(consents.keys).union(treated.keys).union(plan.keys).sorted()
    var sums = (screened: 0, treated: 0)
    var month = ""
    let rows = dates.flatMap { date -> [TableRow] in
      sums.screened += consents[date] ?? 0
      sums.treated += treated[date] ?? 0
      let row = TableRow(
        [
          TableCell(DateWording.text(date)), number(consents[date]),
          TableCell(NumberWording.whole(sums.screened)), number(treated[date]),
          TableCell(NumberWording.whole(sums.treated)),
          TableCell(
            (plan[date] ?? []).map { NumberWording.whole($0.participants) }.joined(separator: "; ")),
        ], indent: 1)
      let name = DateWording.month(of: date)
      defer { month = name }
      return month == name ? [row] : [TableRow.group(RichText(name)), row]
    }
    return Table(
      caption: Caption(
        key: "accrual", title: "Participants screened and treated by date",
        population: context.behind(.accrualFigure)),
      columns: [
        TableColumn("Date"), TableColumn("Screened", .end), TableColumn("So far", .end),
        TableColumn("Treated", .end), TableColumn("So far", .end),
        TableColumn("Planned by then", .end),
      ], rows: rows,
      notes: [
        RichText(
          "Screened by the date of consent. Target: \(context.plan.targetEnrolment.map(NumberWording.whole) ?? "none stated")."
        )
      ],
      source: context.sourceLine("participants.csv, study.yaml"), emptyText: "Nobody was screened")
  }

  private static func number(_ count: Int?) -> TableCell {
    .count(count ?? 0)
  }
}
