import Testing

@testable import ClinicalWording

@Suite("A probability in words")
struct ProbabilityWordingTests {
  @Test(
    "It is a whole percentage; what is neither impossible nor certain never reads so",
    arguments: [
      (0, "0"), (1, "100"), (0.58, "58"), (0.005, "1"), (0.002, "0.2"), (0.0004, "<0.1"),
      (0.996, "99.6"), (0.9999, ">99.9"),
    ])
  func words(_ value: Double, _ text: String) {
    #expect(ResultWording.quantity(value, unit: "probability") == text + "\u{202F}%")
  }
}
