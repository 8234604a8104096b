/// The disposition of every participant, each with one status: `states.in-follow-up`.
public enum StateResult: ResultFamily {
  /// A status that any study has.
  public enum State: String, Hashable, Sendable, CaseIterable {
    case treated
    case enrolledNotTreated = "enrolled-not-treated"
    case screeningNotFinished = "screening-not-finished"
    /// Failed screening for one of the reasons that are too many to be shown.
    case notEligibleOtherwise = "not-eligible-other-reasons"
    case completed
    case inFollowUp = "in-follow-up"
    case withdrewConsent = "withdrew-consent"
    case withdrawnByEvent = "withdrawn-adverse-event"
    case lostToFollowUp = "lost-to-follow-up"
    case withdrawnOtherwise = "withdrawn-other-reason"
    case diedUndated = "died-date-not-known"
    case died
    case notKnown = "not-known"

    /// The status divides the screened; the others divide the treated.
    public var isOfScreened: Bool {
      [.treated, .enrolledNotTreated, .screeningNotFinished, .notEligibleOtherwise].contains(self)
    }
  }

  /// Participants with a status.
  case state(State)
  /// Persons who failed screening and were not treated, by the slug of the reason.
  case notEligible(String)

  private static let beginning = "states"
  private static let notEligibleWord = "not-eligible"

  /// `states.not-eligible.no-active-ulcer`
  public var text: String {
    switch self {
    case .state(let state): "\(Self.beginning).\(state.rawValue)"
    case .notEligible(let reason): "\(Self.beginning).\(Self.notEligibleWord).\(reason)"
    }
  }

  /// The result with that name.
  public static func named(_ text: String) -> StateResult? {
    guard let parts = ResultName.parts(of: text, behind: beginning) else { return nil }
    if parts.count == 2, parts[0] == notEligibleWord, ResultName.isSlug(parts[1]) {
      return .notEligible(parts[1])
    }
    return parts.count == 1 ? State(rawValue: parts[0]).map(state) : nil
  }

  /// The statuses that any study has.
  public static var listed: [StateResult] { State.allCases.map(state) }

  /// A proportion of participants, which describes and is not compared.
  public var traits: ResultTraits { .describingShare }
}
