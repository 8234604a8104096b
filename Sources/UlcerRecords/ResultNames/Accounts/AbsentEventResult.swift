/// The upper confidence bound when no participant had an event, by the number of participants:
/// `absent-events.20`.
public struct AbsentEventResult: ResultFamily {
  /// Participants without the event.
  public let participants: Int

  private static let beginning = "absent-events"

  /// States a result.
  public init(participants: Int) { self.participants = participants }

  /// `absent-events.20`
  public var text: String { "\(Self.beginning).\(participants)" }

  /// The result with that name.
  public static func named(_ text: String) -> AbsentEventResult? {
    guard let word = ResultName.rest(of: text, behind: beginning), let number = Int(word),
      number > 0, String(number) == word
    else { return nil }
    return AbsentEventResult(participants: number)
  }

  /// Empty: the numbers depend on the study.
  public static var listed: [AbsentEventResult] { [] }

  /// A proportion of participants.
  public var traits: ResultTraits { ResultTraits(.proportion, of: .participants) }
}
