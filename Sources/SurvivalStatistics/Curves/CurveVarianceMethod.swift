/// How the standard error of a Kaplan–Meier curve is estimated.
public enum CurveVarianceMethod: Hashable, Sendable {
  /// Units are independent: Var Ŝ(t) = Ŝ(t)² Σ dᵢ / (nᵢ(nᵢ − dᵢ))   (Greenwood 1926).
  case greenwood
  /// Clusters are independent: infinitesimal jackknife, the influences of the units of a cluster
  /// summed before squaring; no small-sample factor   (Efron 1981; Therneau & Grambsch 2000).
  case clustered
}
