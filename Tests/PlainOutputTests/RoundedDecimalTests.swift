import PlainOutput
import Testing

@Suite("Numbers are rounded half away from zero on their shortest decimal form")
struct RoundedDecimalTests {
  @Test(
    "Halves go away from zero although the binary value may lie below",
    arguments: [
      (0.145, 2, 0, "0.15"), (0.145, 0, 2, "15"), (2.5, 0, 0, "3"), (1.005, 2, 0, "1.01"),
      (-0.5, 0, 0, "−1"), (-0.4, 0, 0, "0"), (9.995, 2, 0, "10.00"), (1e-7, 3, 0, "0.000"),
      (1e21, 0, 0, "1000000000000000000000"), (0.0, 1, 2, "0.0"), (.infinity, 1, 0, ""),
      (0.05, 0, -1, "0"), (1.9, 99, 0, "1.900000000000000"),
    ] as [(Double, Int, Int, String)])
  func rounded(value: Double, decimals: Int, shift: Int, text: String) {
    #expect(RoundedDecimal.text(value, decimals: decimals, shift: shift) == text)
  }

  @Test("Programs get the minus of ASCII")
  func minus() {
    #expect(RoundedDecimal.text(-1.25, decimals: 1, minus: "-") == "-1.3")
    #expect(RoundedDecimal.text(-0.04, decimals: 1, minus: "-") == "0.0")
  }

  @Test(
    "Powers of ten carry where the rounded digits do",
    arguments: [
      (0.000123, 2, "1.23", -4), (9.9996e8, 3, "1.000", 9), (-9.9994e-6, 3, "−9.999", -6),
      (1.0005, 3, "1.001", 0), (.leastNonzeroMagnitude, 1, "5.0", -324), (1.7e308, 0, "2", 308),
      (0, 2, "0.00", 0), (.nan, 2, "", 0),
    ] as [(Double, Int, String, Int)])
  func scientific(value: Double, decimals: Int, mantissa: String, exponent: Int) {
    let text = RoundedDecimal.scientific(value, decimals: decimals)
    #expect(text.mantissa == mantissa)
    #expect(text.exponent == exponent)
  }

  @Test("Digits are grouped from five on")
  func grouped() {
    #expect(RoundedDecimal.grouped("9999") == "9999")
    #expect(RoundedDecimal.grouped("10000") == "10\u{202F}000")
    #expect(RoundedDecimal.grouped("1234567") == "1\u{202F}234\u{202F}567")
  }

  @Test("Zeros behind the point fall away, those before it stay")
  func zeros() {
    #expect(
      ["2.50", "2.00", "200", "0.0"].map(RoundedDecimal.withoutTrailingZeros)
        == ["2.5", "2", "200", "0"])
  }

  @Test("The digits know where their point stands")
  func digits() {
    for (value, digits, point) in [
      (2.5, [2, 5], 1), (-0.025, [2, 5], -1), (1e23, [1], 24), (100, [1, 0, 0, 0], 3),
      (0.1 + 0.2, [3] + Array(repeating: 0, count: 15) + [4], 0), (0, [], 0), (.infinity, [], 0),
    ] as [(Double, [UInt8], Int)] {
      let form = DecimalDigits(of: value)
      #expect(form.digits == digits, "\(value)")
      #expect(form.point == point, "\(value)")
    }
  }
}
