/// A result of one subgroup that the plan names:
/// `subgroups.sex.female.primary.local-toxicity.any`.
public struct SubgroupResult: ResultFamily {
  /// The outcomes that are stated by subgroup.
  public enum Outcome: Hashable, Sendable {
    /// Any local toxicity in the primary window.
    case anyLocalToxicity
    /// Participants with a new ulcer.
    case newUlcer
    /// Probability of confirmed healing by a day, loss competing.
    case healing(day: Int)

    /// The result over everybody.
    public var ofEverybody: ResultName {
      switch self {
      case .anyLocalToxicity: .localToxicity(.any)
      case .newUlcer: .newUlcers(.participants)
      case .healing(let day): .healingProbability(by: day)
      }
    }
  }

  /// The division in the form of ids: `sex`.
  public let division: String
  /// The level in the form of ids: `female`, `4-or-more`.
  public let level: String
  /// The outcome.
  public let outcome: Outcome

  private static let beginning = "subgroups"

  /// States a result.
  public init(_ division: String, _ level: String, _ outcome: Outcome) {
    self.division = division
    self.level = level
    self.outcome = outcome
  }

  /// `subgroups.sex.female.primary.local-toxicity.any`
  public var text: String {
    "\(Self.beginning).\(division).\(level).\(outcome.ofEverybody.text)"
  }

  /// The result with that name.
  public static func named(_ text: String) -> SubgroupResult? {
    guard let parts = ResultName.parts(of: text, behind: beginning), parts.count > 2,
      PlannedSubgroup.hasLevel(parts[1], in: parts[0]),
      let outcome = outcome(parts.dropFirst(2).joined(separator: "."))
    else { return nil }
    return SubgroupResult(parts[0], parts[1], outcome)
  }

  private static func outcome(_ text: String) -> Outcome? {
    switch ResultName(text) {
    case .toxicity(.participants(.any)): .anyLocalToxicity
    case .newUlcers(.participants): .newUlcer
    case .healingOverTime(.incidenceDay(let day)): .healing(day: day)
    default: nil
    }
  }

  /// None: the subgroups are the study's.
  public static var listed: [SubgroupResult] { [] }

  /// A proportion of the treated of the subgroup, or a probability over its baseline ulcers.
  public var traits: ResultTraits {
    switch outcome {
    case .anyLocalToxicity, .newUlcer: ResultTraits(.proportion, of: .participants)
    case .healing:
      ResultTraits(
        .estimate, of: .ulcers, unit: "probability", isEfficacy: true, statesAtRisk: true)
    }
  }
}
