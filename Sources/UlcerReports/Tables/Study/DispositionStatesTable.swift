import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerFigures

/// The bars of the figure of disposition in numbers: each whole, then its parts.
enum DispositionStatesTable {
  static func table(_ context: ReportContext) -> Table {
    let groups = DispositionFigure.groups(FigureSubject(context.analysis))
    return Table(
      caption: Caption(
        key: "disposition-states", title: "Where every participant and every ulcer stands",
        population: context.behind(.dispositionFigure)),
      columns: [TableColumn("State"), TableColumn("Number", .end), TableColumn("Share", .end)],
      rows: groups.flatMap { group in
        [
          TableRow([
            TableCell(RichText([.strong(group.whole.label)])),
            TableCell(NumberWording.whole(group.whole.count)), "",
          ])
        ]
          + group.parts.map { part in
            TableRow(
              [
                TableCell(part.label), TableCell(NumberWording.whole(part.count)),
                TableCell(part.share),
              ], indent: 1)
          }
      },
      notes: ["The parts add up to the whole above them."],
      source: context.sourceLine("participants.csv, ulcers.csv"))
  }
}
