import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// At which treated participant the monitored count rose: the observed steps of the figure.
enum MonitoringCourseTable {
  static func table(_ context: ReportContext) -> Table {
    let course = MonitoringCourse(of: context.analysis)
    let steps = course.steps
    var before = 0
    let rows = steps.filter { step in
      defer { before = step.withOutcome }
      return step.withOutcome > before
    }
    return Table(
      caption: Caption(
        key: "monitoring-course", title: "When the monitored count rose",
        population: context.behind(.monitoringBoundaryFigure)),
      columns: [
        TableColumn("Treated participants so far", .end), TableColumn("With the outcome", .end),
      ],
      rows: rows.map {
        TableRow([
          TableCell(NumberWording.whole($0.treated)),
          TableCell(NumberWording.whole($0.withOutcome)),
        ])
      }
        + (steps.last.map { last in
          [
            TableRow(
              [
                TableCell("Now: \(NumberWording.whole(last.treated))"),
                TableCell(NumberWording.whole(last.withOutcome)),
              ], role: .total, name: "now")
          ]
        } ?? []),
      notes: [
        "Participants in order of treatment, outcomes as known at the data cut-off. The boundary beside it has a table of its own."
      ], source: context.sourceLine("adverse-events.csv, local-reactions.csv, ulcers.csv"),
      emptyText: "Nobody has been treated yet, or the plan names no known outcome")
  }
}
