import PageComposition
import UlcerAnalysis
import UlcerRecords

/// Participants screened and treated by month, and the plan.
enum AccrualTable {
  static func table(_ context: ReportContext) -> Table {
    struct Month: Hashable {
      let year: Int
      let month: Int
    }
    func month(_ date: CalendarDate) -> Month {
      let parts = date.components
      return Month(year: parts.year, month: parts.month)
    }
    let people = context.analysis.records.participants
    let consents = people.map(\.consentDate)
    let treated = context.participants.members.compactMap(\.course.treatmentDate)
    let plan = context.plan.enrolmentPlan
    let dates = (consents + treated + plan.map(\.by)).sorted()
    var months: [Month] = []
    for date in dates where months.last != month(date) { months.append(month(date)) }
    var sums = (screened: 0, treated: 0)
    let rows = months.map { own -> TableRow in
      let screened = consents.count { month($0) == own }
      let injected = treated.count { month($0) == own }
      sums.screened += screened
      sums.treated += injected
      let planned = plan.filter { month($0.by) == own }.map {
        "\(NumberWording.whole($0.participants)) by \(DateWording.text($0.by))"
      }
      let first = dates.first { month($0) == own }
      return TableRow([
        TableCell(first.map(DateWording.month) ?? "–"), number(screened), number(sums.screened),
        number(injected), number(sums.treated),
        TableCell(planned.joined(separator: "; ")),
      ])
    }
    return Table(
      caption: Caption(
        key: "accrual", title: "Participants screened and treated by month",
        population: context.population("Screened people", n: people.count)),
      columns: [
        TableColumn("Month"), TableColumn("Screened", .end), TableColumn("So far", .end),
        TableColumn("Treated", .end), TableColumn("So far", .end), TableColumn("Planned"),
      ], rows: rows, notes: ["Months without any of these are left out."],
      source: context.sourceLine("participants.csv, study.yaml"), emptyText: "Nobody was screened")
  }

  private static func number(_ count: Int) -> TableCell {
    count == 0
      ? TableCell(RichText([.toned("0", .muted)])) : TableCell(NumberWording.whole(count))
  }
}
