/// The scale on which the confidence limits of a mean number or a cumulative hazard are symmetric.
///
/// There is no log-log scale: it is defined only below 1 (`CurveIntervalMethod`). The raw value is
/// its name in the literature and on the command line.
public enum MeanIntervalMethod: String, Hashable, Sendable, CaseIterable {
  /// M ± z·SE, cut off at 0.
  case plain
  /// M·exp(±z·SE/M); no limits at M = 0.
  case log
}

/// The method of the standard error of a mean cumulative function.
public enum MeanVarianceMethod: Hashable, Sendable {
  /// Robust, by participant: Σᵢ {Σ Yᵢ/Y (dNᵢ − dN/Y)}²   (Lawless & Nadeau 1995).
  case lawlessNadeau
  /// Events as a Poisson process: Σ dN/Y²; too small when events gather in few participants.
  case poisson
}
