import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

extension BaselineTable {
  /// Participants and their ulcers when treatment began, arm beside arm: whether the arms were alike.
  ///
  /// The rows are those of all treated participants for every arm. There is no test: differences at
  /// baseline of a randomised trial are those of chance.
  static func tableByArm(_ context: ReportContext) -> Table {
    let all = BaselineSummary(of: context.analysis, arm: nil)
    let columns = context.arms.map { BaselineSummary(of: context.analysis, arm: $0) } + [all]
    var rows: [TableRow] = [.group("Participants")]
    rows += numbers("Age, years", columns, \.age)
    rows += shares("Sex", columns, \.sexes)
    rows += shares("Subset of systemic sclerosis", columns, \.subsets)
    rows += shares("Treated hand", columns, \.treatedHands)
    rows += shares("Injections given", columns, \.injections)
    rows.append(.group("Baseline ulcers"))
    if let absence = context.analysis.absence(of: .ulcers) {
      rows.append(TableRow([TableCell(RichText("Not known: \(absence)"))], indent: 1))
    } else {
      rows.append(
        TableRow(
          [TableCell("Ulcers")] + columns.map { TableCell(NumberWording.whole($0.ulcers)) },
          indent: 1))
      rows += shares("Ulcers per participant", columns, \.ulcersPerParticipant)
      rows += numbers("Area, mm²", columns, \.area)
      rows += numbers("Longest length, mm", columns, \.length)
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

  private static func numbers(
    _ label: String, _ columns: [BaselineSummary], _ value: (BaselineSummary) -> ValueSummary
  ) -> [TableRow] {
    func word(_ value: Double) -> String { NumberWording.brief(value, decimals: 1) }
    let cells = columns.map { column in
      TableCell(
        value(column).five.map {
          "\(word($0.median)) (\(word($0.lowerQuartile)) to \(word($0.upperQuartile)))"
        } ?? "–")
    }
    let row = TableRow([TableCell(label)] + cells, indent: 1)
    guard columns.contains(where: { value($0).missing > 0 }) else { return [row] }
    return [
      row,
      TableRow(
        ["not recorded"] + columns.map { TableCell(NumberWording.whole(value($0).missing)) },
        indent: 2),
    ]
  }

  private static func shares(
    _ label: String, _ columns: [BaselineSummary],
    _ value: (BaselineSummary) -> [BaselineSummary.Share]
  ) -> [TableRow] {
    // The last column is everybody: no arm has a value that is not there.
    let names = columns.last.map(value)?.map(\.label) ?? []
    guard !names.isEmpty else { return [] }
    return [TableRow([TableCell(label)], indent: 1)]
      + names.map { name in
        TableRow(
          [TableCell(name ?? "not recorded")]
            + columns.map { column in
              let count = value(column).first { $0.label == name }?.count ?? 0
              return count == 0
                ? TableCell.count(0)
                : TableCell(
                  "\(NumberWording.whole(count)) (\(ResultWording.share(count, column.treated)))")
            }, indent: 2)
      }
  }
}
