import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerFigures
import UlcerRecords

/// The scores of each participant by day: the thin lines of the figure of scores.
enum ScoresListing {
  static func table(_ context: ReportContext) -> Table {
    let scores = ScoreAnalysis(of: context.analysis)
    var labels: [String: String] = [:]
    var order: [String] = []
    for summary in scores.summaries where labels[summary.instrument] == nil {
      labels[summary.instrument] = summary.label
      order.append(summary.instrument)
    }
    let byPerson = Dictionary(grouping: scores.readings, by: \.participant)
    let rows = context.participants.members.flatMap { member -> [TableRow] in
      let own = Dictionary(
        grouping: byPerson[member.course.participant] ?? [], by: \.instrument)
      let lines = order.compactMap { instrument in
        own[instrument].map { readings in
          TableRow(
            [
              TableCell(labels[instrument] ?? instrument),
              TableCell(
                readings.sorted { $0.day < $1.day }.map {
                  "day\u{00A0}\(NumberWording.whole($0.day)):\u{00A0}\(NumberWording.brief($0.score, decimals: 4))"
                }.joined(separator: ", ")),
            ], indent: 1, name: instrument)
        }
      }
      return lines.isEmpty ? [] : [TableRow.group(context.name(of: member))] + lines
    }
    return Table(
      caption: Caption(
        key: "scores-listing", title: "The scores of each participant",
        population: context.behind(.scoresFigure)),
      columns: [
        TableColumn("Participant, instrument", width: .fraction(0.34)), TableColumn("Scores"),
      ],
      rows: rows, notes: ["Days since treatment, below 0 before it."],
      source: context.sourceLine("scores.csv"),
      emptyText: "No score of a treated participant is in the data")
  }
}
