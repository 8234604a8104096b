import Foundation

extension ContinuousScale {
  /// The function f between numbers and distances along an axis; every f increases.
  public enum Transform: Hashable, Sendable {
    /// f(v) = v.
    case linear
    /// f(v) = log₁₀ v: equal distances are equal ratios.
    ///
    /// Numbers of 0 and below have no place; a note under the plot says so.
    case logarithmic
    /// f(v) = √v, and −√−v below 0: areas are placed by their breadth, and small ones stay visible.
    case squareRoot
    /// f(v) = sign(v) · log₁₀(1 + |v| / c), c > 0 in the unit of v (Webber 2013, Measurement
    /// Science and Technology 24, 027001): about linear within ±c, equal ratios far beyond it.
    ///
    /// 0 and negative numbers have a place. A threshold that is not finite or not above 0 counts as
    /// 1; one below 1e-150 or above 1e150 counts as that limit.
    case symmetricLogarithmic(threshold: Double)

    /// Returns f of a number; `nil` if it is not finite or f is not defined for it.
    public func distance(of number: Double) -> Double? {
      guard number.isFinite else { return nil }
      switch self {
      case .linear: return number
      case .logarithmic: return number > 0 ? log10(number) : nil
      case .squareRoot: return number < 0 ? -(-number).squareRoot() : number.squareRoot()
      case .symmetricLogarithmic(let threshold):
        let constant = Transform.usable(threshold: threshold)
        let ratio = abs(number) / constant
        // If the ratio is beyond the largest number, the 1 is negligible.
        let size =
          ratio.isFinite ? log1p(ratio) / Transform.ln10 : log10(abs(number)) - log10(constant)
        return number < 0 ? -size : size
      }
    }

    /// Returns the number with that f; `nil` if no finite number has it.
    public func number(at distance: Double) -> Double? {
      guard distance.isFinite else { return nil }
      let number: Double
      switch self {
      case .linear: number = distance
      case .logarithmic: number = pow(10, distance)
      case .squareRoot: number = distance < 0 ? -distance * distance : distance * distance
      case .symmetricLogarithmic(let threshold):
        let size = Transform.usable(threshold: threshold) * expm1(abs(distance) * Transform.ln10)
        number = distance < 0 ? -size : size
      }
      return number.isFinite ? number : nil
    }

    /// 0 and negative numbers have no place.
    var isPositiveOnly: Bool { self == .logarithmic }

    private static let ln10 = 2.302585092994046

    static func usable(threshold: Double) -> Double {
      guard threshold.isFinite, threshold > 0 else { return 1 }
      return threshold.held(in: 1e-150...1e150)
    }
  }
}
