/// A sum kept with twice the digits of a double, as an unevaluated sum of two doubles.
///
/// Error-free transformations of sums and products   (Dekker 1971; Ogita, Rump & Oishi 2005).
struct DoubleDouble {
  private var high: Double
  private var low: Double

  init(_ value: Double) {
    high = value
    low = 0
  }

  private init(high: Double, low: Double) {
    let (sum, rest) = Self.sum(high, low)
    self.high = sum
    self.low = rest
  }

  /// The nearest double.
  var value: Double { high + low }

  /// Adds x·y without rounding the product.
  mutating func add(_ x: Double, times y: Double) {
    let product = x * y
    let productRest = (-product).addingProduct(x, y)
    let (sum, rest) = Self.sum(high, product)
    self = DoubleDouble(high: sum, low: low + (rest + productRest))
  }

  /// The sum of two such sums.
  static func + (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
    let (sum, rest) = Self.sum(left.high, right.high)
    return DoubleDouble(high: sum, low: rest + (left.low + right.low))
  }

  /// The sum multiplied by a double.
  static func * (left: DoubleDouble, factor: Double) -> DoubleDouble {
    let product = left.high * factor
    let rest = (-product).addingProduct(left.high, factor)
    return DoubleDouble(high: product, low: rest + left.low * factor)
  }

  /// a + b as the rounded sum and what rounding lost.
  private static func sum(_ a: Double, _ b: Double) -> (sum: Double, rest: Double) {
    let sum = a + b
    let part = sum - a
    return (sum, (a - (sum - part)) + (b - part))
  }
}
