/// A statistic that follows χ² when the tested hypothesis holds.
public struct ChiSquareTest: Hashable, Sendable {
  /// The statistic, not negative.
  public let statistic: Double
  /// Degrees of freedom.
  public let degreesOfFreedom: Int
  /// Probability of a statistic at least this large if the hypothesis holds.
  public let p: Double

  /// The test of a statistic; `nil` if it is not finite or there is no degree of freedom.
  init?(statistic: Double, degreesOfFreedom: Int) {
    guard statistic.isFinite, degreesOfFreedom > 0 else { return nil }
    let statistic = max(0, statistic)
    guard let p = SpecialFunctions.chiSquareTail(statistic, degrees: degreesOfFreedom) else {
      return nil
    }
    self.statistic = statistic
    self.degreesOfFreedom = degreesOfFreedom
    self.p = p
  }

  /// The test of a statistic, or that it could not be computed.
  static func outcome(of statistic: Double?, degrees: Int) -> Estimable<ChiSquareTest> {
    guard let statistic, let test = ChiSquareTest(statistic: statistic, degreesOfFreedom: degrees)
    else { return .notEstimable(.computationFailed) }
    return .value(test)
  }
}
