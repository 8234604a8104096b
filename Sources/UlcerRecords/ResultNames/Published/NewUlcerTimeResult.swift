/// Time from treatment to the first or second new ulcer of a participant:
/// `new-ulcers.time.first.day-84`.
public struct NewUlcerTimeResult: ResultFamily {
  /// Which new ulcer of the participant ends the time.
  public enum Turn: String, Hashable, Sendable, CaseIterable {
    case first, second
  }

  /// What of the curve.
  public enum Reading: String, Hashable, Sendable, CaseIterable {
    /// The proportion without that new ulcer.
    case curve
    /// The probability of that new ulcer by day 84.
    case day84 = "day-84"
    /// The probability of that new ulcer by day 168.
    case day168 = "day-168"

    /// The day; `nil` for the curve.
    public var day: Int? {
      switch self {
      case .curve: nil
      case .day84: 84
      case .day168: 168
      }
    }
  }

  /// Which new ulcer.
  public let turn: Turn
  /// What of its curve.
  public let reading: Reading

  private static let beginning = "new-ulcers.time"

  /// States a result.
  public init(_ turn: Turn, _ reading: Reading) {
    self.turn = turn
    self.reading = reading
  }

  /// `new-ulcers.time.first.day-84`
  public var text: String { "\(Self.beginning).\(turn.rawValue).\(reading.rawValue)" }

  /// The result with that name.
  public static func named(_ text: String) -> NewUlcerTimeResult? {
    guard let parts = ResultName.parts(of: text, behind: beginning), parts.count == 2,
      let turn = Turn(rawValue: parts[0]), let reading = Reading(rawValue: parts[1])
    else { return nil }
    return NewUlcerTimeResult(turn, reading)
  }

  /// All of them.
  public static var listed: [NewUlcerTimeResult] {
    Turn.allCases.flatMap { turn in Reading.allCases.map { NewUlcerTimeResult(turn, $0) } }
  }

  /// A curve or a probability over participants; safety.
  public var traits: ResultTraits {
    reading == .curve
      ? ResultTraits(.curve, of: .participants, unit: "days")
      : ResultTraits(.estimate, of: .participants, unit: "probability")
  }
}

extension ResultName {
  /// Time to the first or second new ulcer.
  public static func newUlcerTime(
    _ turn: NewUlcerTimeResult.Turn, _ reading: NewUlcerTimeResult.Reading
  ) -> ResultName { .newUlcerTime(NewUlcerTimeResult(turn, reading)) }
}
