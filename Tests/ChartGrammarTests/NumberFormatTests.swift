import ChartGrammar
import Testing

@Suite("Numbers at axes")
struct NumberFormatTests {
  @Test("are as short as they can be, with a true minus")
  func shortest() {
    #expect(NumberFormat.automatic.text(0) == "0")
    #expect(NumberFormat.automatic.text(-1.5) == "\u{2212}1.5")
    #expect(NumberFormat.automatic.text(0.1 + 0.2) == "0.3")
    #expect(NumberFormat.automatic.text(2500) == "2500")
    #expect(NumberFormat.automatic.text(25_000) == "25\u{202F}000")
  }

  @Test("are powers of ten where digits would be zeros")
  func powers() {
    #expect(NumberFormat.automatic.text(1e-9) == "10⁻⁹")
    #expect(NumberFormat.automatic.text(2.5e12) == "2.5\u{202F}×\u{202F}10¹²")
    #expect(NumberFormat.automatic.text(-1e300) == "\u{2212}1\u{202F}×\u{202F}10³⁰⁰")
  }

  @Test("have the decimals that are asked for")
  func decimals() {
    #expect(NumberFormat.decimals(2).text(1.005) == "1.01")
    #expect(NumberFormat.decimals(1).text(-0.04) == "0.0")
    #expect(NumberFormat.integer.text(-2.5) == "\u{2212}3")
    #expect(NumberFormat.decimals(99).text(1) == "1.000000000")
  }

  @Test("are percentages with a thin space")
  func percent() {
    #expect(NumberFormat.percent().text(0.25) == "25\u{202F}%")
    #expect(NumberFormat.percent().text(0.145) == "15\u{202F}%")
    #expect(NumberFormat.percent(decimals: 1).text(-0.125) == "\u{2212}12.5\u{202F}%")
  }

  @Test("are nothing when they are no numbers", arguments: [Double.nan, .infinity, -.infinity])
  func absent(_ number: Double) {
    #expect(NumberFormat.automatic.text(number).isEmpty)
  }

  @Test(
    "never fail, however extreme", arguments: [2.3e-308, 1.7e308, -1e-9, 9.99999e5, 1e15, 1e18])
  func extreme(_ number: Double) {
    for format in [NumberFormat.automatic, .integer, .decimals(4), .percent()] {
      #expect(!format.text(number).isEmpty)
    }
  }
}
