/// The shortest decimal text that reads back as the same number.
package enum ShortestNumber {
  /// `84` for 84.0, `0.1` for 0.1; `null` for what is not a number.
  package static func text(_ number: Double) -> String {
    guard number.isFinite else { return "null" }
    if abs(number) < 9_007_199_254_740_992, let whole = Int(exactly: number) {
      return String(whole)
    }
    return String(number)
  }

  /// The number for a table that people read: at most 12 significant digits, so that 2.64 is not
  /// 2.6400000000000006; a whole number keeps all.
  package static func clean(_ number: Double) -> String {
    let text = text(number)
    let mantissa = text.utf8.prefix { $0 != UInt8(ascii: "e") }
    let digits = mantissa.filter { (0x30...0x39).contains($0) }.drop { $0 == 0x30 }
    let most = 12
    guard digits.count > most, number.isFinite, number != number.rounded() else { return text }
    // Exact: every digit that is kept is written, and the exponent says where they stand.
    var kept = digits.prefix(most).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    if digits[digits.startIndex + most] >= 0x35 { kept += 1 }
    let point = place(of: text)
    return Double("\(number < 0 ? "-" : "")\(kept)e\(point - most)").map(Self.text) ?? text
  }

  /// Where the point stands before the first significant digit: 0.d₁d₂… · 10^place.
  private static func place(of text: String) -> Int {
    let parts = text.utf8.split(separator: UInt8(ascii: "e"))
    let exponent = parts.count > 1 ? Int(String(decoding: parts[1], as: UTF8.self)) ?? 0 : 0
    let mantissa = (parts.first.map(Array.init) ?? []).filter { $0 != UInt8(ascii: "-") }
    let point = mantissa.firstIndex(of: UInt8(ascii: ".")) ?? mantissa.count
    let whole = mantissa[..<point].drop { $0 == 0x30 }
    if !whole.isEmpty { return whole.count + exponent }
    return exponent - mantissa[point...].dropFirst().prefix { $0 == 0x30 }.count
  }
}
