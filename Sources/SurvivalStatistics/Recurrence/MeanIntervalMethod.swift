/// On which scale the confidence limits of a mean number are symmetric.
public enum MeanIntervalMethod: Hashable, Sendable {
  /// M ± z·SE, cut off at 0.
  case plain
  /// M·exp(±z·SE/M); no limits at M = 0.
  case log
}
