import Testing

@testable import UlcerAnalysis

@Suite("Percentages in adverse-events-by-term.csv")
struct AdverseEventPercentTests {
  @Test(
    "One decimal, and as many more as tell what is not nothing from 0 and what is not all from 100",
    arguments: [
      (0, 10, "0.0"), (1, 3, "33.3"), (10, 10, "100.0"), (1, 300, "0.3"), (1, 3_000, "0.03"),
      (1, 2_000, "0.1"), (1, 2_001, "0.05"), (1, 1_000_000, "0.0001"), (299, 300, "99.7"),
      (2_999, 3_000, "99.97"), (999_999, 1_000_000, "99.9999"), (0, 0, ""), (0, 3_000, "0.0"),
    ])
  func percent(participants: Int, treated: Int, text: String) {
    #expect(AdverseEventTermsListing.percent(participants, of: treated) == text)
  }
}
