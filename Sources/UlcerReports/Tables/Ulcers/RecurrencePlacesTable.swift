import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// Episodes, healing and recurrence by level, digit, hand and surface, then by location.
enum RecurrencePlacesTable {
  static func table(_ context: ReportContext) -> Table {
    let groups: [(name: String, places: [(place: PlaceResult.Place, label: String)])] = [
      (
        "By hand",
        Location.Hand.allCases.map { (.hand($0), capitalised($0.word)) }
      ),
      (
        "By digit",
        Location.Digit.allCases.map { (.digit($0), digit($0)) }
      ),
      (
        "By level",
        Location.Level.allCases.map { (.level($0), level($0)) }
      ),
      (
        "By surface",
        Location.Surface.allCases.map { (.surface($0), capitalised($0.word)) }
      ),
    ]
    let rows = groups.flatMap { group in
      [TableRow.group(RichText(group.name))] + group.places.map { row($0.place, $0.label, context) }
    }
    return Table(
      caption: Caption(
        key: "recurrence-by-place", title: "Ulcers, healing and recurrence by place",
        population: context.population("Treated participants", n: context.treated)),
      columns: [
        TableColumn("Place"), TableColumn("Episodes", .end), TableColumn("Healed, confirmed", .end),
        TableColumn("Lost", .end), TableColumn("Recurrences", .end),
        TableColumn("Median days to healing", .end),
      ], rows: rows,
      notes: [
        "Episodes of the whole record, those before treatment included; recurrences first open after day 0. Median: Kaplan–Meier over baseline ulcers, rule confirmed. Each group adds up to all episodes."
      ], source: context.sourceLine("ulcers.csv"))
  }

  private static func row(
    _ place: PlaceResult.Place, _ label: String, _ context: ReportContext
  ) -> TableRow {
    let statistics: [PlaceResult.Statistic] = [.episodes, .healedConfirmed, .lost, .recurrences]
    let counts = statistics.map { TableCell.count(context.count(.place(place, $0))) }
    let median =
      switch context.value(.place(place, .medianDaysToHealing)) {
      case .estimate(let days, _, _): NumberWording.brief(days, decimals: 1)
      case .notReached: "not reached"
      default: "–"
      }
    return TableRow([TableCell(label)] + counts + [TableCell(median)], indent: 1)
  }

  private static func digit(_ digit: Location.Digit) -> String {
    let names = ["thumb", "index finger", "middle finger", "ring finger", "little finger"]
    return "\(digit.rawValue), \(names[min(max(Int(digit.rawValue) - 1, 0), 4)])"
  }

  private static func level(_ level: Location.Level) -> String {
    level.word.count == 3 && level.word != "tip" ? level.word.uppercased() : capitalised(level.word)
  }

  private static func capitalised(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}
