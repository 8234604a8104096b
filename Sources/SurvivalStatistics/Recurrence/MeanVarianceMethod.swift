/// How the standard error of a mean cumulative function is estimated.
public enum MeanVarianceMethod: Hashable, Sendable {
  /// Robust, by participant: Σᵢ {Σ Yᵢ/Y (dNᵢ − dN/Y)}²   (Lawless & Nadeau 1995).
  case lawlessNadeau
  /// Events as a Poisson process: Σ dN/Y²; too small when events gather in few participants.
  case poisson
}
