import ClinicalWording
import Testing
import UlcerAnalysis
import UlcerRecords

@Suite("Results of a day on which too few are at risk")
struct AtRiskWordingTests {
  private func sentence(_ atRisk: NumberAtRisk?) -> String {
    ResultWording.sentence(
      AnalysisResult(
        .healingProbability(by: 84), label: "", population: "", method: "", participants: 9,
        atRisk: atRisk,
        value: .estimate(
          0.5, limits: ResultLimits(lower: 0.25, upper: 0.75), unit: "probability")),
      level: 0.95)
  }

  @Test("say so in the place of the estimate, with the number that does not suffice")
  func words() {
    let estimate = "50\u{202F}% (95\u{202F}% limits 25.0 to 75.0\u{202F}%)"
    #expect(sentence(NumberAtRisk(ulcers: 5, participants: 3)) == estimate)
    #expect(sentence(nil) == estimate)
    #expect(sentence(NumberAtRisk(ulcers: 4, participants: 4)) == "too few at risk (4)")
    #expect(sentence(NumberAtRisk(ulcers: 0, participants: 0)) == "too few at risk (0)")
    #expect(
      sentence(NumberAtRisk(ulcers: 6, participants: 2)) == "too few at risk (2 participants)")
  }
}
