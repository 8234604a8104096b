/// The probability that the unit with the higher predicted hazard has its event first   (Harrell
/// 1982).
///
/// Of all pairs in which one has an event while the other stays at risk: (concordant + ½ tied)/all.
/// The standard error is the infinitesimal jackknife, by cluster if the regression has clusters.
public struct Concordance: Hashable, Sendable {
  /// (concordant + ½ tied)/(concordant + discordant + tied), between 0 and 1.
  public let estimate: Double
  /// Its standard error.
  public let standardError: Double
  /// Weighted pairs in which the higher prediction has the earlier event.
  public let concordant: Double
  /// Weighted pairs in which the lower prediction has the earlier event.
  public let discordant: Double
  /// Weighted pairs with equal predictions.
  public let tied: Double
}
