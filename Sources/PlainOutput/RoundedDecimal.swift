/// Numbers rounded once, half away from zero on the shortest decimal form.
///
/// The shortest decimal that gives back the same `Double` is what a person would have written down;
/// rounding that text, not the binary value, makes 0.145 → 0.15 as in any textbook. A rounded zero
/// has no minus.
package enum RoundedDecimal {
  /// The mark between groups of digits and before `%`: the narrow space at which no line breaks.
  package static let thinSpace = "\u{202F}"
  /// The true minus.
  package static let minus = "\u{2212}"

  /// The number with a fixed count of decimals; empty for a number that is not finite.
  /// - Parameters:
  ///   - value: a finite number.
  ///   - decimals: digits after the point, 0 to 15.
  ///   - shift: powers of ten to multiply by before rounding (2 for percentages), done on the text
  ///     so that no binary error comes in.
  ///   - minus: the sign before a number below 0; the true minus for people.
  package static func text(
    _ value: Double, decimals: Int, shift: Int = 0, minus: String = minus
  ) -> String {
    guard value.isFinite else { return "" }
    let places = min(max(decimals, 0), 15)
    let form = DecimalDigits(of: value)
    // Digits kept: those before the decimal point and `places` behind it.
    var number = form.rounded(to: form.point + shift + places)
    // An increment that overflowed has made one digit more in front; the places behind stay.
    if number.count <= places {
      number = [UInt8](repeating: 0, count: places + 1 - number.count) + number
    }
    let whole = number[..<(number.count - places)].drop { $0 == 0 }
    var text = whole.isEmpty ? "0" : DecimalDigits.text(of: whole)
    if places > 0 { text += "." + DecimalDigits.text(of: number.suffix(places)) }
    let isZero = number.allSatisfy { $0 == 0 }
    return value < 0 && !isZero ? minus + text : text
  }

  /// A number from 1 to below 10 with that many decimals, and the power of ten it is multiplied by:
  /// 0.000123 is `1.23` and −4. A number that is not finite, and 0, have the power 0.
  package static func scientific(
    _ value: Double, decimals: Int, minus: String = minus
  ) -> (mantissa: String, exponent: Int) {
    let form = DecimalDigits(of: value)
    guard value.isFinite, !form.digits.isEmpty else {
      return (text(value, decimals: decimals, minus: minus), 0)
    }
    // 9.9996 becomes 10: a digit more, and the point a place further left.
    let carries = form.rounded(to: decimals + 1).count > decimals + 1
    let exponent = form.point - 1 + (carries ? 1 : 0)
    return (text(value, decimals: decimals, shift: -exponent, minus: minus), exponent)
  }

  /// Digits of a whole number in groups of three from five digits on, set off by thin spaces.
  package static func grouped(_ digits: some StringProtocol) -> String {
    guard digits.count > 4 else { return String(digits) }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += thinSpace }
      text.append(digit)
    }
    return text
  }

  /// A decimal text without the zeros at its end, and without a point that nothing follows.
  package static func withoutTrailingZeros(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var text = text
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
