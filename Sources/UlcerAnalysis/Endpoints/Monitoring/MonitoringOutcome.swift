import UlcerRecords

/// What the monitoring rule counts: participants with an outcome in the primary window.
public enum MonitoringOutcome: Hashable, Sendable {
  /// A related event of grade 3 or higher, or fatal.
  case relatedGrade3OrHigher
  /// An event of grade 3 or higher, or fatal.
  case grade3OrHigher
  /// A serious event.
  case serious
  /// A related serious event.
  case relatedSerious
  /// A fatal event.
  case fatal
  /// A component of local toxicity.
  case localToxicity(LocalToxicityComponent)

  /// The outcome of that name in the study plan; `nil` for an unknown one.
  public init?(name: String) {
    switch name {
    case "related-grade-3-or-higher": self = .relatedGrade3OrHigher
    case "grade-3-or-higher": self = .grade3OrHigher
    case "serious": self = .serious
    case "related-serious": self = .relatedSerious
    case "fatal": self = .fatal
    default:
      let prefix = "local-toxicity."
      guard name.hasPrefix(prefix),
        let component = LocalToxicityComponent(rawValue: String(name.dropFirst(prefix.count)))
      else { return nil }
      self = .localToxicity(component)
    }
  }

  /// The names that a study plan may use.
  public static var names: [String] {
    ["related-grade-3-or-higher", "grade-3-or-higher", "serious", "related-serious", "fatal"]
      + LocalToxicityComponent.allCases.map { "local-toxicity.\($0.rawValue)" }
  }

  /// Whether a participant with these events and this course has the outcome.
  func occurs(in course: ParticipantCourse, events: ArraySlice<DatedAdverseEvent>) -> Bool {
    if case .localToxicity(let component) = self { return course.finding(component).isPresent }
    return events.contains { $0.isInPrimaryWindow && counts($0) }
  }

  private func counts(_ event: DatedAdverseEvent) -> Bool {
    switch self {
    case .relatedGrade3OrHigher: event.isRelated && event.isGrade3OrHigher
    case .grade3OrHigher: event.isGrade3OrHigher
    case .serious: event.isSerious
    case .relatedSerious: event.isRelated && event.isSerious
    case .fatal: event.isFatal
    case .localToxicity: false
    }
  }
}
