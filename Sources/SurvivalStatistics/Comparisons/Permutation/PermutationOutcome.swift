/// The outcome of a permutation test.
public struct PermutationOutcome: Hashable, Sendable {
  /// Number of arrangements of the groups that were computed, including the observed one.
  ///
  /// A whole number; above 2⁵³ rounded to a `Double`.
  public let arrangements: Double
  /// Those among them whose statistic is at least as far from its mean as the observed one.
  public let asExtreme: Double
  /// asExtreme / arrangements, two-sided.
  public let p: Double

  /// States an outcome.
  public init(arrangements: Double, asExtreme: Double, p: Double) {
    self.arrangements = arrangements
    self.asExtreme = asExtreme
    self.p = p
  }
}
