import Testing
import UlcerRecords

@testable import UlcerAnalysis

/// What the report counts beside `results.json`: windows of local toxicity, events by term, what
/// absence excludes, baseline.
@Suite struct SafetyTallyTests {
  private func analysis(
    _ text: String, allocation: [String: String]? = nil,
    plan change: (inout StudyPlan) -> Void = { _ in }
  ) throws -> StudyAnalysis {
    var plan = StudyPlan(acronym: "TINY")
    change(&plan)
    return StudyAnalysis(
      of: try TinyStudy(text).records, plan: plan, requestedCut: TinyStudy.date(400),
      allocation: allocation)
  }

  @Test func windowsAreThoseOfTheVisitsAfterTreatmentUpToThePrimaryVisit() throws {
    let windows = LocalToxicityWindows(of: try analysis("person P1"), arm: nil).windows
    #expect(windows.map(\.visit.id) == ["48h", "w2", "w4", "w8", "w12"])
    #expect(windows.map(\.days) == [1...7, 8...20, 21...41, 42...69, 70...125])
  }

  @Test func aScheduleWithoutVisitsInTheWindowHasNone() throws {
    let windows = LocalToxicityWindows(of: try analysis("person P1") { $0.visits = [] }, arm: nil)
    #expect(windows.windows.isEmpty)
  }

  @Test func aSignCountsInEveryWindowInWhichItWasSeenOfThoseInWhomItWasAssessed() throws {
    let found = try analysis(
      """
      person P1
      person P2
      person P3
      visit P1 2 14 28
      visit P2 2
      visit P3 2
      reaction P1 2 swelling=1
      reaction P1 14 swelling=2 warmth=yes
      reaction P2 2 swelling=0 warmth=no
      """)
    let windows = LocalToxicityWindows(of: found, arm: nil).windows
    // P3 came and nobody looked at the injection site; on day 28 nobody looked at all.
    #expect(windows.map { $0.proportion(of: .swelling).count } == [1, 1, nil, nil, nil])
    #expect(windows.map { $0.assessed(.swelling) } == [2, 1, 0, 0, 0])
    #expect(windows[2].proportion(of: .swelling) == .notEstimable(reason: "not assessed"))
    // Of P1 the warmth was not recorded on day 2.
    #expect(windows[0].assessed(.warmth) == 1)
    #expect(windows[0].proportion(of: .warmth).count == 0)
    #expect(windows[1].proportion(of: .inflammation).count == 1)
    #expect(windows[1].proportion(of: .any).count == 1)
    #expect(windows[0].assessed(.newUlcer) == 0)
    let result = found[.localToxicity(.swelling, at: "48h")]
    #expect(result?.value == .exactProportion(1, of: 2, level: 0.95))
    #expect(result?.participants == 2)
    #expect(result?.id.text == "primary.local-toxicity.at.48h.swelling")
  }

  @Test func whoShowsASignByAnEventAloneCountsAsAssessed() throws {
    let windows = LocalToxicityWindows(
      of: try analysis(
        """
        person P1
        visit P1 2
        event P1 E1 Skin day=30 toxicity=hematoma
        """), arm: nil
    ).windows
    #expect(windows.map { $0.assessed(.hematoma) } == [0, 0, 1, 0, 0])
    #expect(windows[2].proportion(of: .hematoma).count == 1)
  }

  @Test func worseningIsAssessedWhereABaselineUlcerWasLookedAtAndANewUlcerWhereAnyWas() throws {
    let windows = LocalToxicityWindows(
      of: try analysis(
        """
        person P1
        person P2
        P1 R2-tip-volar -3 active 5x5
        P1 R2-tip-volar 14 active 5x5
        P1 R2-tip-volar 28 active 5x5
        P2 R3-tip-volar 28 active 5x5
        """), arm: nil
    ).windows
    #expect(windows.map { $0.assessed(.ulcerWorsening) } == [0, 1, 1, 0, 0])
    #expect(windows.map { $0.assessed(.newUlcer) } == [0, 1, 2, 0, 0])
    #expect(windows[2].proportion(of: .newUlcer).count == 1)
    #expect(windows[1].proportion(of: .newUlcer).count == 0)
  }

