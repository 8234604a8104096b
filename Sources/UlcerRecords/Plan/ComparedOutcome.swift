/// What kind of number a result id names, and so by which tests arms can be compared in it.
///
/// Participants are the units of allocation. What belongs to one participant (ulcers, episodes,
/// events) is not independent, so that tests of independent units are offered for participants only,
/// with two exceptions that say so in their method: `log-rank` and `gray` on ulcers.
public enum ComparedOutcome: Hashable, Sendable {
  /// A proportion of participants.
  case participants
  /// A proportion of ulcers or episodes, clustered by participant.
  case ulcers
  /// A number of events.
  case events
  /// Events per participant-year.
  case rate
  /// A curve of those without an event.
  case curve
  /// A curve of interval-censored times.
  case intervalCurve
  /// A cumulative incidence beside a competing event.
  case incidence

  /// The kind of number that an id names; `nil` where arms cannot be compared in it.
  ///
  /// Ids as in `results.json`, without an arm. Whether an organ system occurs shows in the data.
  public init?(resultID id: String) {
    switch id {
    case "primary.local-toxicity.day-84", "healing.cumulative-incidence.healed.curve",
      "healing.cumulative-incidence.lost.curve":
      self = .incidence
    case "adverse-events.rate", "new-ulcers.rate": self = .rate
    case "new-ulcers.count": self = .events
    case "new-ulcers.participants": self = .participants
    case "healing.time.confirmed.curve", "healing.time.any.curve", "healing.time.midpoint.curve",
      "recurrence.time.curve":
      self = .curve
    case "healing.time.turnbull.curve": self = .intervalCurve
    case "healing.confirmed", "healing.unconfirmed", "healing.open", "healing.lost",
      "healing.durable", "worsening.baseline-ulcers", "recurrence.same-location",
      "recurrence.same-location.within-91-days", "recurrence.contiguous.within-84-days":
      self = .ulcers
    default:
      guard let kind = ComparedOutcome.ofSafety(id) else { return nil }
      self = kind
    }
  }

  private static let toxicities = [
    "any", "inflammation", "swelling", "warmth", "impairment-of-function", "hematoma",
    "ulcer-worsening", "new-ulcer",
  ]
  private static let categories = [
    "any", "serious", "related", "grade-3-or-higher", "fatal", "leading-to-withdrawal",
  ]
  private static let grades = [
    "grade-1", "grade-2", "grade-3", "grade-4", "grade-5", "missing", "any-grade",
    "grade-3-or-higher",
  ]

  private static func ofSafety(_ id: String) -> ComparedOutcome? {
    let parts = id.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    switch (parts.first, parts.count) {
    case ("primary", 3) where parts[1] == "local-toxicity":
      return toxicities.contains(parts[2]) ? .participants : nil
    case ("primary", 4) where parts[1] == "max-grade" || parts[1] == "max-grade-with-local":
      return !parts[2].isEmpty && grades.contains(parts[3]) ? .participants : nil
    case ("adverse-events", 2): return categories.contains(parts[1]) ? .participants : nil
    case ("adverse-events", 3):
      return categories.contains(parts[1]) && parts[2] == "events" ? .events : nil
    default: return nil
    }
  }

  /// The methods that `study.yaml` may name for such a result.
  public var methods: [String] {
    switch self {
    case .participants: ["fisher", "miettinen-nurminen", "newcombe", "permutation"]
    case .ulcers, .events: ["permutation"]
    case .rate: ["rate-ratio"]
    case .curve: ["log-rank", "permutation-log-rank"]
    case .intervalCurve: ["permutation-log-rank"]
    case .incidence: ["gray"]
    }
  }
}
