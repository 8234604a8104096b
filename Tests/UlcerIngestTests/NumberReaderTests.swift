import Testing

@testable import UlcerIngest

@Suite("Numbers are read exactly, with either decimal mark, and never repaired")
struct NumberReaderTests {
  private func value(_ text: String) -> Double? {
    NumberReader.read(Array(text.utf8)[...])?.value
  }

  @Test("Digits with one mark are a number")
  func plain() {
    #expect(value("4.2") == 4.2)
    #expect(value("4,2") == 4.2)
    #expect(value("-0.5") == -0.5)
    #expect(value("+7") == 7)
    #expect(value(".34") == 0.34)
    #expect(value("5.") == 5)
    #expect(value("007") == 7)
    #expect(NumberReader.read(Array("12".utf8)[...])?.mark == nil)
  }

  @Test("The value is the double nearest to what is written")
  func exact() {
    for text in ["0.1", "1.234567", "123456789.123456789", "3.141592653589793238462643"] {
      #expect(value(text) == Double(text), "\(text)")
    }
  }

  @Test(
    "Thousands separators, units, exponents and damage are not numbers",
    arguments: [
      "1.234,5", "200.000.000", "1 000", "4,2 mm", "1e5", "1,23E+11", "", "-", ".", "--4", "#N/B",
      "inf", "nan", "0x10", "٣", "½",
    ])
  func refused(text: String) { #expect(value(text) == nil) }

  @Test("Huge numbers are refused, long ones read")
  func huge() {
    #expect(value(String(repeating: "9", count: 400)) == nil)
    #expect(value("1" + String(repeating: "0", count: 30)) == 1e30)
    #expect(value("0." + String(repeating: "0", count: 300) + "1") == 1e-301)
    #expect(value("0." + String(repeating: "0", count: 400) + "1") == 0)
    // Beyond 1000 bytes nothing is a measured number.
    #expect(value("0." + String(repeating: "0", count: 1000) + "1") == nil)
  }
}
