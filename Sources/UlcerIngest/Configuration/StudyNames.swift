import UlcerRecords

/// The names that `study.yaml` may use for what other parts of the program compute and draw.
public enum StudyNames {
  /// Outcomes that can be monitored.
  public static let monitoringOutcomes = [
    "related-grade-3-or-higher", "grade-3-or-higher", "serious", "related-serious", "fatal",
    "local-toxicity.any", "local-toxicity.inflammation", "local-toxicity.swelling",
    "local-toxicity.warmth", "local-toxicity.impairment-of-function", "local-toxicity.hematoma",
    "local-toxicity.ulcer-worsening", "local-toxicity.new-ulcer",
  ]

  /// Charts that the nightly job can draw; the risk difference belongs to closed reports alone.
  public static let charts = [
    "trajectory", "hand-map", "swimmer", "healing-curve", "cumulative-incidence", "new-ulcers",
    "recurrence", "waterfall", "adverse-event-timeline", "max-grade", "local-toxicity", "accrual",
    "disposition", "visits", "scores", "monitoring-boundary", "participant-profile",
  ]

  /// Checks by records that a criterion of eligibility may name.
  public static let eligibilityChecks = EligibilityCheck.allCases.map(\.rawValue)

  /// Tests that a plan may name.
  public static let comparisonMethods = [
    "fisher", "miettinen-nurminen", "newcombe", "permutation", "log-rank", "permutation-log-rank",
    "gray", "rate-ratio",
  ]

  /// How the ids of results begin that can be compared between arms.
  public static let comparedResults = [
    "primary.local-toxicity.", "primary.max-grade.", "primary.max-grade-with-local.",
    "adverse-events.", "healing.", "worsening.", "new-ulcers.", "recurrence.",
  ]
}
