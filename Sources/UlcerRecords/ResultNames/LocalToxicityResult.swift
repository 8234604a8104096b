/// Local toxicity in the primary window: `primary.local-toxicity.swelling`.
public enum LocalToxicityResult: ResultFamily {
  /// Treated participants who showed the sign.
  case participants(LocalToxicityComponent)
  /// The cumulative incidence of any by the end of the window, death competing.
  case cumulativeIncidence

  private static let beginning = "primary.local-toxicity"
  /// The end of the window is written as a day in the name, even if the plan has another window.
  private static let incidenceWord = "day-84"

  /// `primary.local-toxicity.any`
  public var text: String {
    switch self {
    case .participants(let component): "\(Self.beginning).\(component.rawValue)"
    case .cumulativeIncidence: "\(Self.beginning).\(Self.incidenceWord)"
    }
  }

  /// The sign behind the beginning.
  public static func named(_ text: String) -> LocalToxicityResult? {
    guard let word = ResultName.rest(of: text, behind: beginning) else { return nil }
    return word == incidenceWord
      ? .cumulativeIncidence : LocalToxicityComponent(rawValue: word).map(participants)
  }

  /// Every sign, and the incidence.
  public static var listed: [LocalToxicityResult] {
    LocalToxicityComponent.allCases.map(participants) + [cumulativeIncidence]
  }

  /// A proportion of the treated, or a probability.
  public var traits: ResultTraits {
    switch self {
    case .participants: .comparedShare
    case .cumulativeIncidence:
      ResultTraits(.estimate, of: .participants, unit: "probability", comparisons: [.gray])
    }
  }
}

extension ResultName {
  /// Treated participants who showed a sign of local toxicity in the primary window.
  public static func localToxicity(_ component: LocalToxicityComponent) -> ResultName {
    .toxicity(.participants(component))
  }
  /// The cumulative incidence of local toxicity by the end of the primary window.
  public static var localToxicityIncidence: ResultName { .toxicity(.cumulativeIncidence) }
}
