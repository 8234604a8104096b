import ResultTestSupport
import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("Scores by arm")
struct ScoresByArmTests {
  /// Baseline and change: A (0, 1) and (2, 3), B (0, 0) and (4, 2); P5 has no baseline.
  private static let study = """
    person P1
    person P2
    person P3
    person P4
    person P5
    score P1 mrss 0 0
    score P1 mrss 84 1
    score P2 mrss 0 2
    score P2 mrss 84 5
    score P3 mrss 0 0
    score P3 mrss 84 0
    score P4 mrss 0 4
    score P4 mrss 84 6
    score P5 mrss 84 9
    """
  private static let allocation = ["P1": "A", "P2": "A", "P3": "B", "P4": "B", "P5": "B"]

  private func name(
    _ statistic: ScoreResult.Statistic, visit: String = "w12", isChange: Bool = false
  ) -> ResultID {
    ResultID(
      .score(ScoreResult(instrument: "mrss", visit: visit, isChange: isChange, statistic)))
  }

  private func analysis(_ text: String = study, byArm: Bool = true) throws -> StudyAnalysis {
    var plan = StudyPlan(acronym: "TINY")
    plan.efficacyByArm = byArm
    return try TinyStudy.analysis(text, plan: plan, allocation: Self.allocation)
  }

  @Test("means and mean changes of each arm")
  func means() throws {
    let analysis = try analysis()
    #expect(try analysis.value(name(.mean).of(arm: "A")).estimate == 3)
    #expect(try analysis.value(name(.mean).of(arm: "B")).estimate == 5)
    #expect(analysis[name(.mean).of(arm: "B")]?.participants == 3)
    #expect(try analysis.value(name(.change).of(arm: "A")).estimate == 2)
    #expect(try analysis.value(name(.change).of(arm: "B")).estimate == 1)
    #expect(analysis[name(.change).of(arm: "B")]?.participants == 2)
    #expect(try analysis.value(name(.change)).estimate == 1.5)
    #expect(
      try analysis.value(name(.change))
        == analysis.value(name(.mean, isChange: true)))
    #expect(try analysis.value(name(.mean, visit: "baseline").of(arm: "B")).estimate == 2)
  }

  @Test("the difference is adjusted for the baseline score")
  func difference() throws {
    // As in AdjustedDifferenceTests: slope 0.6, difference (2 − 1) − 0.6(1 − 2) = 1.6, standard
    // error √0.44, t(1; 0.975) = 12.706204736174704.
    let analysis = try analysis()
    let id = name(.adjustedDifference).of("A", minus: "B")
    let width = 12.706204736174704 * 0.44.squareRoot()
    #expect(try analysis.value(id).isEstimate(1.6, lower: 1.6 - width, upper: 1.6 + width))
    #expect(analysis[id]?.participants == 4)
    #expect(id.text == "scores.mrss.w12.adjusted-difference@A-B")
    #expect(
      try analysis.value(name(.adjustedDifference, visit: "w2").of("A", minus: "B"))
        == .notEstimable(reason: "an arm without participants"))
    let three = Self.study.replacing("score P4 mrss 84 6\n", with: "")
    #expect(
      try self.analysis(three).value(id) == .notEstimable(reason: "fewer than 4 observations"))
  }

  @Test("scores are efficacy: no arm is shown unless the plan allows it")
  func barred() throws {
    let analysis = try analysis(byArm: false)
    #expect(analysis[name(.mean)] != nil)
    #expect(!analysis.results.contains { $0.id.text.hasPrefix("scores.") && $0.id.group != nil })
  }

  @Test("names are read as they are written")
  func names() {
    let texts = [
      "scores.mrss.w12.change", "scores.mrss.w12.adjusted-difference",
      "scores.mrss.w12.change.mean",
      "scores.mrss.change.mean", "scores.mrss.change.change",
    ]
    for text in texts { #expect(ScoreResult.named(text)?.text == text) }
    #expect(ScoreResult.named("scores.mrss.w12.change.change") == nil)
    #expect(ScoreResult.named("scores.mrss.w12.change.adjusted-difference") == nil)
  }
}
