/// Open ulcers of treated participants at baseline and at a planned visit: `burden.w12.change`.
public enum BurdenResult: ResultFamily {
  /// The mean number of open ulcers: at baseline (day 0), or at a visit.
  case openUlcers(visit: String?)
  /// The mean change of that number from day 0 to a visit.
  case change(visit: String)
  /// Participants with a baseline ulcer all of whose baseline ulcers are healed at a visit.
  case allHealed(visit: String)

  private static let beginning = "burden"
  private static let baselineWord = "baseline"
  private static let openWord = "open-ulcers"
  private static let changeWord = "change"
  private static let healedWord = "all-healed"

  /// The visit's id as in the plan; `nil` for the baseline.
  public var visit: String? {
    switch self {
    case .openUlcers(let visit): visit
    case .change(let visit), .allHealed(let visit): visit
    }
  }

  /// `burden.w12.open-ulcers`; a later visit that is called baseline is `visit-baseline`.
  public var text: String {
    let place =
      visit.map { $0 == Self.baselineWord ? "visit-\($0)" : $0 } ?? Self.baselineWord
    let word =
      switch self {
      case .openUlcers: Self.openWord
      case .change: Self.changeWord
      case .allHealed: Self.healedWord
      }
    return "\(Self.beginning).\(place).\(word)"
  }

  /// The result with that name; a visit's id may hold points.
  public static func named(_ text: String) -> BurdenResult? {
    guard let (visit, word) = ResultName.beforeLastPoint(of: text, behind: beginning) else {
      return nil
    }
    switch word {
    case openWord: return .openUlcers(visit: visit == baselineWord ? nil : visit)
    case changeWord where visit != baselineWord: return .change(visit: visit)
    case healedWord where visit != baselineWord: return .allHealed(visit: visit)
    default: return nil
    }
  }

  /// That of the baseline: the visits are the study's.
  public static var listed: [BurdenResult] { [.openUlcers(visit: nil)] }

  /// A mean over participants, or a proportion of participants with a baseline ulcer.
  public var traits: ResultTraits {
    switch self {
    case .openUlcers, .change:
      ResultTraits(.estimate, of: .participants, unit: "ulcers", isEfficacy: true)
    case .allHealed: ResultTraits(.proportion, of: .participants, isEfficacy: true)
    }
  }
}
