/// How finely times are recorded.
public enum DayScale: Hashable, Sendable {
  /// Whole days, as in a trial: hundreds of units share one time.
  case wholeDays
  /// Times as they come: hardly two are equal.
  case exact

  /// A time of this scale, after day 0.
  func recorded(_ time: Double) -> Double {
    switch self {
    case .wholeDays: time.rounded(.up)
    case .exact: time
    }
  }
}
