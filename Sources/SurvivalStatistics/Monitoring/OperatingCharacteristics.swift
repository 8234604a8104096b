/// How a monitoring rule behaves when the true probability of an event is known.
public struct OperatingCharacteristics: Hashable, Sendable {
  /// The true probability of an event.
  public let trueRate: Double
  /// Probability that the rule is met at one of the looks.
  public let probabilityFlagged: Double
  /// Mean number of participants until the rule is met, or until the last look.
  public let expectedNumber: Double

  /// States characteristics.
  public init(trueRate: Double, probabilityFlagged: Double, expectedNumber: Double) {
    self.trueRate = trueRate
    self.probabilityFlagged = probabilityFlagged
    self.expectedNumber = expectedNumber
  }
}
