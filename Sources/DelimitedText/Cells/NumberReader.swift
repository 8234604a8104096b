/// Reads decimal numbers: a sign, digits, one decimal mark, digits. No thousands separators, and no
/// exponents unless they are asked for: what a spreadsheet made of a number is not guessed back.
package enum NumberReader {
  package static let comma: UInt8 = 0x2C
  package static let point: UInt8 = 0x2E

  /// A number as written, before the decimal mark is judged.
  package struct Outcome {
    /// The number.
    package let value: Double
    /// The decimal mark, or `nil` for a whole number.
    package let mark: UInt8?
  }

  /// No measured number is written with more bytes; reading longer ones would cost their square.
  static let byteLimit = 1000

  /// The number that the bytes write with either mark, or `nil` for anything else.
  ///
  /// - Parameter exponents: whether a power of ten may follow, `1e-05`, as programs for statistics
  ///   write it.
  package static func read(_ cell: ArraySlice<UInt8>, exponents: Bool = false) -> Outcome? {
    guard cell.count <= byteLimit else { return nil }
    var place = cell.startIndex
    var isNegative = false
    if place < cell.endIndex, cell[place] == 0x2D || cell[place] == 0x2B {
      isNegative = cell[place] == 0x2D
      place += 1
    }
    var mantissa: UInt64 = 0
    var digits = 0
    var significant = 0
    var decimals = 0
    var mark: UInt8?
    while place < cell.endIndex {
      let byte = cell[place]
      if byte >= 0x30, byte <= 0x39 {
        digits += 1
        if mantissa > 0 || byte != 0x30 { significant += 1 }
        if significant <= 19 { mantissa = mantissa &* 10 &+ UInt64(byte - 0x30) }
        if mark != nil { decimals += 1 }
      } else if byte == comma || byte == point, mark == nil {
        mark = byte
      } else if exponents, digits > 0, byte | 0x20 == 0x65 {
        return scientific(cell, at: place, isNegative: isNegative, mark: mark)
      } else {
        return nil
      }
      place += 1
    }
    guard digits > 0 else { return nil }
    let magnitude: Double
    if significant <= 15, decimals <= 22 {
      // Both the mantissa and the power of ten are exact: the quotient is rounded once.
      magnitude = Double(mantissa) / powersOfTen[decimals]
    } else {
      guard let exact = exactly(cell.drop { $0 == 0x2D || $0 == 0x2B }) else { return nil }
      magnitude = exact
    }
    return Outcome(value: isNegative ? -magnitude : magnitude, mark: mark)
  }

  /// A number with the letter of its exponent at a place, digits before it.
  private static func scientific(
    _ cell: ArraySlice<UInt8>, at place: Int, isNegative: Bool, mark: UInt8?
  ) -> Outcome? {
    var digits = cell[(place + 1)...]
    if digits.first == 0x2D || digits.first == 0x2B { digits.removeFirst() }
    guard !digits.isEmpty, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      let magnitude = exactly(cell.drop { $0 == 0x2D || $0 == 0x2B })
    else { return nil }
    return Outcome(value: isNegative ? -magnitude : magnitude, mark: mark)
  }

  /// The double nearest to digits without a sign in front; `nil` if it is too large.
  private static func exactly(_ digits: ArraySlice<UInt8>) -> Double? {
    let text = String(decoding: digits.map { $0 == comma ? point : $0 }, as: UTF8.self)
    return Double(text).flatMap { $0.isFinite ? $0 : nil }
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
