import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// At which treated participant the monitored count rose: the observed steps of the figure.
enum MonitoringCourseTable {
  static func table(_ context: ReportContext) -> Table {
    func number(_ treated: Int) -> Int? { context.count(.monitoringRule(.course(treated))) }
    let looks = MonitoringCourse.looks(of: context.analysis)
    let rows = looks.filter { number($0) ?? 0 > number($0 - 1) ?? 0 }
    return Table(
      caption: Caption(
        key: "monitoring-course", title: "When the monitored count rose",
        population: context.behind(.monitoringBoundaryFigure)),
      columns: [
        TableColumn("Treated participants so far", .end), TableColumn("With the outcome", .end),
      ],
      rows: rows.map {
        TableRow([
          TableCell(NumberWording.whole($0)),
          TableCell(context.number(.monitoringRule(.course($0)))),
        ])
      }
        + (context.treated > 0
          ? [
            TableRow(
              [
                TableCell("Now: \(NumberWording.whole(context.treated))"),
                TableCell(context.number(.monitoringRule(.course(context.treated)))),
              ], role: .total, name: "now")
          ] : []),
      notes: [
        "Participants in order of treatment, outcomes as known at the data cut-off. The boundary beside it has a table of its own."
      ], source: context.sourceLine("adverse-events.csv, local-reactions.csv, ulcers.csv"),
      emptyText: "Nobody has been treated yet, or the plan names no known outcome")
  }
}
