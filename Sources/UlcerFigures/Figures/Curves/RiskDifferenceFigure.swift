import ChartGrammar
import ClinicalWording
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// Differences between coded arms in the proportions of participants with a safety outcome.
///
/// The figure uses results by arm, which only an analysis with an allocation has.
enum RiskDifferenceFigure {
  /// The outcomes in groups.
  private static let groups: [(name: String, outcomes: [ResultName])] = [
    (
      "Local toxicity",
      (LocalToxicityComponent.observed + [.any]).map { ResultName.localToxicity($0) }
    ),
    (
      "Adverse events",
      [.any, .related, .grade3OrHigher, .serious, .leadingToWithdrawal, .fatal]
        .map { ResultName.adverseEvents($0) }
    ),
  ]

  /// Returns the figure; `nil` without two arms.
  static func figure(_ subject: FigureSubject) -> StudyFigure? {
    let arms = subject.analysis.arms
    guard arms.count > 1 else { return nil }
    let pairs = arms.indices.flatMap { first in
      arms.indices.filter { $0 > first }.map { (arms[first], arms[$0]) }
    }
    let counts = arms.map { arm in
      "\(arm): \(subject.alone(arm: arm).number(.disposition(.treated)))"
    }.joined(separator: ", ")
    let unassigned = subject.count(.record(.inNoArm)) ?? 0
    return StudyFigure(
      title: "CLOSED SESSION: differences between arms in safety outcomes",
      population: subject.treatedPopulation,
      denominator:
        "Treated participants by coded arm: \(counts).\(unassigned > 0 ? " In no arm: \(unassigned)." : "") Right: participants with the outcome in each.",
      method:
        "Difference of the shares of participants, first arm minus second; \(subject.coverage) limits by Newcombe. Right of zero the outcome is more frequent in the first arm. Limits that span zero exclude neither more nor less; with many outcomes some limits miss zero by chance.",
      source: "adverse-events.csv, local-reactions.csv, ulcers.csv, the allocation",
      content: .rows(chart(subject, pairs)))
  }

  private static func chart(
    _ subject: FigureSubject, _ pairs: [(first: String, second: String)]
  ) -> RowChart {
    var rows: [Band] = []
    var lines: [[DataPoint]] = []
    var dots: [DataPoint] = []
    let systems = subject.analysis.organSystems.map { system in
      ResultName.maximumGrade(MaximumGradeResult.System(slug: system.slug), .threeOrHigher)
    }
    let all = groups + [("Grade 3 or higher by organ system", systems)]
    for pair in pairs {
      for group in all {
        for name in group.outcomes {
          let id = ResultID(name)
          guard
            let difference = subject.analysis[
              id.of(pair.first, minus: pair.second)],
            let one = subject.analysis[id.of(arm: pair.first)],
            let other = subject.analysis[id.of(arm: pair.second)]
          else { continue }
          let row = id.of(pair.first, minus: pair.second).text
          rows.append(
            Band(
              row, label: label(subject, name),
              trailing: "\(account(one)) / \(account(other))",
              group: "\(group.name), \(pair.first) − \(pair.second)"))
          guard case .estimate(let value, let limits, _) = difference.value else { continue }
          dots.append(DataPoint(value, row: row))
          if let lower = limits?.lower, let upper = limits?.upper {
            lines.append([DataPoint(lower, row: row), DataPoint(upper, row: row)])
          }
        }
      }
    }
    let style = SeriesStyle(Palette.series[0])
    let reach =
      lines.joined().compactMap { point -> Double? in
        if case .number(let value) = point.x { abs(value) } else { nil }
      }.max() ?? 1
    let side = [0.1, 0.25, 0.5].first { reach <= $0 } ?? 1
    let pair = pairs.count == 1 ? pairs[0] : (first: "the first arm", second: "the second")
    return RowChart(
      rows: rows,
      x: Axis(
        "← more in \(pair.second)\u{2003}difference in percentage points\u{2003}more in \(pair.first) →",
        ticks: .at(
          [-1, -0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8, 1].map { $0 * side }.map {
            ($0, ($0 > 0 ? "+" : "") + NumberWording.rounded($0, decimals: 0, shift: 2))
          }), domain: -side...side, grid: true),
      trailingTitle: pairs.count == 1 ? "\(pair.first) / \(pair.second)" : "first / second",
      rowHeight: 13, legend: .none
    ) {
      if !dots.isEmpty { Rule(x: 0, style: SeriesStyle(Palette.ink)) }
      LineMark(lines, style: style, hasMarkers: false)
      Dots(dots, style: style)
    }
  }

  /// Returns the label of the pooled result, without its window.
  private static func label(_ subject: FigureSubject, _ name: ResultName) -> String {
    let label = subject.analysis[name]?.label ?? name.text
    if case .highestGrade = name {
      return label.components(of: ": grade 3 or higher")
    }
    if case .toxicity(.participants(let component)) = name { return component.label }
    return label
  }

  private static func account(_ result: AnalysisResult) -> String {
    result.value.count.map { "\($0)" } ?? "–"
  }
}

extension String {
  /// Returns the text without an ending, if it has that ending.
  fileprivate func components(of ending: String) -> String {
    hasSuffix(ending) ? String(dropLast(ending.count)) : self
  }
}
