import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

extension ScoresTable {
  /// The mean change of each coded arm and the adjusted differences; nothing where the plan does not
  /// allow efficacy by arm.
  static func blocksByArm(_ context: ReportContext) -> [Block] {
    guard context.plan.efficacyByArm else { return [] }
    return [.table(tableByArm(context))]
  }

  private static func tableByArm(_ context: ReportContext) -> Table {
    let scores = ScoreAnalysis(of: context.analysis)
    var rows: [TableRow] = []
    var instrument = ""
    for summary in scores.summaries
    where summary.visit != nil && summary.score.participants > 0 && !context.arms.isEmpty {
      if summary.instrument != instrument {
        instrument = summary.instrument
        rows.append(.group(RichText(summary.label)))
      }
      rows.append(row(summary, context))
    }
    return Table(
      caption: Caption(
        key: "scores-by-arm", title: "Change of scores since baseline, by coded arm",
        population: context.armPopulation),
      columns: [TableColumn("Instrument, visit")]
        + context.arms.flatMap { _ in
          [
            TableColumn("n", .end), TableColumn("Mean change", .decimal),
            TableColumn("\(context.coverage) limits", .end),
          ]
        }
        + context.armPairs.flatMap { _ in
          [
            TableColumn("Adjusted difference", .decimal),
            TableColumn("\(context.coverage) limits", .end),
          ]
        },
      spanners: context.arms.enumerated().map { place, arm in
        TableSpanner(
          RichText(context.title(ofArm: arm)), over: (1 + 3 * place)..<(4 + 3 * place))
      }
        + context.armPairs.enumerated().map { place, pair in
          let first = 1 + 3 * context.arms.count + 2 * place
          return TableSpanner(
            RichText("\(pair.first) − \(pair.second)"), over: first..<(first + 2))
        },
      rows: rows,
      notes: [
        "Baseline: the last score up to day 0; at a visit the score closest to its planned day within its window. Adjusted difference: of the mean changes, first minus second arm, adjusted for the baseline score by ordinary least squares over participants with both values. Limits by Student's t.",
        context.armNote,
      ], source: context.sourceLine("scores.csv, the allocation"),
      emptyText: "No score of a treated participant is in the data")
  }

  private static func row(_ summary: ScoreSummary, _ context: ReportContext) -> TableRow {
    let change = summary.name(.change, isChange: false)
    let difference = summary.name(.adjustedDifference, isChange: false)
    return TableRow(
      [TableCell(summary.visitLabel)]
        + context.arms.flatMap { arm in
          [
            TableCell(
              NumberWording.whole(context.result(change, arm: arm)?.participants ?? 0))
          ] + numbers(context.value(change, arm: arm))
        }
        + context.armPairs.flatMap { pair in
          numbers(context.difference(difference, pair.first, minus: pair.second))
        }, indent: 1)
  }

  /// An estimate and its limits with two decimals; dashes where there are none.
  static func numbers(_ value: ResultValue) -> [TableCell] {
    guard case .estimate(let estimate, let limits, _) = value else { return ["–", "–"] }
    let words: String =
      if let lower = limits?.lower, let upper = limits?.upper {
        "\(NumberWording.rounded(lower, decimals: 2)) to \(NumberWording.rounded(upper, decimals: 2))"
      } else {
        "–"
      }
    return [TableCell(NumberWording.rounded(estimate, decimals: 2)), TableCell(words)]
  }
}
