import UlcerRecords

/// One number of the sensitivity grid beside the primary number that it is compared with.
public struct SensitivityRow: Hashable, Sendable {
  /// Its name, `sensitivity.PRIMARY.PARAMETER.CHOICE`; none of the names of `results.json`.
  public let id: String
  /// The name of the primary result.
  public let analysis: ResultID
  /// The meaning of the primary result, in words.
  public let label: String
  /// The parameter that is varied.
  public let parameter: SensitivityParameter
  /// The choice that was made here.
  public let choice: String
  /// The choice of the primary analysis.
  let primaryChoice: String
  /// The method of the number.
  public let method: String
  /// The population.
  public let population: String
  /// Participants in the population.
  public let participants: Int
  /// Ulcers or episodes in the population; `nil` if the units are participants or events.
  public let ulcers: Int?
  /// The number.
  public private(set) var value: ResultValue
  /// The number of the primary analysis.
  private(set) var primaryValue: ResultValue

  /// This is the primary analysis itself.
  var isPrimary: Bool { choice == primaryChoice }

  /// The number − the primary number, in the unit of the primary; `nil` if either has no estimate.
  public var difference: Double? {
    if isPrimary { return value.magnitude.map { _ in 0 } }
    guard let here = value.magnitude, let there = primaryValue.magnitude else { return nil }
    return here - there
  }

  /// Returns the row, without numbers if a file that they rest on was not read.
  func told(_ needs: ResultNeeds) -> SensitivityRow {
    guard let reason = needs.reason(for: analysis.name, count: primaryValue.count) else {
      return self
    }
    var row = self
    row.value = .notEstimable(reason: reason)
    row.primaryValue = row.value
    return row
  }

  /// States a number under a choice.
  init(
    _ result: AnalysisResult, of primary: AnalysisResult, _ parameter: SensitivityParameter,
    choice: String, primaryChoice: String
  ) {
    id = "sensitivity.\(primary.id).\(parameter.rawValue).\(Slug.of(choice))"
    analysis = primary.id
    label = primary.label
    self.parameter = parameter
    self.choice = choice
    self.primaryChoice = primaryChoice
    method = result.method
    population = result.population
    participants = result.participants
    ulcers = result.ulcers
    value = result.value
    primaryValue = primary.value
  }
}

extension ResultValue {
  /// The number of a result: its estimate, else its count; `nil` for a curve or without one.
  var magnitude: Double? { estimate ?? count.map(Double.init) }
}

/// The parameter that a sensitivity analysis changes against the primary analysis.
public enum SensitivityParameter: String, Hashable, Sendable, CaseIterable {
  /// The healing that counts, and the point at which it is placed in its interval.
  case healingCurve = "healing-curve"
  /// The healing that counts.
  case healingRule = "healing-rule"
  /// Days between a healing and the healed row that confirms it.
  case confirmationGap = "confirmation-gap"
  /// Area relative to the reference from which an ulcer is worse.
  case worseningAreaRatio = "worsening-area-ratio"
  /// Events of local toxicity count among maximum grades, or do not.
  case localEvents = "local-events"
  /// The outcome that participants who were not assessed are given.
  case missing
}
