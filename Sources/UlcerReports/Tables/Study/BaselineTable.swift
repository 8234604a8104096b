import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// Who was treated and what their ulcers were when treatment began.
enum BaselineTable {
  static func table(_ context: ReportContext) -> Table {
    let summary = BaselineSummary(of: context.analysis, arm: nil)
    let people = summary.treated
    var rows: [TableRow] = [.group("Participants")]
    rows += numbers("Age, years", summary.age, decimals: 0)
    rows += shares("Sex", summary.sexes, of: people)
    rows += shares("Subset of systemic sclerosis", summary.subsets, of: people)
    rows += shares("Treated hand", summary.treatedHands, of: people)
    rows += shares("Injections given", summary.injections, of: people)
    rows.append(.group("Baseline ulcers"))
    let absence = context.analysis.absence(of: .ulcers)
    if let absence {
      rows.append(TableRow([TableCell(RichText("Not known: \(absence)"))], indent: 1))
    } else {
      rows += shares("Ulcers per participant", summary.ulcersPerParticipant, of: people)
      rows += numbers("Area, mm²", summary.area, decimals: 1)
      rows += numbers("Longest length, mm", summary.length, decimals: 1)
    }
    let ulcers = absence == nil ? NumberWording.counted(summary.ulcers, "baseline ulcer") : ""
    return Table(
      caption: Caption(
        key: "baseline", title: "Participants and their ulcers when treatment began",
        population: RichText(
          "Treated participants, n = \(NumberWording.whole(people))\(ulcers.isEmpty ? "" : ", with \(ulcers)") · data cut-off \(DateWording.text(context.analysis.cut.date))"
        )),
      columns: [
        TableColumn("Characteristic"), TableColumn("Number", .end), TableColumn("Share", .end),
        TableColumn("Median", .end), TableColumn("Quartiles", .end), TableColumn("Range", .end),
      ], rows: rows,
      notes: [
        "Sizes at the last assessment on or before day 0. Quartiles by Hyndman and Fan, type 2. Number: participants or ulcers with a known value."
      ], source: context.sourceLine("participants.csv, ulcers.csv"))
  }

  private static func numbers(
    _ label: String, _ summary: ValueSummary, decimals: Int
  ) -> [TableRow] {
    func word(_ value: Double) -> String { NumberWording.brief(value, decimals: max(decimals, 1)) }
    var row: [TableCell] = [
      TableCell(label), TableCell(NumberWording.whole(summary.count)), "",
    ]
    row +=
      summary.five.map { five -> [TableCell] in
        [
          TableCell(word(five.median)),
          TableCell("\(word(five.lowerQuartile)) to \(word(five.upperQuartile))"),
          TableCell("\(word(five.smallest)) to \(word(five.largest))"),
        ]
      } ?? ["–", "–", "–"]
    let missing =
      summary.missing > 0
      ? [
        TableRow(
          [TableCell("not recorded"), TableCell(NumberWording.whole(summary.missing))], indent: 2)
      ] : []
    return [TableRow(row, indent: 1)] + missing
  }

  private static func shares(
    _ label: String, _ shares: [BaselineSummary.Share], of total: Int
  ) -> [TableRow] {
    guard !shares.isEmpty else { return [] }
    return [TableRow([TableCell(label)], indent: 1)]
      + shares.map { share in
        TableRow(
          [
            TableCell(share.label ?? "not recorded"), TableCell(NumberWording.whole(share.count)),
            TableCell(ResultWording.share(share.count, total)),
          ], indent: 2)
      }
  }
}
