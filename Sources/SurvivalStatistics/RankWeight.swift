/// How much the times of a comparison of survival curves count.
public enum RankWeight: Hashable, Sendable {
  /// Every event time counts alike   (Mantel 1966).
  case logRank
  /// An event time counts by the Kaplan–Meier curve of all groups just before it
  /// (Peto & Peto 1972; rho = 1 of Harrington & Fleming 1982).
  case petoPeto

  /// The weight at a time with this pooled curve just before it.
  func weight(survival: Double) -> Double { self == .logRank ? 1 : survival }
}
