import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// The participants at whom the monitored count rose: the observed steps of the figure.
enum MonitoringCourseTable {
  static func table(_ context: ReportContext) -> Table {
    func number(_ counted: Int) -> Int? { context.count(.monitoringRule(.course(counted))) }
    let evaluable = context.count(.monitoring(.evaluable)) ?? 0
    let denominator = context.plan.monitoringDenominator
    let looks = MonitoringCourse.looks(of: context.analysis)
    let rows = looks.filter { number($0) ?? 0 > number($0 - 1) ?? 0 }
    return Table(
      caption: Caption(
        key: "monitoring-course", title: "When the monitored count rose",
        population: context.behind(.monitoringBoundaryFigure)),
      columns: [
        TableColumn(RichText("\(denominator.title) participants so far"), .end),
        TableColumn("With the outcome", .end),
      ],
      rows: rows.map {
        TableRow([
          TableCell(NumberWording.whole($0)),
          TableCell(context.number(.monitoringRule(.course($0)))),
        ])
      }
        + (evaluable > 0
          ? [
            TableRow(
              [
                TableCell("Now: \(context.number(.monitoring(.evaluable)))"),
                TableCell(context.number(.monitoringRule(.course(evaluable)))),
              ], role: .total, name: "now")
          ] : []),
      notes: [
        RichText(
          "Participants in order of treatment\(denominator == .evaluable ? ", those with the outcome or with a complete primary window" : ""); outcomes as known at the data cut-off. The boundary beside it has a table of its own."
        )
      ], source: context.sourceLine("adverse-events.csv, local-reactions.csv, ulcers.csv"),
      emptyText: "Nobody is evaluable yet, or the plan names no known outcome")
  }
}
