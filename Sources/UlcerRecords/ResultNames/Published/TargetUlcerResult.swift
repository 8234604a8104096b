/// Target ulcers of the plan, among the baseline ulcers: `healing.target.confirmed`.
public enum TargetUlcerResult: String, ResultWords {
  /// Their number.
  case all = "target-ulcers"
  /// Those that are confirmed healed.
  case confirmed = "target.confirmed"
  /// Those that were closed at least once after treatment, confirmed or not.
  case closed = "target.closed"
  /// Those that were amputated, surgically closed or ended by death.
  case lost = "target.lost"

  /// `healing`
  public static var beginning: String { "healing" }
  /// A count or proportion of target ulcers.
  public var traits: ResultTraits {
    ResultTraits(self == .all ? .count : .proportion, of: .ulcers, isEfficacy: true)
  }
}
