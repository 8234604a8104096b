public import UlcerRecords

/// One number a report may print, with everything needed to defend it.
public struct AnalysisResult: Hashable, Sendable {
  /// Its name.
  public let id: ResultID
  /// Its meaning in words, with the parameters that were used.
  public let label: String
  /// The population over which it was computed, e.g. `Treated participants`.
  public let population: String
  /// The method, e.g. `Clopper–Pearson, 95 %`.
  public let method: String
  /// Participants in the population.
  public let participants: Int
  /// Ulcers or episodes in the population; `nil` if the units are participants or events.
  public let ulcers: Int?
  /// The state of the monitoring rule; only the result `monitoring.probability`.
  public let state: MonitoringState?
  /// Who is at risk on the day at which a curve is read; `nil` where none is, or nothing was read.
  public let atRisk: NumberAtRisk?
  /// The number.
  public let value: ResultValue

  /// States a result over all participants.
  public init(
    _ name: ResultName, label: String, population: String, method: String, participants: Int,
    ulcers: Int? = nil, state: MonitoringState? = nil, atRisk: NumberAtRisk? = nil,
    value: ResultValue
  ) {
    self.init(
      id: ResultID(name), label: label, population: population, method: method,
      participants: participants, ulcers: ulcers, state: state, atRisk: atRisk, value: value)
  }

  /// States a result.
  init(
    id: ResultID, label: String, population: String, method: String, participants: Int,
    ulcers: Int? = nil, state: MonitoringState? = nil, atRisk: NumberAtRisk? = nil,
    value: ResultValue
  ) {
    self.id = id
    self.label = label
    self.population = population
    self.method = method
    self.participants = participants
    self.ulcers = ulcers
    self.state = state
    self.atRisk = atRisk
    self.value = value
  }

  /// The name of the number, of all participants or of any arm.
  public var name: ResultName { id.name }

  /// The same result under the name of an arm.
  func of(arm: String) -> AnalysisResult {
    AnalysisResult(
      id: id.of(arm: arm), label: "\(label), arm \(arm)", population: population, method: method,
      participants: participants, ulcers: ulcers, state: state, atRisk: atRisk, value: value)
  }

  /// The same result without a value.
  func notEstimable(_ reason: String) -> AnalysisResult {
    AnalysisResult(
      id: id, label: label, population: population, method: method, participants: participants,
      ulcers: ulcers, value: .notEstimable(reason: reason))
  }
}

/// The state of the monitoring rule after the participants treated so far.
public enum MonitoringState: String, Hashable, Sendable, CaseIterable {
  /// The posterior probability of an excess does not exceed the demanded certainty.
  case below
  /// It exceeds the demanded certainty, with enough participants.
  case flagged
  /// Fewer participants than the rule's minimum.
  case tooFew = "too-few"
}
