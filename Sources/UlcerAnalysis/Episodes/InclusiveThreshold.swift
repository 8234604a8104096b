/// A comparison with a threshold that is reached if exact arithmetic would reach it.
///
/// Decimal measurements are not exact in binary (10.1 − 9.1 < 1), so a value that falls short of
/// the threshold by no more than a 1e-9th of it reaches it.
struct InclusiveThreshold {
  static let relativeTolerance = 1e-9
  let threshold: Double

  func isReached(by value: Double) -> Bool {
    value >= threshold - abs(threshold) * InclusiveThreshold.relativeTolerance
  }
}
