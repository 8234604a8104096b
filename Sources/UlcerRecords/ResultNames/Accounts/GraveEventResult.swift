/// Treatment-emergent adverse events of grade 3 or higher or serious, and the others:
/// `adverse-events.grade-3-or-serious.events`.
public enum GraveEventResult: String, ResultFamily, CaseIterable {
  /// Treated participants with such an event.
  case participants = "adverse-events.grade-3-or-serious.participants"
  case events = "adverse-events.grade-3-or-serious.events"
  /// Events that are neither.
  case others = "adverse-events.grade-3-or-serious.other-events"

  /// `adverse-events.grade-3-or-serious.events`
  public var text: String { rawValue }
  /// The result with that name.
  public static func named(_ text: String) -> GraveEventResult? { Self(rawValue: text) }
  /// All of them.
  public static var listed: [GraveEventResult] { Array(allCases) }
  /// A count.
  public var traits: ResultTraits {
    ResultTraits(.count, of: self == .participants ? .participants : .events)
  }
}
