import ResultTestSupport
import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("Open ulcers at baseline and at planned visits")
struct BurdenTests {
  /// Open ulcers on day 0 and at week 12, days 70 to 125:
  /// - P1: 2, then 1: R2 heals on the day of the visit and is not open on it.
  /// - P2: 1, then 1: the closure of day 80 is cancelled on day 82, so that the ulcer was open on day
  ///   81, the earliest of two visits in the window; on day 100 it is closed.
  /// - P3: 0, then 1, which is new. P4: 0; it missed week 12 and attended week 8.
  /// - P5: 1, then 0, amputated. P6: 1, then 0, closed and not confirmed.
  private static let study = """
    person P1
    P1 R2-tip-volar 0 active
    P1 R2-tip-volar 84 healed
    P1 L3-tip-volar 0 active
    P1 L3-tip-volar 84 active
    visit P1 84
    person P2
    P2 R2-tip-volar 0 active
    P2 R2-tip-volar 80 healed
    P2 R2-tip-volar 82 active
    P2 R2-tip-volar 95 healed
    visit P2 100 81
    person P3
    P3 R2-tip-volar 84 active
    visit P3 84
    person P4
    visit P4 60
    visit P4 85 missed
    person P5
    P5 R2-tip-volar 0 active
    P5 R2-tip-volar 84 amputated
    visit P5 84
    person P6
    P6 R2-tip-volar 0 active
    P6 R2-tip-volar 84 healed
    visit P6 84
    person P7 untreated
    P7 R2-tip-volar 0 active
    """

  @Test("means and mean changes with Student's t limits")
  func means() throws {
    let analysis = try VisitedStudy.analysis(Self.study)
    // Day 0: 2, 1, 0, 0, 1, 1: mean 5/6, Σ(x − x̄)² = 7 − 25/6 = 17/6, t(5; 0.975) = 2.570581835636.
    let baselineWidth = 2.5705818356363146 * (17.0 / 6 / 5 / 6).squareRoot()
    #expect(
      try analysis.value(.init(.burden(.openUlcers(visit: nil))))
        .isEstimate(5.0 / 6, lower: 5.0 / 6 - baselineWidth, upper: 5.0 / 6 + baselineWidth))
    // Week 12: 1, 1, 1, 0, 0: mean 0.6, s² = 1.2/4 = 0.3, t(4; 0.975) = 2.776445105198.
    let width = 2.7764451051977987 * (0.3 / 5).squareRoot()
    #expect(
      try analysis.value(.init(.burden(.openUlcers(visit: "w12"))))
        .isEstimate(0.6, lower: 0.6 - width, upper: 0.6 + width))
    // Changes −1, 0, 1, −1, −1: mean −0.4, s² = 3.2/4 = 0.8, standard error √(0.8/5) = 0.4.
    let change = 2.7764451051977987 * 0.4
    #expect(
      try analysis.value(.init(.burden(.change(visit: "w12"))))
        .isEstimate(-0.4, lower: -0.4 - change, upper: -0.4 + change))
    #expect(analysis[.burden(.openUlcers(visit: nil))]?.participants == 6)
    #expect(analysis[.burden(.openUlcers(visit: "w12"))]?.participants == 5)
  }

  @Test("one participant has no limits, and nobody has no mean")
  func few() throws {
    let analysis = try VisitedStudy.analysis(Self.study)
    #expect(
      try analysis.json(.init(.burden(.openUlcers(visit: "w8"))))
        == #"{"kind":"estimate","estimate":0,"lower":null,"upper":null,"unit":"ulcers"}"#)
    #expect(analysis[.burden(.openUlcers(visit: "w8"))]?.participants == 1)
    #expect(
      try analysis.value(.init(.burden(.change(visit: "w24"))))
        == .notEstimable(reason: "no observations"))
    #expect(
      try analysis.value(.init(.burden(.allHealed(visit: "w24"))))
        == .notEstimable(reason: "no participants"))
  }

  @Test("all baseline ulcers are healed where none is open or was lost")
  func allHealed() throws {
    // Of P1, P2, P5 and P6, who attended with a baseline ulcer, P6 alone.
    let analysis = try VisitedStudy.analysis(Self.study)
    #expect(try analysis.share(.init(.burden(.allHealed(visit: "w12")))) == "1/4")
    #expect(try analysis.value(.init(.burden(.allHealed(visit: "w12")))).limits != nil)
  }

  @Test("arms are shown where the plan allows efficacy by arm, with the difference of proportions")
  func arms() throws {
    var plan = StudyPlan(acronym: "TINY")
    let allocation = ["P1": "A", "P2": "A", "P5": "B", "P6": "B"]
    let closed = try VisitedStudy.analysis(Self.study, plan: plan, allocation: allocation)
    let name = ResultName.burden(.allHealed(visit: "w12"))
    #expect(closed[ResultID(name).of(arm: "A")] == nil)
    plan.efficacyByArm = true
    let allowed = try VisitedStudy.analysis(Self.study, plan: plan, allocation: allocation)
    #expect(try allowed.share(ResultID(name).of(arm: "B")) == "1/2")
    // 0 of 2 − 1 of 2.
    #expect(try allowed.value(ResultID(name).of("A", minus: "B")).estimate == -0.5)
    let change = ResultID(.burden(.change(visit: "w12")))
    #expect(try allowed.value(change.of(arm: "A")).estimate == -0.5)
    #expect(allowed[change.of("A", minus: "B")] == nil)
  }

  @Test("the order of rows changes nothing")
  func order() throws {
    let lines = Self.study.split(separator: "\n")
    let people = lines.filter { $0.hasPrefix("person") }
    let others = lines.filter { !$0.hasPrefix("person") }
    func values(_ rows: [Substring]) throws -> [ResultValue] {
      try VisitedStudy.analysis((people + rows).joined(separator: "\n")).results
        .filter { $0.id.text.hasPrefix("burden.") }.map(\.value)
    }
    #expect(try values(others) == values(others.reversed()))
  }

  @Test("names are read as they are written; a later visit called baseline has one of its own")
  func names() {
    let names: [BurdenResult] = [
      .openUlcers(visit: nil), .openUlcers(visit: "w12"), .change(visit: "w12"),
      .allHealed(visit: "week 2.5"),
    ]
    for name in names { #expect(BurdenResult.named(name.text) == name) }
    #expect(BurdenResult.openUlcers(visit: "baseline").text == "burden.visit-baseline.open-ulcers")
    #expect(BurdenResult.named("burden.baseline.change") == nil)
    #expect(BurdenResult.named("burden.w12.else") == nil)
  }
}
