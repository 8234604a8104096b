/// The variance in the chi-square statistic of a permutation test.
public enum ChiSquareVariance: String, Hashable, Sendable, CaseIterable {
  /// The usual variance of the log-rank test, Σ w² d (n − d)/(n − 1) · n_g/n · ([g = h] − n_h/n),
  /// computed anew for every arrangement: the statistic of R survdiff, that takes units as
  /// independent   (Mantel 1966).
  case hypergeometric
  /// The variance of the groups' sums of scores over all arrangements, the same for every one,
  /// Σ s² n_g ([g = h] − n_h/n) with s² the variance of the participants' scores: the statistic of
  /// the permutational central limit theorem   (Fay & Shaw 2010).
  case permutation
}
