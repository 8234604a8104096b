/// What a sensitivity analysis changes against the primary analysis.
public enum SensitivityParameter: String, Hashable, Sendable, CaseIterable {
  /// Which healing counts, and where in its interval it is placed.
  case healingCurve = "healing-curve"
  /// Which healing counts.
  case healingRule = "healing-rule"
  /// Days between a healing and the healed row that confirms it.
  case confirmationGap = "confirmation-gap"
  /// Area relative to the reference from which an ulcer is worse.
  case worseningAreaRatio = "worsening-area-ratio"
  /// Whether events of local toxicity count among maximum grades.
  case localEvents = "local-events"
  /// What those count as who were not assessed.
  case missing
}
