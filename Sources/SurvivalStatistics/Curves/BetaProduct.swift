/// A product of independent beta variables, taken as the beta with its first two moments.
struct BetaProduct {
  /// The probability beyond each limit.
  let tail: Double
  private var mean = 1.0
  private var square = 1.0

  init(tail: Double) { self.tail = tail }

  /// Multiplies by Beta(n − d + 1, d); without events nothing changes.
  mutating func multiply(atRisk: Int, events: Int) {
    guard events > 0 else { return }
    multiply(Double(atRisk - events + 1), Double(events))
  }

  /// The upper limit; 1 before the first event.
  var upper: Double? {
    guard let (a, b) = shape else { return 1 }
    return SpecialFunctions.betaTailQuantile(a, b, of: tail)
  }

  /// The lower limit while a number of units is at risk; 0 without any.
  func lower(atRisk: Int) -> Double? {
    guard atRisk > 0 else { return 0 }
    var product = self
    product.multiply(Double(atRisk), 1)
    guard let (a, b) = product.shape else { return nil }
    return SpecialFunctions.betaQuantile(a, b, of: tail)
  }

  private mutating func multiply(_ a: Double, _ b: Double) {
    mean *= a / (a + b)
    square *= a * (a + 1) / ((a + b) * (a + b + 1))
  }

  /// The parameters with these moments; `nil` for a constant.
  private var shape: (a: Double, b: Double)? {
    let variance = square - mean * mean
    guard variance > 0, mean > 0, mean < 1 else { return nil }
    let size = (mean - square) / variance
    return (size * mean, size * (1 - mean))
  }
}
