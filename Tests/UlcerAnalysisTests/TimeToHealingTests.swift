import ResultTestSupport
import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("Time to healing")
struct TimeToHealingTests {
  private func ulcer(_ rows: String, person: String = "person P1") throws -> BaselineUlcer {
    let lines = rows.split(separator: ",").map { "P1 R2-tip-volar \($0.drop { $0 == " " })" }
    let analysis = try TinyStudy.analysis(person + "\n" + lines.joined(separator: "\n"))
    return try #require(analysis.courses.first?.baselineUlcers.first)
  }

  @Test("confirmed: event at the healing day; interval from the last open day")
  func confirmed() throws {
    let ulcer = try ulcer("-3 active, 14 active, 28 healed, 42 healed")
    #expect(ulcer.time == 28)
    #expect(ulcer.isConfirmed)
    #expect(ulcer.intervalLeft == 14)
    #expect(ulcer.timeMidpoint == 21)
  }

  @Test("a left end before day 0 becomes 0, and half days are kept")
  func leftEndBeforeDayZero() throws {
    let ulcer = try ulcer("-3 active, 15 healed, 42 healed")
    #expect(ulcer.intervalLeft == 0)
    #expect(ulcer.timeMidpoint == 7.5)
  }

  @Test("an unconfirmed healing is censored at the last open day, an event under the rule any")
  func unconfirmed() throws {
    let ulcer = try ulcer("0 active, 14 active, 28 healed, 30 indeterminate")
    #expect(ulcer.time == 14)
    #expect(!ulcer.isConfirmed && !ulcer.isLost && ulcer.isHealed)
    #expect(ulcer.timeAny == 28)
    #expect(ulcer.timeMidpoint == 14)
  }

  @Test("a lost ulcer competes at the day of loss, under both rules")
  func lost() throws {
    let ulcer = try ulcer("0 active, 14 active, 28 amputated")
    #expect(ulcer.isLost && !ulcer.isHealed)
    #expect(ulcer.time == 28)
    #expect(ulcer.timeAny == 28)
  }

  @Test("an ulcer never assessed after treatment is censored at 0 and counted")
  func neverAssessed() throws {
    let ulcer = try ulcer("-3 active, 14 not-assessed")
    #expect(ulcer.time == 0)
    #expect(ulcer.isNeverAssessedAfterTreatment)
    // Healed without confirmation at the first look: censored at 0 too, but assessed.
    #expect(try !self.ulcer("-3 active, 14 healed").isNeverAssessedAfterTreatment)
  }

  /// Three ulcers in two participants: healed on day 14 (confirmed), open last seen on day 28,
  /// healed on day 56 (confirmed). S = 2/3 from 14, 2/3 at 28, 0 from 56.
  private let three = """
    person P1
    person P2
    P1 R2-tip-volar 0 active 10x5
    P1 R2-tip-volar 14 healed
    P1 R2-tip-volar 28 healed
    P1 R3-tip-volar 0 active
    P1 R3-tip-volar 28 active
    P2 R2-tip-volar 0 active
    P2 R2-tip-volar 28 active
    P2 R2-tip-volar 56 healed
    P2 R2-tip-volar 84 healed
    """

  @Test("the curve has a point per observed time and drops at confirmed healings")
  func curve() throws {
    let analysis = try TinyStudy.analysis(three)
    let pointsValue = try analysis.value("healing.time.confirmed.curve").points
    let points = try #require(pointsValue)
    #expect(points.map(\.time) == [14, 28, 56])
    #expect(points.map(\.atRisk) == [3, 2, 1])
    #expect(points.map(\.events) == [1, 0, 1])
    #expect(points.map(\.censored) == [0, 1, 0])
    #expect(abs((points.first?.estimate ?? 0) - 2.0 / 3) < 1e-12)
    #expect(points.last?.estimate == 0)
  }

  @Test("every landmark is there, and holds beyond the end where nobody is left")
  func landmarks() throws {
    let analysis = try TinyStudy.analysis(three)
    for day in [14, 28, 56, 84, 168, 364] {
      _ = try analysis.value(ResultID(text: "healing.time.confirmed.day-\(day)"))
      _ = try analysis.value(ResultID(text: "healing.time.any.day-\(day)"))
      _ = try analysis.value(ResultID(text: "healing.time.midpoint.day-\(day)"))
    }
    let earlyValue = try analysis.value("healing.time.confirmed.day-14").estimate
    let early = try #require(earlyValue)
    #expect(abs(early - 1.0 / 3) < 1e-12)
    // Limits of 1 − S, from R survfit(…, cluster = id, conf.type = "log-log").
    let limits = try analysis.value("healing.time.confirmed.day-14").limits
    #expect(abs((limits?.lower ?? 0) - (1 - 0.878306757631375)) < 1e-9)
    #expect(abs((limits?.upper ?? 0) - (1 - 0.281682242221651)) < 1e-9)
    #expect(try analysis.value("healing.time.confirmed.day-364").estimate == 1)
    #expect(try analysis.value("healing.time.confirmed.median").estimate == 56)
  }

