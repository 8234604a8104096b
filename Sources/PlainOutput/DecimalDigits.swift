/// The digits of a number's shortest decimal form, without its sign: 0.d₁d₂… · 10^point.
package struct DecimalDigits {
  /// The digits from the first that is not 0; none for 0 and for numbers that are not finite.
  package let digits: [UInt8]
  /// The place of the decimal point: 1 for 2.5, 0 for 0.25, −1 for 0.025.
  package let point: Int

  /// Takes the digits of a number.
  package init(of value: Double) {
    var digits: [UInt8] = []
    var point = 0
    var exponent = 0
    var afterPoint = false
    let text = value.isFinite ? Array(abs(value).description.utf8) : []
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
    self.digits = digits
    self.point = digits.isEmpty ? 0 : point - leading
  }

  /// The first digits, rounded half up; zeros replace missing digits. A carry over the first digit
  /// makes one digit more; below 0 digits there are none.
  func rounded(to kept: Int) -> [UInt8] {
    if kept < 0 { return [] }
    if kept >= digits.count {
      return digits + [UInt8](repeating: 0, count: kept - digits.count)
    }
    var number = Array(digits[..<kept])
    if digits[kept] >= 5 { DecimalDigits.increment(&number) }
    return number
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

  /// Digits as text.
  static func text(of digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }
}
