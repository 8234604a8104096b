import ResultTestSupport
import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("Healing by the cumulative incidence, an amputation competing")
struct HealingIncidenceTests {
  /// Four ulcers in two participants: healed on day 14 and on day 56 (both confirmed), amputated on
  /// day 28, open and last seen on day 84.
  ///
  ///     day  n  healed  lost  Ŝ(t−)  F̂ healed
  ///     14   4  1       0     1      1/4
  ///     28   3  0       1     3/4    1/4
  ///     56   2  1       0     1/2    1/4 + 1/2 · 1/2 = 1/2
  ///     84   1  0       0     1/4    1/2
  private let four = """
    person P1
    person P2
    P1 R2-tip-volar 0 active
    P1 R2-tip-volar 14 healed
    P1 R2-tip-volar 28 healed
    P1 R3-tip-volar 0 active
    P1 R3-tip-volar 28 amputated
    P2 R2-tip-volar 0 active
    P2 R2-tip-volar 56 healed
    P2 R2-tip-volar 84 healed
    P2 R3-tip-volar 0 active
    P2 R3-tip-volar 84 active
    """

  @Test("the probability by a day is that of the curve, with its limits and who is at risk")
  func landmarks() throws {
    let analysis = try TinyStudy.analysis(four)
    let byDay = [
      14: (0.25, 4, 2), 28: (0.25, 3, 2), 56: (0.5, 2, 1), 84: (0.5, 1, 1),
    ]
    let curve = try analysis.value("healing.cumulative-incidence.healed.curve").points
    let points = try #require(curve)
    for (day, expected) in byDay {
      let result = try #require(
        analysis[ResultID(text: "healing.cumulative-incidence.healed.day-\(day)")])
      let point = try #require(points.last { $0.time <= Double(day) })
      let estimate = try #require(result.value.estimate)
      #expect(abs(estimate - expected.0) < 1e-12)
      #expect(result.value.limits == ResultLimits(lower: point.lower, upper: point.upper))
      #expect(result.atRisk == NumberAtRisk(ulcers: expected.1, participants: expected.2))
    }
  }

  @Test("beyond the last observed time it is not estimable, and nobody is at risk")
  func beyond() throws {
    let analysis = try TinyStudy.analysis(four)
    // The ulcer last seen on day 84 is left without an event.
    #expect(
      try analysis.json("healing.cumulative-incidence.healed.day-168")
        == #"{"kind":"notEstimable","reason":"beyond the last observed time, 84","atRisk":{"ulcers":0,"participants":0}}"#
    )
    // With that ulcer amputated nobody is left, and 1/2 holds.
    let complete = try TinyStudy.analysis(
      four.replacing("P2 R3-tip-volar 84 active", with: "P2 R3-tip-volar 84 amputated"))
    let late = try complete.value("healing.cumulative-incidence.healed.day-364").estimate
    #expect(abs((late ?? 0) - 0.5) < 1e-12)
    #expect(
      complete["healing.cumulative-incidence.healed.day-364"]?.atRisk
        == NumberAtRisk(ulcers: 0, participants: 0))
  }

  @Test("the median is the middle of the stretch flat at one half")
  func median() throws {
    let analysis = try TinyStudy.analysis(four)
    // F̂ = 1/2 from day 56 to the last observed day 84. Kaplan–Meier, which censors the amputation, is
    // at 3/4 · 1/2 = 3/8 from day 56: it overstates healing.
    #expect(try analysis.value("healing.cumulative-incidence.healed.median").estimate == 70)
    #expect(try analysis.value("healing.time.confirmed.median").estimate == 56)
    #expect(try analysis.value("healing.time.confirmed.day-56").estimate == 1 - 0.375)
  }

  @Test("a median that is not reached tells the last follow-up")
  func notReached() throws {
    let analysis = try TinyStudy.analysis(
      four.replacing("P2 R2-tip-volar 84 healed", with: "P2 R2-tip-volar 84 not-assessed"))
    guard
      case .notReached(_, let last, _) = try analysis.value(
        "healing.cumulative-incidence.healed.median")
    else {
      Issue.record("a median was found")
      return
    }
    #expect(last == 84)
  }

  @Test("every landmark of healing says who is at risk, and no other result does")
  func whichResults() throws {
    let analysis = try TinyStudy.analysis(four)
    for result in analysis.results {
      let isLandmark =
        result.id.text.hasPrefix("healing.") && result.id.text.contains(".day-")
        && result.name != .healing(.areaReduction)
      #expect((result.atRisk != nil) == isLandmark, "\(result.id)")
    }
  }
}
