/// The function g of time in a test of proportional hazards: does a coefficient change as
/// β(t) = β + θ·g(t)?
public enum TimeTransform: String, Hashable, Sendable, CaseIterable {
  /// g(t) = t.
  case identity
  /// g(t) = log t; every event must lie after time 0.
  case logarithm
  /// g(t) = 1 − Ŝ(t−), of all rows together (strata and weights are ignored).
  case kaplanMeier
  /// g(t) = the rank of t among the times of all rows, censored ones included; ties share the
  /// mean of their ranks.
  case rank
}
