import SurvivalStatistics
import UlcerRecords

extension ResultValue {
  /// The mean of numbers of independent participants with limits by Student's t; without limits of
  /// one participant, not estimable of none.
  init(mean sample: SampleMean, level: Double, unit: String) {
    switch sample.estimate {
    case .value(let mean):
      let limits = sample.limits(level: level).value
      self = .estimate(
        mean, limits: limits.map(ResultLimits.init) ?? ResultLimits(lower: nil, upper: nil),
        unit: unit)
    case .notEstimable(let reason): self = .notEstimable(reason: reason.description)
    }
  }
}

extension Cohort {
  /// A mean of numbers, one per participant, with limits by Student's t.
  func mean(
    _ name: ResultName, _ label: String, of numbers: [Int], population: String, unit: String
  ) -> AnalysisResult {
    AnalysisResult(
      name, label: label, population: population,
      method: "Mean with limits by Student's t, \(levelText)", participants: numbers.count,
      value: ResultValue(
        mean: SampleMean(numbers.map(Double.init)), level: plan.level, unit: unit))
  }
}
