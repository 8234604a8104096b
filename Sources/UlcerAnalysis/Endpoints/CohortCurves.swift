import SurvivalStatistics
import UlcerRecords

extension Cohort {
  /// A Kaplan–Meier curve of clustered units with the plan's confidence intervals.
  func kaplanMeier(_ observations: [Observation]) -> KaplanMeier {
    KaplanMeier(
      observations, variance: .clustered, interval: survivalInterval, level: plan.level)
  }

  /// The method of those curves in words.
  var kaplanMeierMethod: String {
    "Kaplan–Meier, infinitesimal jackknife clustered by participant, "
      + "\(levelText) \(plan.survivalInterval.rawValue) limits"
  }
}
