/// Local toxicity in the primary window: `primary.local-toxicity.swelling`.
public enum LocalToxicityResult: ResultFamily {
  /// Treated participants who showed the sign.
  case participants(LocalToxicityComponent)
  /// The cumulative incidence of any by the end of the window, death competing.
  case cumulativeIncidence
  /// Treated participants with any local toxicity, or whose primary window is not complete.
  case worstCase
  /// Treated participants with a worsening or a new ulcer, found in the ulcer assessments, on a hand.
  case byHand(HandComponent, Side)

  /// A component that lies on one hand.
  public enum HandComponent: String, Hashable, Sendable, CaseIterable {
    case ulcerWorsening = "ulcer-worsening"
    case newUlcer = "new-ulcer"

    /// The component on either hand.
    public var component: LocalToxicityComponent {
      switch self {
      case .ulcerWorsening: .ulcerWorsening
      case .newUlcer: .newUlcer
      }
    }
  }

  /// A hand, seen from the treatment.
  public enum Side: String, Hashable, Sendable, CaseIterable {
    case treatedHand = "treated-hand"
    case otherHand = "other-hand"
  }

  private static let beginning = "primary.local-toxicity"
  /// The end of the window is written as a day in the name, even if the plan has another window.
  private static let incidenceWord = "day-84"
  private static let worstCaseWord = "any.worst-case"

  /// `primary.local-toxicity.any`
  public var text: String {
    switch self {
    case .participants(let component): "\(Self.beginning).\(component.rawValue)"
    case .cumulativeIncidence: "\(Self.beginning).\(Self.incidenceWord)"
    case .worstCase: "\(Self.beginning).\(Self.worstCaseWord)"
    case .byHand(let component, let side):
      "\(Self.beginning).\(component.rawValue).\(side.rawValue)"
    }
  }

  /// The sign behind the beginning.
  public static func named(_ text: String) -> LocalToxicityResult? {
    guard let word = ResultName.rest(of: text, behind: beginning) else { return nil }
    if word == incidenceWord { return .cumulativeIncidence }
    if word == worstCaseWord { return .worstCase }
    return LocalToxicityComponent(rawValue: word).map(participants)
      ?? hands.first { $0.text == text }
  }

  /// Every sign, and the incidence.
  public static var listed: [LocalToxicityResult] {
    LocalToxicityComponent.allCases.map(participants) + [worstCase] + hands
      + [cumulativeIncidence]
  }

  private static var hands: [LocalToxicityResult] {
    HandComponent.allCases.flatMap { component in
      Side.allCases.map { byHand(component, $0) }
    }
  }

  /// A proportion of the treated, or a probability.
  public var traits: ResultTraits {
    switch self {
    case .participants, .worstCase, .byHand: .comparedShare
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
