import PlainOutput
import SurvivalStatistics
import UlcerRecords

/// Scores of instruments in the coded arms, and the differences of their mean changes from baseline
/// (section 11 of the definitions).
struct ScoresByArm {
  private let analysis: StudyAnalysis
  private let scores: ScoreAnalysis
  private let readings: [Place: [VisitScore]]

  /// An instrument at the baseline or a visit.
  private struct Place: Hashable {
    let instrument: String
    let visit: String?
  }

  init(of analysis: StudyAnalysis) {
    self.analysis = analysis
    scores = ScoreAnalysis(of: analysis)
    readings = Dictionary(grouping: scores.readings) {
      Place(instrument: $0.instrument, visit: $0.visit)
    }
  }

  /// The results of one arm: one for each pooled one, in the same order.
  func results(of arm: String) -> [AnalysisResult] {
    let level = analysis.plan.level
    return scores.summaries.flatMap { summary in
      let own = readings(of: arm, at: summary)
      return ScoreSummary(
        instrument: summary.instrument, label: summary.label, visit: summary.visit,
        visitLabel: summary.visitLabel, day: summary.day,
        score: ScoreSummary.Statistics(own.map(\.score), level: level),
        change: summary.change.map { _ in
          ScoreSummary.Statistics(own.compactMap(\.change), level: level)
        }
      ).results(level: level)
    }
  }

  /// The difference of each pair of arms in the mean change to each visit, adjusted for the baseline
  /// score.
  func differences() -> [AnalysisResult] {
    let arms = analysis.arms
    return arms.indices.flatMap { first in
      arms.indices.filter { $0 > first }.flatMap { second in
        scores.summaries.filter { $0.visit != nil }.map {
          difference(at: $0, arms[first], minus: arms[second])
        }
      }
    }
  }

  private func difference(
    at summary: ScoreSummary, _ first: String, minus second: String
  ) -> AnalysisResult {
    let (one, other) = (units(of: first, at: summary), units(of: second, at: summary))
    let level = analysis.plan.level
    let value: ResultValue =
      switch AdjustedDifference(one, minus: other, level: level).outcome {
      case .value(let outcome):
        .estimate(
          outcome.estimate, limits: ResultLimits(outcome.limits), unit: ScoreSummary.unit)
      case .notEstimable where one.isEmpty || other.isEmpty:
        .notEstimable(reason: "an arm without participants")
      case .notEstimable(let reason): .notEstimable(reason: reason.description)
      }
    return AnalysisResult(
      id: ResultID(summary.name(.adjustedDifference, isChange: false)).of(first, minus: second),
      label: "\(summary.label), \(summary.visitLabel): change from baseline, adjusted difference "
        + "\(first)-\(second)",
      population: "Treated participants with a score and a baseline",
      method: "Ordinary least squares, change ~ arm + baseline score, limits by Student's t, "
        + "\(ShortestNumber.text(level * 100)) %",
      participants: one.count + other.count, value: value)
  }

  /// The participants of an arm with a score at a visit and a baseline.
  private func units(of arm: String, at summary: ScoreSummary) -> [AdjustedDifference.Unit] {
    readings(of: arm, at: summary).compactMap { reading in
      guard let change = reading.change, let baseline = reading.baselineRow else { return nil }
      return AdjustedDifference.Unit(
        covariate: analysis.records.scores[baseline].score, outcome: change)
    }
  }

  private func readings(of arm: String, at summary: ScoreSummary) -> [VisitScore] {
    (readings[Place(instrument: summary.instrument, visit: summary.visit)] ?? [])
      .filter { analysis.courses[$0.participant].arm == arm }
  }
}
