/// Local toxicity in the window of a planned visit:
/// `primary.local-toxicity.at.w4.swelling`.
public struct LocalToxicityVisitResult: ResultFamily {
  /// The visit's id as in the plan.
  public let visit: String
  /// The sign.
  public let component: LocalToxicityComponent

  private static let beginning = "primary.local-toxicity.at"

  /// States a result.
  public init(visit: String, _ component: LocalToxicityComponent) {
    self.visit = visit
    self.component = component
  }

  /// `primary.local-toxicity.at.w4.swelling`
  public var text: String { "\(Self.beginning).\(visit).\(component.rawValue)" }

  /// The result with that name; a visit's id may hold points.
  public static func named(_ text: String) -> LocalToxicityVisitResult? {
    guard let (visit, word) = ResultName.beforeLastPoint(of: text, behind: beginning),
      let component = LocalToxicityComponent(rawValue: word)
    else { return nil }
    return LocalToxicityVisitResult(visit: visit, component)
  }

  /// Empty: the visits depend on the study.
  public static var listed: [LocalToxicityVisitResult] { [] }

  /// A proportion of those assessed.
  public var traits: ResultTraits { ResultTraits(.proportion, of: .participants) }
}

extension ResultName {
  /// Local toxicity in the window of a planned visit.
  public static func localToxicity(
    _ component: LocalToxicityComponent, at visit: String
  ) -> ResultName { .toxicityAtVisit(LocalToxicityVisitResult(visit: visit, component)) }
}