  @Test func eventsAreCountedByParticipantAndByEventInSystemsAndTermsByName() throws {
    let table = AdverseEventsByTerm(
      of: try analysis(
        """
        person P1
        person P2
        event P1 E1 Skin day=5 grade=1
        event P1 E2 Skin day=9 grade=3
        event P2 E3 Cardiac day=9 serious
        event P2 E4 Cardiac day=-9
        event P2 E5 Eye day=-3
        """), arm: nil)
    #expect(table.systems.map(\.total.label) == ["Cardiac", "Eye", "Skin"])
    #expect(table.systems.map(\.total.all.participants) == [1, 0, 1])
    #expect(table.systems.map(\.total.all.events) == [1, 0, 2])
    #expect(table.systems[2].total.severe.events == 1)
    #expect(table.systems[0].total.serious.participants == 1)
    #expect(table.total.all.participants == 2)
    #expect(table.total.all.events == 3)
  }

  @Test func anArmHasTheRowsOfAllAndItsOwnCounts() throws {
    let study = try analysis(
      """
      person P1
      person P2
      event P1 E1 Skin day=5
      event P2 E2 Eye day=5
      """, allocation: ["P1": "A", "P2": "B"])
    let first = AdverseEventsByTerm(of: study, arm: "A")
    #expect(first.systems.map(\.total.all.events) == [0, 1])
    #expect(first.total.all.treated == 1)
  }

  @Test func candidatesForExpeditedReportsAreSeriousRelatedAndNotExpected() throws {
    let study = try analysis(
      """
      person P1
      event P1 E1 Skin day=5 serious related=possible
      event P1 E2 Skin day=6 serious related=unlikely
      event P1 E3 Skin day=7 related=probable
      event P1 E4 Skin day=8 grade=5
      """)
    let candidates = ExpeditedCandidate.all(of: study)
    #expect(candidates.map { study.records.adverseEvents[$0.event.event].id } == ["E1", "E4"])
    #expect(candidates.map(\.isFatalOrLifeThreatening) == [false, true])
    #expect(candidates.map(\.due) == [nil, nil])
  }

  @Test func datesOfExpeditedReportsAreCountedFromAwareness() throws {
    var records = try TinyStudy("person P1\nevent P1 E1 Skin day=5 serious").records
    records.adverseEvents[0].awarenessDate = TinyStudy.date(10)
    records.adverseEvents[0].seriousness = [.hospitalisation]
    let study = StudyAnalysis(
      of: records, plan: StudyPlan(acronym: "TINY"), requestedCut: TinyStudy.date(400),
      allocation: nil)
    let candidate = try #require(ExpeditedCandidate.all(of: study).first)
    #expect(candidate.sevenDays == TinyStudy.date(17))
    #expect(candidate.due == TinyStudy.date(25))
  }

  @Test func noneOf20StillAllows16Point8Percent() throws {
    let absent = AbsentEvents(of: try analysis("person P1") { $0.targetEnrolment = 20 })
    #expect(absent.rows.map(\.participants) == [1, 5, 10, 20, 50, 100])
    #expect(absent.rows.first?.isNow == true)
    let twenty = try #require(absent.rows.first { $0.participants == 20 })
    guard case .proportion(0, 20, let limits?) = twenty.proportion else {
      Issue.record("not a proportion with limits")
      return
    }
    // R: binom.test(0, 20)$conf.int[2]
    #expect(abs((limits.upper ?? 0) - 0.168433470983085) < 1e-12)
    #expect(absent.outcomes.count == 7)
  }

  @Test func quartilesAreThoseOfHyndmanAndFansType2() {
    // R: quantile(c(1, 2, 3, 4, 10), type = 2); quantile(1:8, type = 2)
    let odd = ValueSummary([3, nil, 1, 10, 2, 4]).five
    #expect([odd?.lowerQuartile, odd?.median, odd?.upperQuartile] == [2, 3, 4])
    let even = ValueSummary((1...8).map(Double.init)).five
    #expect([even?.lowerQuartile, even?.median, even?.upperQuartile] == [2.5, 4.5, 6.5])
    #expect(ValueSummary([nil]).five == nil)
    #expect(ValueSummary([nil]).missing == 1)
  }

  @Test func baselineCountsUlcersPerParticipantFromNone() throws {
    let summary = BaselineSummary(
      of: try analysis(
        """
        person P1
        person P2
        P1 R2-tip-volar 0 active 10x5
        P1 L3-tip-volar 0 active 6x4
        """), arm: nil)
    #expect(summary.treated == 2)
    #expect(summary.ulcersPerParticipant.map(\.count) == [1, 0, 1])
    #expect(summary.length.five?.largest == 10)
    #expect(summary.ulcers == 2)
  }
}