  @Test("with a cut before the second confirmation the landmark lies beyond the curve")
  func beyond() throws {
    let analysis = try TinyStudy.analysis(three, cut: 60)
    // P2's healing on day 56 is unconfirmed: censored on day 28, where the curve ends.
    #expect(
      try analysis.json("healing.time.confirmed.day-56")
        == #"{"kind":"notEstimable","reason":"beyond the last observed time, 28","atRisk":{"ulcers":0,"participants":0}}"#
    )
    guard case .notReached(_, let last, _) = try analysis.value("healing.time.confirmed.median")
    else {
      Issue.record("a median was found")
      return
    }
    #expect(last == 28)
    #expect(try analysis.share("healing.unconfirmed") == "1/3")
    #expect(try analysis.value("healing.time.any.median").estimate == 56)
  }

  @Test("proportions by status have no limits, since ulcers are clustered")
  func statuses() throws {
    let analysis = try TinyStudy.analysis(three)
    #expect(
      try analysis.json("healing.open")
        == #"{"kind":"proportion","count":1,"of":3,"estimate":0.3333333333333333}"#)
    #expect(try analysis.share("healing.confirmed") == "2/3")
    #expect(try analysis.share("healing.durable") == "0/3")
    let baseline = try #require(analysis["healing.baseline-ulcers"])
    #expect(baseline.participants == 2)
    #expect(baseline.ulcers == 3)
  }

  @Test("one participant alone gives no limits")
  func oneCluster() throws {
    let analysis = try TinyStudy.analysis(
      """
      person P1
      P1 R2-tip-volar 0 active
      P1 R2-tip-volar 14 healed
      P1 R2-tip-volar 28 healed
      P1 R3-tip-volar 0 active
      P1 R3-tip-volar 28 active
      """)
    #expect(
      try analysis.json("healing.time.confirmed.day-14")
        == #"{"kind":"estimate","estimate":0.5,"lower":null,"upper":null,"unit":"probability","atRisk":{"ulcers":2,"participants":1}}"#
    )
  }

  @Test("Turnbull: confirmed ulcers in (l, r], the others above their censoring time")
  func turnbull() throws {
    let analysis = try TinyStudy.analysis(three)
    let pointsValue = try analysis.value("healing.time.turnbull.curve").points
    let points = try #require(pointsValue)
    // (0, 14] and (28, 56] carry the mass; the ulcer censored at 28 gives its share to the latter.
    #expect(points.map(\.from) == [0, 28])
    #expect(points.map(\.time) == [14, 56])
    #expect(points.map(\.atRisk) == [3, 3])
    #expect(abs((points.first?.estimate ?? 0) - 2.0 / 3) < 1e-9)
  }

  @Test("healed and lost compete in the cumulative incidences")
  func incidences() throws {
    let analysis = try TinyStudy.analysis(
      three.replacing("P1 R3-tip-volar 28 active", with: "P1 R3-tip-volar 28 amputated"))
    let healedValue = try analysis.value("healing.cumulative-incidence.healed.curve").points
    let healed = try #require(healedValue)
    let lostValue = try analysis.value("healing.cumulative-incidence.lost.curve").points
    let lost = try #require(lostValue)
    #expect(healed.map(\.time) == [14, 28, 56])
    #expect(lost.map(\.events) == [0, 1, 0])
    #expect(abs((healed.last?.estimate ?? 0) - 2.0 / 3) < 1e-12)
    #expect(abs((lost.last?.estimate ?? 0) - 1.0 / 3) < 1e-12)
  }

  @Test("a study without baseline ulcers has every id, not estimable")
  func nothing() throws {
    let analysis = try TinyStudy.analysis("person P1")
    #expect(
      try analysis.json("healing.confirmed")
        == #"{"kind":"notEstimable","reason":"no baseline ulcers"}"#)
    #expect(
      try analysis.json("healing.time.confirmed.curve")
        == #"{"kind":"notEstimable","reason":"no observations"}"#)
    #expect(
      try analysis.json("healing.time.confirmed.median")
        == #"{"kind":"notEstimable","reason":"no observations"}"#)
    #expect(try analysis.value("healing.baseline-ulcers").count == 0)
  }
}
