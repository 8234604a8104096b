/// Treatment-emergent adverse events over the whole follow-up: `adverse-events.serious.events`.
public enum AdverseEventResult: ResultFamily {
  /// The kind of events counted.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case any, serious, related
    case grade3OrHigher = "grade-3-or-higher"
    case fatal
    case leadingToWithdrawal = "leading-to-withdrawal"
  }

  /// Treated participants with such an event.
  case participants(Kind)
  /// Such events.
  case events(Kind)
  /// All events per participant-year.
  case rate

  private static let beginning = "adverse-events"
  private static let eventsWord = "events"
  private static let rateWord = "rate"

  /// `adverse-events.serious`
  public var text: String {
    switch self {
    case .participants(let kind): "\(Self.beginning).\(kind.rawValue)"
    case .events(let kind): "\(Self.beginning).\(kind.rawValue).\(Self.eventsWord)"
    case .rate: "\(Self.beginning).\(Self.rateWord)"
    }
  }

  /// The result with that name.
  public static func named(_ text: String) -> AdverseEventResult? {
    guard let parts = ResultName.parts(of: text, behind: beginning) else { return nil }
    if parts == [rateWord] { return .rate }
    guard let kind = parts.first.flatMap(Kind.init(rawValue:)) else { return nil }
    if parts.count == 1 { return .participants(kind) }
    return parts.count == 2 && parts[1] == eventsWord ? .events(kind) : nil
  }

  /// Participants of every kind, events of every kind, and the rate.
  public static var listed: [AdverseEventResult] {
    Kind.allCases.map(participants) + Kind.allCases.map(events) + [rate]
  }

  /// A proportion of the treated, a count of events, or their rate.
  public var traits: ResultTraits {
    switch self {
    case .participants: .comparedShare
    case .events: ResultTraits(.count, of: .events, comparisons: [.permutation])
    case .rate:
      ResultTraits(.rate, of: .events, unit: "per participant-year", comparisons: [.rateRatio])
    }
  }
}

extension ResultName {
  /// Treated participants with an adverse event of a kind.
  public static func adverseEvents(_ kind: AdverseEventResult.Kind) -> ResultName {
    .adverseEvent(.participants(kind))
  }
  /// Adverse events of a kind.
  public static func adverseEventCount(_ kind: AdverseEventResult.Kind) -> ResultName {
    .adverseEvent(.events(kind))
  }
  /// Adverse events per participant-year.
  public static var adverseEventRate: ResultName { .adverseEvent(.rate) }
}
