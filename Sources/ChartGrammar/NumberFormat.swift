import Foundation

/// How numbers at an axis are written: with a true minus (U+2212) and a thin space before `%`.
public enum NumberFormat: Hashable, Sendable {
  /// As few decimals as the number needs (at most six significant figures); powers of ten beyond.
  case automatic
  /// Whole numbers.
  case integer
  /// A fixed number of decimals, 0 to 9.
  case decimals(Int)
  /// A share as a percentage: 0.25 is `25 %`; with a fixed number of decimals, 0 to 9.
  case percent(decimals: Int = 0)

  /// The number in words of this format; empty when it is not finite.
  public func text(_ number: Double) -> String {
    guard number.isFinite else { return "" }
    switch self {
    case .automatic: return NumberFormat.shortest(number)
    case .integer: return NumberFormat.fixed(number, decimals: 0)
    case .decimals(let decimals): return NumberFormat.fixed(number, decimals: decimals)
    case .percent(let decimals):
      guard (number * 100).isFinite else { return NumberFormat.scientific(number) }
      return NumberFormat.fixed(number * 100, decimals: decimals) + "\u{2009}%"
    }
  }

  /// The numbers of ticks that are `step` apart, all with the decimals that the step needs.
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
    let leading = Int(log10(magnitude).rounded(.down))
    var text = fixed(number, decimals: max(0, min(9, 5 - leading)))
    if text.contains(".") {
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
    }
    return text
  }

  private static func scientific(_ number: Double) -> String {
    var exponent = Int(log10(abs(number)).rounded(.down))
    // In two steps: 10 to the power of −320 is no number any more.
    var mantissa = number / pow(10, Double(exponent / 2)) / pow(10, Double(exponent - exponent / 2))
    if abs(mantissa) >= 9.9995 {
      mantissa /= 10
      exponent += 1
    }
    var text = fixed(mantissa, decimals: 3)
    while text.contains("."), text.hasSuffix("0") || text.hasSuffix(".") {
      let last = text.removeLast()
      if last == "." { break }
    }
    let raised = String("\(exponent)".map { superscripts[$0] ?? $0 })
    return text == "1" ? "10\(raised)" : "\(text)\u{2009}×\u{2009}10\(raised)"
  }

  /// Rounds half away from zero at the given decimal, without a locale.
  private static func fixed(_ number: Double, decimals: Int) -> String {
    let places = min(max(decimals, 0), 9)
    let scale = pow(10, Double(places))
    let scaled = (abs(number) * scale).rounded()
    guard scaled < 9e15 else { return scientific(number) }
    let whole = Int64(scaled)
    let unit = Int64(scale)
    var text = grouped(whole / unit)
    if places > 0 {
      let fraction = "\(whole % unit)"
      text += "." + String(repeating: "0", count: places - fraction.count) + fraction
    }
    return number < 0 && whole != 0 ? "\u{2212}" + text : text
  }

  /// Digits in groups of three from five digits on, set off by thin spaces.
  private static func grouped(_ whole: Int64) -> String {
    let digits = "\(whole)"
    guard digits.count > 4 else { return digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "\u{2009}" }
      text.append(digit)
    }
    return text
  }

  private static let superscripts: [Character: Character] = [
    "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷",
    "8": "⁸", "9": "⁹",
  ]
}
