import Foundation
import PlainOutput

/// The format of numbers at an axis: with a true minus (U+2212) and a thin space before `%`.
public enum NumberFormat: Hashable, Sendable {
  /// As few decimals as the number needs (at most six significant figures); powers of ten beyond.
  case automatic
  /// Whole numbers.
  case integer
  /// A fixed number of decimals, 0 to 9.
  case decimals(Int)
  /// A proportion as a percentage: 0.25 is `25 %`; with a fixed number of decimals, 0 to 9.
  case percent(decimals: Int = 0)

  /// Returns the number in this format; empty if it is not finite.
  public func text(_ number: Double) -> String {
    guard number.isFinite else { return "" }
    switch self {
    case .automatic: return NumberFormat.shortest(number)
    case .integer: return NumberFormat.fixed(number, decimals: 0)
    case .decimals(let decimals): return NumberFormat.fixed(number, decimals: decimals)
    case .percent(let decimals):
      guard (number * 100).isFinite else { return NumberFormat.scientific(number) }
      return NumberFormat.fixed(number, decimals: decimals, shift: 2) + RoundedDecimal.thinSpace
        + "%"
    }
  }

  /// Returns a tick's number, for ticks `step` apart, with the decimals that the step needs.
  func text(_ number: Double, step: Double) -> String {
    guard self == .automatic, step.isFinite, step > 0, abs(number) < 1e6, step >= 1e-4 else {
      return text(number)
    }
    var decimals = 0
    var scaled = step
    while decimals < 4, abs(scaled - scaled.rounded()) > scaled * 1e-6 {
      scaled *= 10
      decimals += 1
    }
    return NumberFormat.fixed(number, decimals: decimals)
  }

  private static func shortest(_ number: Double) -> String {
    let magnitude = abs(number)
    if magnitude == 0 { return "0" }
    guard magnitude >= 1e-4, magnitude < 1e6 else { return scientific(number) }
    let leading = DecimalDigits(of: number).point - 1
    return RoundedDecimal.withoutTrailingZeros(
      fixed(number, decimals: max(0, min(9, 5 - leading))))
  }

  private static func scientific(_ number: Double) -> String {
    let (mantissa, exponent) = RoundedDecimal.scientific(number, decimals: 3)
    let text = RoundedDecimal.withoutTrailingZeros(mantissa)
    let raised = String("\(exponent)".map { superscripts[$0] ?? $0 })
    let times = RoundedDecimal.thinSpace + "×" + RoundedDecimal.thinSpace
    return text == "1" ? "10\(raised)" : "\(text)\(times)10\(raised)"
  }

  /// Returns the number with 0 to 9 decimals and its whole part in groups; in powers of ten if it
  /// has more digits than a `Double` holds.
  private static func fixed(_ number: Double, decimals: Int, shift: Int = 0) -> String {
    let places = min(max(decimals, 0), 9)
    guard abs(number) * pow(10, Double(places + shift)) < 9e15 else {
      return scientific(number * pow(10, Double(shift)))
    }
    let text = RoundedDecimal.text(number, decimals: places, shift: shift)
    let sign = text.hasPrefix(RoundedDecimal.minus) ? RoundedDecimal.minus : ""
    let parts = text.dropFirst(sign.count).split(separator: ".", maxSplits: 1)
    let whole = RoundedDecimal.grouped(parts.first ?? "0")
    return sign + whole + (parts.count > 1 ? "." + parts[1] : "")
  }

  private static let superscripts: [Character: Character] = [
    "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷",
    "8": "⁸", "9": "⁹",
  ]
}
