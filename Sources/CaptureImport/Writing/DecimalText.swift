import DelimitedText
import UlcerIngest

/// A decimal number as its digits, multiplied by powers of ten exactly, never through binary
/// fractions.
struct DecimalText: Hashable {
  private var isNegative = false
  private var digits: [UInt8]
  private var decimals: Int
  /// The mark of decimals that the text had, `,` or `.`; `nil` without one.
  let mark: Character?

  /// Reads a sign, digits, one mark and digits; `nil` for anything else.
  init?(_ text: String) {
    guard let reading = NumberReader.read(Array(text.utf8)[...]) else { return nil }
    mark = reading.mark.map { $0 == NumberReader.comma ? "," : "." }
    isNegative = text.utf8.first == 0x2D
    digits = text.utf8.filter { (0x30...0x39).contains($0) }
    let tail = text.utf8.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == 0x2C || $0 == 0x2E })
    decimals = tail.count == 2 ? tail[1].count : 0
  }

  /// The number times ten to that power.
  func moved(by power: Int) -> DecimalText {
    var result = self
    result.decimals -= power
    if result.decimals < 0 {
      result.digits += Array(repeating: 0x30, count: -result.decimals)
      result.decimals = 0
    }
    return result
  }

  /// Nothing but zeros follows the mark.
  var isWhole: Bool { digits.suffix(decimals).allSatisfy { $0 == 0x30 } }

  /// The number with a decimal point, all its decimals kept, e.g. `4.20`.
  var text: String {
    var whole = Array(digits.dropLast(decimals))
    let missing = max(0, decimals - digits.count)
    let fraction = Array(repeating: UInt8(0x30), count: missing) + digits.suffix(decimals)
    while whole.count > 1, whole.first == 0x30 { whole.removeFirst() }
    if whole.isEmpty { whole = [0x30] }
    let text =
      String(decoding: whole, as: UTF8.self)
      + (fraction.isEmpty ? "" : "." + String(decoding: fraction, as: UTF8.self))
    return isNegative && digits.contains(where: { $0 != 0x30 }) ? "-" + text : text
  }

  /// The number without its decimals, e.g. `150` for `150.0`.
  var wholeText: String {
    var result = self
    result.digits = Array(digits.dropLast(min(decimals, digits.count)))
    result.decimals = 0
    return result.text
  }
}
