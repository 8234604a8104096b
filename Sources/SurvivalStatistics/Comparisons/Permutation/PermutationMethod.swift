/// Which ways of dealing out the groups a permutation test looks at.
public enum PermutationMethod: Hashable, Sendable {
  /// Every way: the p value is exact.
  case exact
  /// So many random ways, the same for the same seed; the observed way counts as one more, so that
  /// p is never 0   (Davison & Hinkley 1997; Phipson & Smyth 2010).
  case monteCarlo(draws: Int, seed: UInt64)
}
