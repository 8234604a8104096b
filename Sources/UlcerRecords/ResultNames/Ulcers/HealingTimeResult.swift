/// Healing of baseline ulcers over time: `healing.time.confirmed.day-84`.
public enum HealingTimeResult: ResultFamily {
  /// The healing that counts, and its place in its interval.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    case confirmed, any, midpoint
  }

  /// An end of an ulcer; one end rules out the other.
  public enum Ending: String, Hashable, Sendable, CaseIterable {
    case healed, lost
  }

  /// The part of a curve that is read.
  public enum Reading: Hashable, Sendable {
    /// The proportion not yet healed.
    case curve
    /// The time by which half are healed.
    case median
    /// The probability to be healed by a day.
    case day(Int)
  }

  /// Kaplan–Meier under a rule.
  case time(Rule, Reading)
  /// Turnbull's curve of confirmed healing between two assessments.
  case turnbull
  /// Aalen–Johansen's curve of one ending beside the other.
  case incidence(Ending)
  /// The time by which half are healed, by that curve.
  case incidenceMedian
  /// The probability to be healed by a day, by that curve.
  case incidenceDay(Int)

  /// Days that are listed where a name may have any.
  static let listedDays = [14, 28, 56, 84, 168, 364]
  private static let beginning = "healing.time"
  private static let incidenceBeginning = "healing.cumulative-incidence"
  private static let turnbullText = "healing.time.turnbull.curve"
  private static let curveWord = "curve"
  private static let dayWord = "day-"

  /// `healing.time.confirmed.median`
  public var text: String {
    switch self {
    case .time(let rule, let reading):
      "\(Self.beginning).\(rule.rawValue).\(Self.word(reading))"
    case .turnbull: Self.turnbullText
    case .incidence(let ending): Self.incidenceText(ending, .curve)
    case .incidenceMedian: Self.incidenceText(.healed, .median)
    case .incidenceDay(let day): Self.incidenceText(.healed, .day(day))
    }
  }

  private static func incidenceText(_ ending: Ending, _ reading: Reading) -> String {
    "\(incidenceBeginning).\(ending.rawValue).\(word(reading))"
  }

  private static func word(_ reading: Reading) -> String {
    switch reading {
    case .curve: curveWord
    case .median: "median"
    case .day(let day): "\(dayWord)\(day)"
    }
  }

  private static func reading(_ word: String) -> Reading? {
    if word == curveWord { return .curve }
    if word == "median" { return .median }
    guard word.hasPrefix(dayWord), let day = Int(word.dropFirst(dayWord.count)), day > 0,
      word == "\(dayWord)\(day)"
    else { return nil }
    return .day(day)
  }

  /// The result with that name.
  public static func named(_ text: String) -> HealingTimeResult? {
    if text == turnbullText { return .turnbull }
    if let parts = ResultName.parts(of: text, behind: beginning) {
      guard parts.count == 2, let rule = Rule(rawValue: parts[0]) else { return nil }
      return reading(parts[1]).map { .time(rule, $0) }
    }
    guard let parts = ResultName.parts(of: text, behind: incidenceBeginning), parts.count == 2,
      let ending = Ending(rawValue: parts[0])
    else { return nil }
    return switch (reading(parts[1]), ending) {
    case (.curve, _): .incidence(ending)
    case (.median, .healed): .incidenceMedian
    case (.day(let day), .healed): .incidenceDay(day)
    case (nil, _), (.median, .lost), (.day, .lost): nil
    }
  }

  /// Each rule with the usual days, and the other curves.
  public static var listed: [HealingTimeResult] {
    let readings: [Reading] = [.curve, .median] + listedDays.map { .day($0) }
    return Rule.allCases.flatMap { rule in readings.map { .time(rule, $0) } }
      + [turnbull, incidence(.healed), incidenceMedian] + listedDays.map { .incidenceDay($0) }
      + [incidence(.lost)]
  }

  /// A curve, a time or a probability over baseline ulcers.
  public var traits: ResultTraits {
    switch self {
    case .time(_, .curve):
      ResultTraits(
        .curve, of: .ulcers, unit: "days", isEfficacy: true,
        comparisons: ComparisonMethod.ofCurves)
    case .time(_, .median), .incidenceMedian:
      ResultTraits(.quantile, of: .ulcers, unit: "days", isEfficacy: true)
    case .time(_, .day), .incidenceDay:
      ResultTraits(
        .estimate, of: .ulcers, unit: "probability", isEfficacy: true, statesAtRisk: true)
    case .turnbull:
      ResultTraits(
        .curve, of: .ulcers, unit: "days", isEfficacy: true,
        comparisons: [.permutationLogRank])
    case .incidence:
      ResultTraits(
        .curve, of: .ulcers, unit: "days", isEfficacy: true, comparisons: [.gray])
    }
  }
}

extension ResultName {
  /// Kaplan–Meier of healing under a rule.
  public static func healingTime(
    _ rule: HealingTimeResult.Rule, _ reading: HealingTimeResult.Reading
  ) -> ResultName { .healingOverTime(.time(rule, reading)) }
  /// Turnbull's curve of confirmed healing.
  public static var turnbull: ResultName { .healingOverTime(.turnbull) }
  /// Aalen–Johansen's curve of an ending.
  public static func healingIncidence(_ ending: HealingTimeResult.Ending) -> ResultName {
    .healingOverTime(.incidence(ending))
  }
  /// The median time to confirmed healing, loss competing.
  public static var medianHealing: ResultName { .healingOverTime(.incidenceMedian) }
  /// The probability of confirmed healing by a day, loss competing.
  public static func healingProbability(by day: Int) -> ResultName {
    .healingOverTime(.incidenceDay(day))
  }
}
