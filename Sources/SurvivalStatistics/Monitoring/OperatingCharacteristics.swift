/// The behaviour of a monitoring rule at a known true probability of an event.
public struct OperatingCharacteristics: Hashable, Sendable {
  /// The true probability of an event.
  public let trueRate: Double
  /// Probability that the rule is met at one of the reviews.
  public let probabilityFlagged: Double
  /// Mean number of participants until the rule is met, or until the last review.
  public let expectedNumber: Double

  /// States characteristics.
  public init(trueRate: Double, probabilityFlagged: Double, expectedNumber: Double) {
    self.trueRate = trueRate
    self.probabilityFlagged = probabilityFlagged
    self.expectedNumber = expectedNumber
  }
}
