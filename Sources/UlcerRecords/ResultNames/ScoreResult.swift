/// Scores of an instrument at a visit: `scores.pain-vas.w12.change.mean`.
public struct ScoreResult: ResultFamily {
  /// A statistic of the scores.
  public enum Statistic: String, Hashable, Sendable, CaseIterable {
    case participants, mean
    case standardDeviation = "standard-deviation"
    case median
    /// The mean change since baseline.
    case change
    /// The difference of two arms in the mean change, adjusted for the baseline score.
    case adjustedDifference = "adjusted-difference"

    /// Whether it is told of a number per participant: of the score, or of its change.
    fileprivate var describesNumbers: Bool { self != .change && self != .adjustedDifference }
  }

  /// The instrument.
  public let instrument: String
  /// The visit; `baseline` for the last score before treatment.
  public let visit: String
  /// Whether it describes the change since baseline in place of the score.
  public let isChange: Bool
  /// The statistic.
  public let statistic: Statistic

  private static let beginning = "scores"
  private static let changeWord = Statistic.change.rawValue

  /// States a result.
  public init(instrument: String, visit: String, isChange: Bool, _ statistic: Statistic) {
    self.instrument = instrument
    self.visit = visit
    self.isChange = isChange
    self.statistic = statistic
  }

  /// `scores.pain-vas.baseline.mean`
  public var text: String {
    "\(Self.beginning).\(instrument).\(visit)\(isChange ? ".\(Self.changeWord)" : "").\(statistic.rawValue)"
  }

  /// The result with that name; an instrument or a visit with a point in it is not recognised.
  public static func named(_ text: String) -> ScoreResult? {
    guard let parts = ResultName.parts(of: text, behind: beginning),
      let statistic = parts.last.flatMap(Statistic.init(rawValue:)),
      parts.count == 3
        || (parts.count == 4 && parts[2] == changeWord && statistic.describesNumbers),
      !parts[0].isEmpty, !parts[1].isEmpty
    else { return nil }
    return ScoreResult(
      instrument: parts[0], visit: parts[1], isChange: parts.count == 4, statistic)
  }

  /// Empty: instruments and visits depend on the study.
  public static var listed: [ScoreResult] { [] }

  /// A count of participants, or an estimate in the instrument's points; efficacy.
  public var traits: ResultTraits {
    statistic == .participants
      ? ResultTraits(.count, of: .participants, isEfficacy: true)
      : ResultTraits(.estimate, of: .participants, unit: "score", isEfficacy: true)
  }
}
