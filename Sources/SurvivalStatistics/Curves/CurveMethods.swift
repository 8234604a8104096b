/// On which scale the confidence limits of a probability are symmetric.
///
/// The raw value is its name in the literature and on the command line. With estimate P, standard
/// error SE and normal quantile z. At an estimate of exactly 0 or 1 the
/// standard error is 0 and no limits exist.
public enum CurveIntervalMethod: String, Hashable, Sendable, CaseIterable {
  /// P ± z·SE, cut off at 0 and 1.
  case plain
  /// P·exp(±z·SE/P), cut off at 1.
  case log
  /// P^exp(±z·SE/(P·log P))   (Kalbfleisch & Prentice 1980).
  case logLog = "log-log"
}

/// The method of the standard error of a Kaplan–Meier curve.
public enum CurveVarianceMethod: Hashable, Sendable {
  /// Units are independent: Var Ŝ(t) = Ŝ(t)² Σ dᵢ / (nᵢ(nᵢ − dᵢ))   (Greenwood 1926).
  case greenwood
  /// Clusters are independent: infinitesimal jackknife, the influences of the units of a cluster
  /// summed before squaring; no small-sample factor   (Efron 1981; Therneau & Grambsch 2000).
  case clustered
}

/// The method of the standard error of a Nelson–Aalen curve.
public enum HazardVarianceMethod: Hashable, Sendable {
  /// Units are independent: Var Ĥ(t) = Σ dᵢ/nᵢ²   (Aalen 1978).
  case aalen
  /// Clusters are independent: infinitesimal jackknife, the influences of the units of a cluster
  /// summed before squaring; no small-sample factor   (Therneau & Grambsch 2000).
  case clustered
}
