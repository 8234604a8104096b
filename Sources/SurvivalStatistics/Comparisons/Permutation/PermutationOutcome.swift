/// What a permutation test found.
public struct PermutationOutcome: Hashable, Sendable {
  /// Ways of dealing out the groups that were looked at, the observed one among them.
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
