import Testing

import DelimitedText

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

  @Test("Powers of ten are read where they are asked for")
  func exponents() {
    func value(_ text: String) -> Double? {
      NumberReader.read(Array(text.utf8)[...], exponents: true)?.value
    }
    #expect(value("1e5") == 1e5)
    #expect(value("-1,23E+11") == -1.23e11)
    #expect(value("5.e-1") == 0.5)
    #expect(value(".5e1") == 5)
    #expect(value("4.2") == 4.2)
    for text in ["e5", "1e", "1e+", "1e5.0", "1e5e5", "1e999", "--1e5", "1e5,", ".e1"] {
      #expect(value(text) == nil, "\(text)")
    }
  }
}

@Suite("Marks that divide thousands")
struct ThousandsMarkTests {
  private func removed(_ text: String, _ mark: UInt8 = NumberReader.comma) -> String? {
    ThousandsMark.removed(mark, from: Array(text.utf8)[...])
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("They are taken out of groups of three, and nowhere else")
  func groups() {
    #expect(removed("1,234,567.5") == "1234567.5")
    #expect(removed("-12,345") == "-12345")
    #expect(removed("+1.234,5", NumberReader.point) == "+1234,5")
    for text in ["1234", "1,23", "0,123", ",123", "1,2345", "1,234,", "1.5,000", "a,123", ""] {
      #expect(removed(text) == nil, "\(text)")
    }
  }
}

@Suite("White space at the ends of a cell")
struct CellTrimmingTests {
  @Test("Blanks, tabs, line ends and no-break spaces go, those within stay")
  func trimming() {
    for (text, rest) in [
      (" a b\t", "a b"), ("\u{A0}4\u{A0} ", "4"), ("\r\n", ""), ("é", "é"), ("à", "à"),
      ("\u{2003}x", "\u{2003}x"),
    ] {
      #expect(String(decoding: trimmed(Array(text.utf8)[...]), as: UTF8.self) == rest)
    }
  }
}
