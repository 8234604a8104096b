import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// Scores by visit, and their change since baseline.
enum ScoresTable {
  static func table(_ context: ReportContext) -> Table {
    let scores = ScoreAnalysis(of: context.analysis)
    var rows: [TableRow] = []
    var instrument = ""
    for summary in scores.summaries where summary.score.participants > 0 {
      if summary.instrument != instrument {
        instrument = summary.instrument
        rows.append(.group(RichText(summary.label)))
      }
      rows.append(
        TableRow(
          [TableCell(summary.visitLabel)] + cells(summary, isChange: false, context)
            + (summary.change == nil
              ? ["", "", ""] : cells(summary, isChange: true, context)),
          indent: 1))
    }
    return Table(
      caption: Caption(
        key: "scores", title: "Scores by visit and their change since baseline",
        population: context.population("Treated participants", n: context.treated)),
      columns: [TableColumn("Instrument, visit")]
        + (0..<2).flatMap { _ in
          [
            TableColumn("n", .end), TableColumn("Mean", .decimal),
            TableColumn("\(context.coverage) limits", .end),
          ]
        },
      spanners: [TableSpanner("Score", over: 1..<4), TableSpanner("Change", over: 4..<7)],
      rows: rows,
      notes: [
        "Baseline: the last score up to day 0; at a visit the score closest to its planned day within its window. Limits of means by Student's t; none for fewer than two."
      ], source: context.sourceLine("scores.csv"),
      emptyText: "No score of a treated participant is in the data")
  }

  private static func cells(
    _ summary: ScoreSummary, isChange: Bool, _ context: ReportContext
  ) -> [TableCell] {
    let value = context.value(summary.name(.mean, isChange: isChange))
    guard value.estimate != nil else { return ["0", "–", "–"] }
    return [TableCell(context.number(summary.name(.participants, isChange: isChange)))]
      + numbers(value)
  }
}
