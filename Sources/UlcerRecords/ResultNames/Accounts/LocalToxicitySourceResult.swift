/// Treated participants with a sign of local toxicity by the record that shows it:
/// `primary.local-toxicity.swelling.measured-only`.
public struct LocalToxicitySourceResult: ResultFamily {
  /// The records that show the sign.
  public enum Source: String, Hashable, Sendable, CaseIterable {
    case measuredAndReported = "measured-and-reported"
    case measuredOnly = "measured-only"
    case reportedOnly = "reported-only"
    /// Any of them.
    case together
  }

  /// The sign, or `other` for local events that are none of the signs.
  public let component: LocalToxicityComponent
  /// The records that show the sign.
  public let source: Source

  private static let beginning = "primary.local-toxicity"

  /// States a result.
  public init(_ component: LocalToxicityComponent, _ source: Source) {
    self.component = component
    self.source = source
  }

  /// `primary.local-toxicity.swelling.measured-only`
  public var text: String {
    "\(Self.beginning).\(component.rawValue).\(source.rawValue)"
  }

  /// The result with that name.
  public static func named(_ text: String) -> LocalToxicitySourceResult? {
    guard let parts = ResultName.parts(of: text, behind: beginning), parts.count == 2,
      let source = Source(rawValue: parts[1])
    else { return nil }
    return LocalToxicityComponent(rawValue: parts[0]).map { LocalToxicitySourceResult($0, source) }
  }

  /// Every sign by every source.
  public static var listed: [LocalToxicitySourceResult] {
    LocalToxicityComponent.allCases.flatMap { component in
      Source.allCases.map { LocalToxicitySourceResult(component, $0) }
    }
  }

  /// A proportion of the treated, which describes and is not compared.
  public var traits: ResultTraits { .describingShare }
}

extension ResultName {
  /// Treated participants with a sign of local toxicity by the record that tells it.
  public static func toxicity(
    by source: LocalToxicitySourceResult.Source, _ component: LocalToxicityComponent
  ) -> ResultName { .toxicityBySource(LocalToxicitySourceResult(component, source)) }
}
