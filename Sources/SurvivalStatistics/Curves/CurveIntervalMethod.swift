/// On which scale the confidence limits of a probability are symmetric.
///
/// The raw value is its name in the literature and on the command line. With estimate P, standard error SE and normal quantile z. At an estimate of exactly 0 or 1 the
/// standard error is 0 and no limits exist.
public enum CurveIntervalMethod: String, Hashable, Sendable, CaseIterable {
  /// P ± z·SE, cut off at 0 and 1.
  case plain
  /// P·exp(±z·SE/P), cut off at 1.
  case log
  /// P^exp(±z·SE/(P·log P))   (Kalbfleisch & Prentice 1980).
  case logLog = "log-log"
}
