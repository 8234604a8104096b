/// The outcome in the primary window for which the monitoring rule counts participants.
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
    guard let outcome = MonitoringOutcome.all.first(where: { $0.name == name }) else { return nil }
    self = outcome
  }

  /// The name in the study plan: `related-serious`.
  public var name: String {
    switch self {
    case .relatedGrade3OrHigher: "related-grade-3-or-higher"
    case .grade3OrHigher: "grade-3-or-higher"
    case .serious: "serious"
    case .relatedSerious: "related-serious"
    case .fatal: "fatal"
    case .localToxicity(let component): "local-toxicity.\(component.rawValue)"
    }
  }

  /// Every outcome that a plan may name.
  public static let all: [MonitoringOutcome] =
    [.relatedGrade3OrHigher, .grade3OrHigher, .serious, .relatedSerious, .fatal]
    + LocalToxicityComponent.allCases.map { .localToxicity($0) }
}
