import ResultTestSupport
import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("Number of new ulcers, and time to the first and second")
struct NewUlcerEndpointTests {
  /// New ulcers by day, with the end of follow-up:
  /// - A: 10, 88 and 91; its week-12 visit is on day 90, which ends its primary window.
  /// - B: two on day 5, one on day 20; to day 84. C: none; to day 84.
  /// - D: 10; to day 50, so that its window is not complete. E: 99; its window ends on day 100.
  private static let study = """
    person A
    A R2-tip-volar 10 active
    A R3-tip-volar 88 active
    A R4-tip-volar 91 active
    visit A 90
    person B
    B R2-tip-volar 5 active
    B R3-tip-volar 5 active
    B R4-tip-volar 20 active
    visit B 84
    person C
    C R2-tip-volar 0 active
    visit C 84
    person D
    D R2-tip-volar 10 active
    visit D 50
    person E
    E R2-tip-volar 99 active
    visit E 100
    """

  @Test("the number is that at the end of each participant's own window")
  func number() throws {
    let analysis = try VisitedStudy.analysis(Self.study)
    // C has none, E one, A two (that of day 91 comes after its window), B three; D is left out.
    for group in NewUlcerNumberResult.allCases {
      #expect(try analysis.share(.init(.newUlcerNumber(group))) == "1/4", "\(group)")
    }
    #expect(analysis[.newUlcerNumber(.none)]?.participants == 4)
    #expect(NewUlcerNumberResult(7) == .threeOrMore)
  }

  @Test("time to the first new ulcer")
  func first() throws {
    let analysis = try VisitedStudy.analysis(Self.study)
    // 5 (B), 10 (A and D), 84+ (C), 99 (E): S = 4/5, 2/5, 2/5, 0.
    let curve = try #require(try analysis.value(.init(.newUlcerTime(.first, .curve))).points)
    #expect(curve.map(\.time) == [5, 10, 84, 99])
    #expect(curve.map(\.atRisk) == [5, 4, 2, 1])
    for (point, expected) in zip(curve, [0.8, 0.4, 0.4, 0]) {
      #expect(abs(point.estimate - expected) < 1e-12)
    }
    // Greenwood at 0.4: 0.16(1/(5·4) + 2/(4·2)) = 0.048.
    let error = 0.048.squareRoot()
    #expect(abs((curve[1].standardError ?? 0) - error) < 1e-12)
    // Limits of S: 0.4^exp(±z·SE/(0.4·log 0.4)); S(t) = 0.4 = exp(log 0.4).
    let logarithm = -0.916290731874155
    let exponent = 1.959963984540054 * error / (0.4 * logarithm)
    let found = try analysis.value(.init(.newUlcerTime(.first, .day84)))
    #expect(
      found.isEstimate(
        0.6, lower: 1 - power(0.4, exponent, logarithm), upper: 1 - power(0.4, -exponent, logarithm)
      ))
    // Beyond the last time nobody is left: the last value holds, and at 1 there are no limits.
    let late = try analysis.value(.init(.newUlcerTime(.first, .day168)))
    #expect(late.estimate == 1)
    #expect(late.limits == ResultLimits(lower: nil, upper: nil))
  }

  /// base^exp(exponent) by the series of the exponential function.
  private func power(_ base: Double, _ exponent: Double, _ logarithm: Double) -> Double {
    func exponential(_ x: Double) -> Double {
      var (sum, term) = (1.0, 1.0)
      for place in 1..<60 {
        term *= x / Double(place)
        sum += term
      }
      return sum
    }
    return exponential(logarithm * exponential(exponent))
  }

  @Test("time to the second new ulcer; two on one day are two")
  func second() throws {
    let analysis = try VisitedStudy.analysis(Self.study)
    // 5 (B), 50+ (D), 84+ (C), 88 (A), 100+ (E): S = 4/5 from day 5, 4/5 · 1/2 = 2/5 from day 88.
    let curve = try #require(try analysis.value(.init(.newUlcerTime(.second, .curve))).points)
    #expect(curve.map(\.time) == [5, 50, 84, 88, 100])
    #expect(curve.map(\.events) == [1, 0, 0, 1, 0])
    #expect(
      abs((try analysis.value(.init(.newUlcerTime(.second, .day84))).estimate ?? 0) - 0.2) < 1e-12)
    #expect(
      try analysis.value(.init(.newUlcerTime(.second, .day168)))
        == .notEstimable(reason: "beyond the last observed time, 100"))
  }

  @Test("new ulcers are safety: arms are shown whatever the plan says, the number with differences")
  func arms() throws {
    let analysis = try VisitedStudy.analysis(
      Self.study, allocation: ["A": "X", "B": "X", "C": "Y", "D": "Y", "E": "Y"])
    #expect(try analysis.share(ResultID(.newUlcerNumber(.two)).of(arm: "X")) == "1/2")
    #expect(
      try analysis.value(ResultID(.newUlcerNumber(.two)).of("X", minus: "Y")).estimate == 0.5)
    #expect(analysis[ResultID(.newUlcerTime(.first, .day84)).of(arm: "Y")] != nil)
    #expect(analysis[ResultID(.newUlcerTime(.first, .day84)).of("X", minus: "Y")] == nil)
  }

  @Test("names are read as they are written")
  func names() {
    for name in NewUlcerTimeResult.listed { #expect(NewUlcerTimeResult.named(name.text) == name) }
    #expect(NewUlcerTimeResult.named("new-ulcers.time.third.curve") == nil)
    #expect(
      NewUlcerNumberResult.listed.map(\.text) == [
        "new-ulcers.number.0", "new-ulcers.number.1", "new-ulcers.number.2",
        "new-ulcers.number.3-or-more",
      ])
  }
}
