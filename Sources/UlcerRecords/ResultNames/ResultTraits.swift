/// The traits of a result in every study: what a table, a comparison or a listing must know before
/// there is a number.
public struct ResultTraits: Hashable, Sendable {
  /// The kind of number.
  public enum Number: String, Hashable, Sendable {
    /// A count.
    case count
    /// A count out of a total.
    case proportion
    /// A number with a unit.
    case estimate
    /// The time by which a proportion of the units had the event, or the fact that it was not
    /// reached.
    case quantile
    /// Events by exposure.
    case rate
    /// A curve over time.
    case curve
  }

  /// The unit that is counted or followed. Only participants are independent of each other.
  public enum UnitOfAnalysis: String, Hashable, Sendable {
    case participants, ulcers, episodes, events
    /// Planned visits of participants.
    case visits
    /// Rows of the files.
    case records
  }

  /// The kind of number.
  public let number: Number
  /// The unit of an estimate, a quantile, a rate or a curve's time: `days`; `nil` if the number
  /// counts units of analysis or is a proportion of them.
  public let unit: String?
  /// The unit of analysis over which the result is computed.
  public let unitOfAnalysis: UnitOfAnalysis
  /// The result is efficacy (healing and recurrence), which the plan must allow by arm. All others
  /// are safety or the account of the study.
  public let isEfficacy: Bool
  /// The tests by which two arms may be compared in this result; empty if they may not.
  public let comparisons: [ComparisonMethod]
  /// Whether it is read off a curve at a day, and its value says how many are still at risk there.
  public let statesAtRisk: Bool
  /// The result is a proportion that only describes.
  private let isDescription: Bool

  init(
    _ number: Number, of unitOfAnalysis: UnitOfAnalysis, unit: String? = nil,
    isEfficacy: Bool = false, comparisons: [ComparisonMethod] = [], isDescription: Bool = false,
    statesAtRisk: Bool = false
  ) {
    self.number = number
    self.unit = unit
    self.unitOfAnalysis = unitOfAnalysis
    self.isEfficacy = isEfficacy
    self.comparisons = comparisons
    self.isDescription = isDescription
    self.statesAtRisk = statesAtRisk
  }

  /// A proportion of participants in which arms may be compared.
  static let comparedShare = ResultTraits(
    .proportion, of: .participants, comparisons: ComparisonMethod.ofParticipants)

  /// A proportion of participants that only describes them: it has no confidence interval, and arms
  /// are not compared in it.
  static let describingShare = ResultTraits(
    .proportion, of: .participants, isDescription: true)

  /// Arms are compared in the result by a difference of proportions.
  public var isProportionOfParticipants: Bool {
    number == .proportion && unitOfAnalysis == .participants && !isDescription
  }
}
