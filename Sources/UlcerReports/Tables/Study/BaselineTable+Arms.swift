import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

extension BaselineTable {
  /// Participants and their ulcers at the start of treatment, by arm: the comparability of the
  /// arms.
  ///
  /// Every arm has the rows of all treated participants. There is no test: differences at baseline
  /// of a randomised trial are due to chance.
  static func tableByArm(_ context: ReportContext) -> Table {
    let all = BaselineSummary(of: context.analysis, arm: nil)
    var rows: [TableRow] = [.group("Participants")]
    rows += numbers("Age, years", .age, context)
    for (characteristic, label) in BaselineTable.people {
      rows += shares(label, characteristic, all, context)
    }
    rows.append(.group("Baseline ulcers"))
    if let absence = context.analysis.absence(of: .ulcers) {
      rows.append(TableRow([TableCell(RichText("Not known: \(absence)"))], indent: 1))
    } else {
      rows.append(
        TableRow(
          [TableCell("Ulcers")]
            + columns(context).map { TableCell(context.number(.baseline(.ulcers), arm: $0)) },
          indent: 1))
      rows += shares("Ulcers per participant", .ulcersPerParticipant, all, context)
      rows += numbers("Area, mm²", .area, context)
      rows += numbers("Longest length, mm", .length, context)
    }
    return Table(
      caption: Caption(
        key: "baseline-by-arm",
        title: "Participants and their ulcers when treatment began, by coded arm",
        population: context.armPopulation),
      columns: [TableColumn("Characteristic")]
        + context.arms.map { TableColumn(RichText(context.title(ofArm: $0)), .end) }
        + [TableColumn(RichText("All, n = \(NumberWording.whole(context.treated))"), .end)],
      rows: context.arms.isEmpty ? [] : rows,
      notes: [
        "Numbers: median (quartiles), Hyndman and Fan, type 2; others: participants (share). Sizes at the last assessment on or before day 0. All: also participants in no arm.",
        context.armNote,
      ], source: context.sourceLine("participants.csv, ulcers.csv, the allocation"),
      emptyText: "The allocation names no arm")
  }

  /// Each arm, then all participants.
  private static func columns(_ context: ReportContext) -> [String?] { context.arms + [nil] }

  private static func numbers(
    _ label: String, _ quantity: BaselineResult.Quantity, _ context: ReportContext
  ) -> [TableRow] {
    func name(_ statistic: BaselineResult.Statistic) -> ResultName {
      .baseline(.value(quantity, statistic))
    }
    let cells = columns(context).map { arm -> TableCell in
      func word(_ statistic: BaselineResult.Statistic) -> String? {
        context.value(name(statistic), arm: arm).estimate.map {
          NumberWording.brief($0, decimals: 1)
        }
      }
      guard let median = word(.median), let lower = word(.lowerQuartile),
        let upper = word(.upperQuartile)
      else { return "–" }
      return TableCell("\(median) (\(lower) to \(upper))")
    }
    let row = TableRow([TableCell(label)] + cells, indent: 1)
    let missing = name(.missing)
    guard columns(context).contains(where: { context.count(missing, arm: $0) != 0 }) else {
      return [row]
    }
    return [
      row,
      TableRow(
        ["not recorded"]
          + columns(context).map { TableCell(context.number(missing, arm: $0)) }, indent: 2),
    ]
  }

  private static func shares(
    _ label: String, _ characteristic: BaselineResult.Characteristic, _ all: BaselineSummary,
    _ context: ReportContext
  ) -> [TableRow] {
    let labels = all[characteristic].map(\.label)
    guard !labels.isEmpty else { return [] }
    return [TableRow([TableCell(label)], indent: 1)]
      + labels.map { label in
        let name = ResultName.baseline(characteristic, label)
        return TableRow(
          [TableCell(label ?? "not recorded")]
            + columns(context).map { arm in
              context.count(name, arm: arm) == 0
                ? TableCell.count(0)
                : TableCell(
                  "\(context.number(name, arm: arm)) (\(ResultWording.share(context.value(name, arm: arm))))"
                )
            }, indent: 2)
      }
  }
}
