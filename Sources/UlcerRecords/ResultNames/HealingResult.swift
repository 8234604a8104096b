/// Baseline ulcers by their status at the cut-off: `healing.confirmed`.
public enum HealingResult: String, ResultWords {
  case baselineUlcers = "baseline-ulcers"
  case confirmed, unconfirmed, open, lost
  /// Those of the confirmed that stayed closed.
  case durable
  /// The median percentage by which the area fell about day 28.
  case areaReduction = "area-reduction.day-28.median"

  /// `healing`
  public static var beginning: String { "healing" }
  /// A count or proportion of baseline ulcers, or a percentage.
  public var traits: ResultTraits {
    switch self {
    case .baselineUlcers: ResultTraits(.count, of: .ulcers, isEfficacy: true)
    case .areaReduction:
      ResultTraits(.estimate, of: .ulcers, unit: "percent", isEfficacy: true)
    case .confirmed, .unconfirmed, .open, .lost, .durable:
      ResultTraits(
        .proportion, of: .ulcers, isEfficacy: true, comparisons: [.permutation])
    }
  }
}
