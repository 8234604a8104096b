/// The parameter that a sensitivity analysis changes against the primary analysis.
public enum SensitivityParameter: String, Hashable, Sendable, CaseIterable {
  /// The healing that counts, and the point at which it is placed in its interval.
  case healingCurve = "healing-curve"
  /// The healing that counts.
  case healingRule = "healing-rule"
  /// Days between a healing and the healed row that confirms it.
  case confirmationGap = "confirmation-gap"
  /// Area relative to the reference from which an ulcer is worse.
  case worseningAreaRatio = "worsening-area-ratio"
  /// Events of local toxicity count among maximum grades, or do not.
  case localEvents = "local-events"
  /// The outcome that participants who were not assessed are given.
  case missing
}
