/// Persons whose screening failed, by reason: `screening-failures.no-active-ulcer`.
public struct ScreeningFailureResult: ResultFamily {
  /// The reason as written in names.
  public let reason: String

  private static let beginning = "screening-failures"

  /// States a result by the slug of the reason.
  public init(reason: String) { self.reason = reason }

  /// `screening-failures.no-active-ulcer`
  public var text: String { "\(Self.beginning).\(reason)" }

  /// The result with that name.
  public static func named(_ text: String) -> ScreeningFailureResult? {
    ResultName.slug(of: text, behind: beginning).map(ScreeningFailureResult.init(reason:))
  }

  /// Empty: the reasons depend on the study.
  public static var listed: [ScreeningFailureResult] { [] }

  /// A count of persons.
  public var traits: ResultTraits { ResultTraits(.count, of: .participants) }
}
