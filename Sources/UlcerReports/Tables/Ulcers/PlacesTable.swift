import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// The number of ulcers at each ulcer site: the numbers of a hand map over participants.
enum PlacesTable {
  static func table(_ subject: PlaceCounts.Subject, _ context: ReportContext) -> Table {
    let counts = PlaceCounts(subject, in: context.analysis)
    let places = Set(context.analysis.episodes.map(\.location)).sorted().filter { counts[$0] > 0 }
    let isBaseline = subject == .baseline
    return Table(
      caption: Caption(
        key: "places-\(subject.rawValue)",
        title: isBaseline ? "Baseline ulcers by place" : "Recurrences by place",
        population: context.behind(.handMap, count: subject)),
      columns: [
        TableColumn("Place"), TableColumn("In words"),
        TableColumn(isBaseline ? "Baseline ulcers" : "Recurrences", .end),
      ],
      rows: places.map { place in
        TableRow([
          TableCell(place.code), TableCell(PlaceWording.line(place)),
          TableCell(NumberWording.whole(counts[place])),
        ])
      }
        + (places.isEmpty
          ? []
          : [
            TableRow(
              ["All places", "", TableCell(NumberWording.whole(counts.ulcers))], role: .total)
          ]),
      notes: ["A place that is not here had none."], source: context.sourceLine("ulcers.csv"),
      emptyText: isBaseline ? "No baseline ulcer" : "No ulcer came back")
  }
}
