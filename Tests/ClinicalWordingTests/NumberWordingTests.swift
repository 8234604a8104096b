import Foundation
import TestSupport
import Testing

@testable import ClinicalWording

@Suite("Numbers are rounded once, half away from zero, on their shortest decimal form")
struct NumberWordingTests {
  @Test(
    "Halves go away from zero although the binary value may lie below",
    arguments: [
      (0.145, 2, "0.15"), (2.5, 0, "3"), (1.005, 2, "1.01"), (0.05, 1, "0.1"),
      (-0.5, 0, "−1"), (-0.4, 0, "0"), (9.995, 2, "10.00"), (0.48649, 3, "0.486"),
      (1e-7, 3, "0.000"), (1e21, 0, "1000000000000000000000"), (0.0, 1, "0.0"),
    ])
  func halves(value: Double, decimals: Int, text: String) {
    #expect(NumberWording.rounded(value, decimals: decimals) == text)
  }

  @Test("Percentages move the point of the text, so no binary error comes in")
  func percent() {
    #expect(NumberWording.percent(0.155) == "16")
    #expect(NumberWording.percent(0.145, decimals: 1) == "14.5")
    #expect(NumberWording.percent(0) == "0")
    #expect(NumberWording.percent(1) == "100")
  }

  @Test(
    "What is not nothing never reads as 0 per cent, what is not all never as 100",
    arguments: [
      (1, 300, 0, "<1"), (299, 300, 0, ">99"), (0, 300, 0, "0"), (300, 300, 0, "100"),
      (1, 201, 0, "<1"), (1, 200, 0, "1"), (199, 200, 0, ">99"), (197, 200, 0, "99"),
      (1, 300, 1, "0.3"), (1, 3000, 1, "<0.1"), (2999, 3000, 1, ">99.9"), (1, 30_000, 2, "<0.01"),
      (29_999, 30_000, 2, ">99.99"), (3000, 3000, 1, "100.0"), (0, 3000, 1, "0.0"),
    ])
  func bounds(count: Int, total: Int, decimals: Int, text: String) {
    #expect(NumberWording.percent(Double(count) / Double(total), decimals: decimals) == text)
    #expect(ResultWording.share(count, total, decimals: decimals) == text + "\u{202F}%")
  }

  @Test("A difference of shares that rounds to nothing has neither sign nor bound")
  func smallDifference() {
    #expect(NumberWording.points(0.0004) == "0.0")
    #expect(NumberWording.points(-0.0004) == "0.0")
    #expect(NumberWording.points(0.0006) == "+0.1")
  }

  @Test("What is not a number has no digits")
  func notFinite() {
    #expect(NumberWording.rounded(.infinity, decimals: 1) == "–")
    #expect(NumberWording.rounded(-.infinity, decimals: 1) == "–")
  }

  @Test("Large whole numbers are grouped by narrow no-break spaces")
  func whole() {
    #expect(NumberWording.whole(9999) == "9999")
    #expect(NumberWording.whole(1_234_567) == "1\u{202F}234\u{202F}567")
    #expect(NumberWording.whole(-12_345) == "−12\u{202F}345")
    #expect(NumberWording.whole(.min).hasPrefix("−9"))
    #expect(NumberWording.brief(2.50, decimals: 2) == "2.5")
    #expect(NumberWording.brief(3, decimals: 2) == "3")
  }
}
