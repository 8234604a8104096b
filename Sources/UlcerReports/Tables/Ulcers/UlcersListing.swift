import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerFigures
import UlcerRecords

/// Every ulcer of the treated, one episode a row: the figures of single ulcers in numbers.
enum UlcersListing {
  static func table(_ context: ReportContext) -> Table {
    let analysis = context.analysis
    let rows = context.participants.members.flatMap { member -> [TableRow] in
      let ulcers = Dictionary(
        member.course.baselineUlcers.map { ($0.episode, $0) }, uniquingKeysWith: { one, _ in one })
      let episodes = member.course.episodes.map { row(analysis.episodes[$0], ulcers[$0]) }
      return episodes.isEmpty
        ? []
        : [
          TableRow.group(
            context.name(of: member)
              + RichText(" · last look on day \(NumberWording.whole(member.course.timeAtRisk))"),
            name: member.id)
        ] + episodes
    }
    return Table(
      caption: Caption(
        key: "ulcers", title: "Every ulcer: its course in days, its size, and how it stands",
        population: context.population("Treated participants", n: context.treated)),
      columns: [
        TableColumn("Participant, location"), TableColumn("Kind"),
        TableColumn("First open", .end), TableColumn("Last open", .end),
        TableColumn("Closed", .end), TableColumn("Confirmed", .end),
        TableColumn("Last closed", .end), TableColumn("Lost", .end),
        TableColumn("Flips", .end), TableColumn("Area at baseline, mm²", .decimal),
        TableColumn("Best change", .end), TableColumn("Status"),
      ], rows: rows,
      notes: [
        "Days since treatment, below 0 before it. First and last open, closed, last closed: looks at which it was seen so. Flips: days on which it was closed and was found open again before that was confirmed. Best change: that of the waterfall, baseline ulcers alone. A number after the location counts the ulcers there."
      ], source: context.sourceLine("ulcers.csv"), emptyText: "No ulcer was recorded")
  }

  private static func row(_ episode: Episode, _ ulcer: BaselineUlcer?) -> TableRow {
    func day(_ day: Int?) -> TableCell { TableCell(day.map(NumberWording.whole) ?? "–") }
    let location =
      episode.location.code + (episode.number > 1 ? "\u{2002}\(episode.number)" : "")
    let change = ulcer?.bestReduction.map { reduction in
      // An ulcer that is not closed is never printed as closed.
      reduction < 100 && NumberWording.rounded(reduction, decimals: 1) == "100.0"
        ? "below \u{2212}99.9\u{202F}%"
        : (reduction < 0 ? "+" : "") + NumberWording.rounded(-reduction, decimals: 1) + "\u{202F}%"
    }
    return TableRow(
      [
        TableCell(location), TableCell(episode.kind?.rawValue ?? "–"), day(episode.firstDay),
        day(episode.lastOpenDay),
        day(episode.healingDay), day(episode.day(of: episode.confirmedOn)),
        day(episode.day(of: episode.lastHealed)), day(episode.lossDay),
        TableCell(
          episode.flips.isEmpty
            ? "–"
            : episode.flips.compactMap { episode.day(of: $0.healedOn).map(NumberWording.whole) }
              .joined(separator: ", ")),
        TableCell(ulcer?.referenceArea.map { NumberWording.brief($0, decimals: 1) } ?? "–"),
        TableCell(change ?? "–"), TableCell(status(episode)),
      ], indent: 1)
  }

  private static func status(_ episode: Episode) -> String {
    switch episode.status {
    case .open: "open"
    case .healedUnconfirmed: "closed"
    case .healedConfirmed: episode.isDurable ? "healed, durable" : "healed"
    case .lost: "lost"
    }
  }
}
