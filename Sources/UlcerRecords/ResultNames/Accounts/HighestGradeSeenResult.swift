/// The highest grade that any treatment-emergent adverse event had: `adverse-events.highest-grade`.
public enum HighestGradeSeenResult: String, ResultFamily, CaseIterable {
  case grade = "adverse-events.highest-grade"
  /// Events of that grade.
  case events = "adverse-events.highest-grade.events"
  /// Treated participants with an event of that grade.
  case participants = "adverse-events.highest-grade.participants"
  /// Events of that grade that are related.
  case related = "adverse-events.highest-grade.related"

  /// `adverse-events.highest-grade`
  public var text: String { rawValue }
  /// The result with that name.
  public static func named(_ text: String) -> HighestGradeSeenResult? { Self(rawValue: text) }
  /// All of them.
  public static var listed: [HighestGradeSeenResult] { Array(allCases) }
  /// A grade, or a count.
  public var traits: ResultTraits {
    switch self {
    case .grade: ResultTraits(.estimate, of: .events, unit: "grade")
    case .participants: ResultTraits(.count, of: .participants)
    case .events, .related: ResultTraits(.count, of: .events)
    }
  }
}
