/// On which scale the confidence limits of a mean number are symmetric.
public enum MeanIntervalMethod: Hashable, Sendable {
  /// M ± z·SE, cut off at 0.
  case plain
  /// M·exp(±z·SE/M); no limits at M = 0.
  case log
}

/// How the standard error of a mean cumulative function is estimated.
public enum MeanVarianceMethod: Hashable, Sendable {
  /// Robust, by participant: Σᵢ {Σ Yᵢ/Y (dNᵢ − dN/Y)}²   (Lawless & Nadeau 1995).
  case lawlessNadeau
  /// Events as a Poisson process: Σ dN/Y²; too small when events gather in few participants.
  case poisson
}
