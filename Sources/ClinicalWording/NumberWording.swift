import SourceDiagnostics

/// Numbers as a reader sees them: rounded once, half away from zero on the shortest decimal form.
///
/// The shortest decimal that gives back the same `Double` is what a person would have written down;
/// rounding that text, not the binary value, makes 0.145 → 0.15 as in any textbook. A minus is the
/// true minus (U+2212), and a rounded zero has none.
public enum NumberWording {
  /// The number with a fixed count of decimals.
  /// - Parameters:
  ///   - value: a finite number; anything else gives an en dash.
  ///   - decimals: digits after the point, 0 to 15.
  ///   - shift: powers of ten to multiply by before rounding (2 for percentages), done on the text
  ///     so that no binary error comes in.
  public static func rounded(_ value: Double, decimals: Int, shift: Int = 0) -> String {
    guard value.isFinite else { return "–" }
    let places = min(max(decimals, 0), 15)
    var (digits, point) = shortestDigits(of: abs(value))
    point += shift
    // Digits kept: `point` before the decimal point and `places` behind it.
    let kept = point + places
    var number: [UInt8]
    if kept < 0 {
      number = []
    } else if kept >= digits.count {
      number = digits + [UInt8](repeating: 0, count: kept - digits.count)
    } else {
      number = Array(digits[..<kept])
      if digits[kept] >= 5 { increment(&number) }
    }
    // An increment that overflowed has made one digit more in front; the places behind stay.
    if number.count <= places {
      number = [UInt8](repeating: 0, count: places + 1 - number.count) + number
    }
    let whole = number[..<(number.count - places)].drop { $0 == 0 }
    let fraction = number[(number.count - places)...]
    var text = whole.isEmpty ? "0" : text(of: whole)
    if places > 0 { text += "." + Self.text(of: fraction) }
    let isZero = number.allSatisfy { $0 == 0 }
    return value < 0 && !isZero ? "\u{2212}" + text : text
  }

  /// A share as a percentage: `15` for 0.15; with the decimals asked for.
  ///
  /// What is not nothing never reads as nothing, and what is not all never as all: `<1` for 0.003,
  /// `>99` for 0.997; with one decimal `<0.1` and `>99.9`.
  public static func percent(_ share: Double, decimals: Int = 0) -> String {
    let text = rounded(share, decimals: decimals, shift: 2)
    guard share > 0, share < 1 else { return text }
    let places = max(decimals, 0)
    if text == rounded(0, decimals: places) {
      return "<" + (places == 0 ? "1" : "0." + String(repeating: "0", count: places - 1) + "1")
    }
    if text == rounded(100, decimals: places) {
      return ">99" + (places == 0 ? "" : "." + String(repeating: "9", count: places))
    }
    return text
  }

  /// A difference of shares in percentage points with its sign: `+10.0` for 0.1.
  public static func points(_ difference: Double) -> String {
    let text = rounded(difference, decimals: 1, shift: 2)
    return difference > 0 && text != "0.0" ? "+" + text : text
  }

  /// The number with at most that many decimals, trailing zeros dropped.
  public static func brief(_ value: Double, decimals: Int) -> String {
    var text = rounded(value, decimals: decimals)
    guard text.contains(".") else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text == "\u{2212}0" ? "0" : text
  }

  /// A whole number with thin spaces between groups of three from 10,000 upwards.
  public static func whole(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    guard digits.count > 4 else { return (value < 0 ? "\u{2212}" : "") + String(digits) }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append("\u{202F}") }
      text.append(digit)
    }
    return (value < 0 ? "\u{2212}" : "") + text
  }

  /// A count with its noun: `1 row`, `2 rows`.
  public static func counted(_ count: Int, _ noun: String) -> String {
    "\(whole(count)) \(CountedNoun.word(count, noun))"
  }

  /// Significant digits of the shortest decimal form and the place of its point:
  /// 0.d₁d₂… · 10^point.
  private static func shortestDigits(of value: Double) -> (digits: [UInt8], point: Int) {
    var digits: [UInt8] = []
    var point = 0
    var exponent = 0
    var afterPoint = false
    let text = Array(value.description.utf8)
    if let mark = text.firstIndex(where: { $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") }) {
      exponent = Int(String(decoding: text[(mark + 1)...], as: UTF8.self)) ?? 0
    }
    for byte in text {
      if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") { break }
      if byte == UInt8(ascii: ".") {
        afterPoint = true
      } else {
        digits.append(byte - UInt8(ascii: "0"))
        if !afterPoint { point += 1 }
      }
    }
    point += exponent
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    if digits.isEmpty { return ([], 0) }
    return (digits, point - leading)
  }

  private static func increment(_ digits: inout [UInt8]) {
    for index in digits.indices.reversed() {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
  }

  private static func text(of digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }
}
