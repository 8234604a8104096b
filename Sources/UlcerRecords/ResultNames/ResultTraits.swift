/// What a result is, whatever the study: what a table, a comparison or a listing must know of it
/// before there is a number.
public struct ResultTraits: Hashable, Sendable {
  /// What kind of number it is.
  public enum Number: String, Hashable, Sendable {
    /// How many there are.
    case count
    /// How many of how many.
    case proportion
    /// A number with a unit.
    case estimate
    /// A time by which a share of the units had the event, or that it was not reached.
    case quantile
    /// Events by exposure.
    case rate
    /// A curve over time.
    case curve
  }

  /// What is counted or followed. Only participants are independent of each other.
  public enum UnitOfAnalysis: String, Hashable, Sendable {
    case participants, ulcers, episodes, events
    /// Planned visits of participants.
    case visits
    /// Rows of the files.
    case records
  }

  /// The kind of number.
  public let number: Number
  /// The unit of an estimate, a quantile, a rate or a curve's time: `days`; `nil` where it is a
  /// number or share of the unit of analysis.
  public let unit: String?
  /// Over what it is computed.
  public let unitOfAnalysis: UnitOfAnalysis
  /// Whether the plan must allow it by arm: healing and recurrence. What is not is safety, or the
  /// account of the study.
  public let isEfficacy: Bool
  /// The tests by which two arms may be compared in it; empty where they may not.
  public let comparisons: [ComparisonMethod]
  /// Whether it is read off a curve at a day, and its value says how many are still at risk there.
  public let statesAtRisk: Bool
  /// Whether it is a share that only describes.
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

  /// A share of participants that only describes them: without limits, and arms do not differ in it.
  static let describingShare = ResultTraits(
    .proportion, of: .participants, isDescription: true)

  /// Whether arms differ in it by a difference of proportions.
  public var isProportionOfParticipants: Bool {
    number == .proportion && unitOfAnalysis == .participants && !isDescription
  }
}
