import Foundation

/// The weights of the times in a comparison of survival curves.
public enum RankWeight: Hashable, Sendable {
  /// Every event time counts alike   (Mantel 1966).
  case logRank
  /// An event time counts by the Kaplan–Meier curve of all groups just before it
  /// (Peto & Peto 1972; rho = 1 of Harrington & Fleming 1982).
  case petoPeto

  /// S^ρ (1 − S)^γ with the Kaplan–Meier curve S of all groups just before the time
  /// (Fleming & Harrington 1991); (0, 0) is `logRank`, (1, 0) is `petoPeto`, (0, 1) weights late
  /// differences. Powers below 0 or not finite count as 0.
  case flemingHarrington(rho: Double, gamma: Double)

  /// The weight at a time with this pooled curve just before it.
  func weight(survival: Double) -> Double {
    switch self {
    case .logRank: 1
    case .petoPeto: survival
    case .flemingHarrington(let rho, let gamma):
      Self.power(survival, rho) * Self.power(1 - survival, gamma)
    }
  }

  private static func power(_ base: Double, _ exponent: Double) -> Double {
    exponent > 0 && exponent.isFinite ? pow(base, exponent) : 1
  }
}
