import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// The characteristics of treated participants and of their ulcers at the start of treatment.
enum BaselineTable {
  static func table(_ context: ReportContext) -> Table {
    let summary = BaselineSummary(of: context.analysis, arm: nil)
    var rows: [TableRow] = [.group("Participants")]
    rows += numbers("Age, years", .age, context)
    for (characteristic, label) in people {
      rows += shares(label, characteristic, summary, context)
    }
    rows.append(.group("Baseline ulcers"))
    let absence = context.analysis.absence(of: .ulcers)
    if let absence {
      rows.append(TableRow([TableCell(RichText("Not known: \(absence)"))], indent: 1))
    } else {
      rows += shares("Ulcers per participant", .ulcersPerParticipant, summary, context)
      rows += numbers("Area, mm²", .area, context)
      rows += numbers("Longest length, mm", .length, context)
    }
    let ulcers = absence == nil ? context.counted(.baseline(.ulcers), "baseline ulcer") : ""
    return Table(
      caption: Caption(
        key: "baseline", title: "Participants and their ulcers when treatment began",
        population: RichText(
          "Treated participants, n = \(NumberWording.whole(context.treated))\(ulcers.isEmpty ? "" : ", with \(ulcers)") · data cut-off \(DateWording.text(context.analysis.cut.date))"
        )),
      columns: [
        TableColumn("Characteristic"), TableColumn("Number", .end), TableColumn("Share", .end),
        TableColumn("Median", .end), TableColumn("Quartiles", .end), TableColumn("Range", .end),
      ], rows: rows,
      notes: [
        "Sizes at the last assessment on or before day 0. Quartiles by Hyndman and Fan, type 2. Number: participants or ulcers with a known value."
      ], source: context.sourceLine("participants.csv, ulcers.csv"))
  }

  /// The characteristics that divide participants, with their names.
  static let people: [(characteristic: BaselineResult.Characteristic, label: String)] = [
    (.sex, "Sex"), (.subset, "Subset of systemic sclerosis"), (.treatedHand, "Treated hand"),
    (.injections, "Injections given"),
  ]

  private static func numbers(
    _ label: String, _ quantity: BaselineResult.Quantity, _ context: ReportContext
  ) -> [TableRow] {
    func name(_ statistic: BaselineResult.Statistic) -> ResultName {
      .baseline(.value(quantity, statistic))
    }
    func word(_ statistic: BaselineResult.Statistic) -> String? {
      context.value(name(statistic)).estimate.map { NumberWording.brief($0, decimals: 1) }
    }
    func range(
      _ lower: BaselineResult.Statistic, _ upper: BaselineResult.Statistic
    ) -> TableCell {
      guard let lower = word(lower), let upper = word(upper) else { return "–" }
      return TableCell("\(lower) to \(upper)")
    }
    let row: [TableCell] = [
      TableCell(label), TableCell(context.number(name(.known))), "",
      TableCell(word(.median) ?? "–"), range(.lowerQuartile, .upperQuartile),
      range(.smallest, .largest),
    ]
    let missing =
      context.count(name(.missing)) == 0
      ? []
      : [TableRow(["not recorded", TableCell(context.number(name(.missing)))], indent: 2)]
    return [TableRow(row, indent: 1)] + missing
  }

  private static func shares(
    _ label: String, _ characteristic: BaselineResult.Characteristic,
    _ summary: BaselineSummary, _ context: ReportContext
  ) -> [TableRow] {
    let labels = summary[characteristic].map(\.label)
    guard !labels.isEmpty else { return [] }
    return [TableRow([TableCell(label)], indent: 1)]
      + labels.map { label in
        let name = ResultName.baseline(characteristic, label)
        return TableRow(
          [
            TableCell(label ?? "not recorded"), TableCell(context.number(name)),
            TableCell(ResultWording.share(context.value(name))),
          ], indent: 2)
      }
  }
}
