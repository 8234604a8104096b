/// The arrangements of the groups that a permutation test computes.
public enum PermutationMethod: Hashable, Sendable {
  /// Every way: the p value is exact.
  case exact
  /// A number of random arrangements, the same for the same seed; the observed one counts as one
  /// more, so that p is never 0   (Davison & Hinkley 1997; Phipson & Smyth 2010).
  case monteCarlo(draws: Int, seed: UInt64)
}
