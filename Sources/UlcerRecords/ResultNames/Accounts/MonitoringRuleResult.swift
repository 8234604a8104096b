/// The monitoring rule's operating characteristics and the growth of its count:
/// `monitoring.boundary.12`.
public enum MonitoringRuleResult: ResultFamily {
  /// The smallest count with the outcome that reaches the review threshold, by number treated.
  case boundary(Int)
  /// The number with the outcome among the first n treated, by n.
  case course(Int)
  /// The probability to reach the threshold at some review, by the true proportion in percent.
  case chance(Int)
  /// The number of reviews: one for each number of treated participants at which the rule is
  /// applied.
  case looks

  private static let beginning = "monitoring"
  private static let boundaryWord = "boundary"
  private static let courseWord = "course"
  private static let chanceWord = "chance"
  private static let looksWord = "looks"

  /// `monitoring.boundary.12`
  public var text: String {
    switch self {
    case .boundary(let treated): "\(Self.beginning).\(Self.boundaryWord).\(treated)"
    case .course(let treated): "\(Self.beginning).\(Self.courseWord).\(treated)"
    case .chance(let percent): "\(Self.beginning).\(Self.chanceWord).\(percent)"
    case .looks: "\(Self.beginning).\(Self.looksWord)"
    }
  }

  /// The result with that name.
  public static func named(_ text: String) -> MonitoringRuleResult? {
    if text == looks.text { return .looks }
    guard let parts = ResultName.parts(of: text, behind: beginning), parts.count == 2,
      let number = Int(parts[1]), number > 0, String(number) == parts[1]
    else { return nil }
    switch parts[0] {
    case boundaryWord: return .boundary(number)
    case courseWord: return .course(number)
    case chanceWord: return .chance(number)
    default: return nil
    }
  }

  /// Only the reviews: the others depend on the study.
  public static var listed: [MonitoringRuleResult] { [looks] }

  /// A count of participants, or a probability.
  public var traits: ResultTraits {
    if case .chance = self {
      ResultTraits(.estimate, of: .participants, unit: "probability")
    } else {
      ResultTraits(.count, of: .participants)
    }
  }
}
