/// How the standard error of a Nelson–Aalen curve is estimated.
public enum HazardVarianceMethod: Hashable, Sendable {
  /// Units are independent: Var Ĥ(t) = Σ dᵢ/nᵢ²   (Aalen 1978).
  case aalen
  /// Clusters are independent: infinitesimal jackknife, the influences of the units of a cluster
  /// summed before squaring; no small-sample factor   (Therneau & Grambsch 2000).
  case clustered
}
