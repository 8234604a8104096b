import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerFigures
import UlcerRecords

/// Participants screened and treated by date, grouped by month: the steps of the figure of accrual.
enum AccrualTable {
  static func table(_ context: ReportContext) -> Table {
    let plan = Dictionary(grouping: context.plan.enrolmentPlan, by: \.by)
    var month = ""
    let rows = Accrual(of: context.analysis).dates.flatMap { date -> [TableRow] in
      let row = TableRow(
        [
          TableCell(DateWording.text(date)), .count(context.count(.accrual(date, .screened))),
          TableCell(context.number(.accrual(date, .screenedSoFar))),
          .count(context.count(.accrual(date, .treated))),
          TableCell(context.number(.accrual(date, .treatedSoFar))),
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
}
