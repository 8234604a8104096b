import ResultTestSupport
import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("Cut-off, populations, monitoring and arms")
struct StudyAnalysisTests {
  @Test("the cut-off is the one asked for, else the plan's, else the latest record's")
  func cutSources() throws {
    let records = try TinyStudy(
      """
      person P1 end=300:completed
      visit P1 14
      P1 R2-tip-volar 28 not-assessed
      reaction P1 20 swelling=0
      event P1 E1 Skin day=30
      event P1 E2 Skin start=2026
      """
    ).records
    var plan = StudyPlan(acronym: "TINY")
    func cut(_ requested: Int?) -> DataCutDecision {
      StudyAnalysis(
        of: records, plan: plan, requestedCut: requested.map { TinyStudy.date($0) },
        allocation: nil
      ).cut
    }
    #expect(cut(9).date == TinyStudy.date(9))
    #expect(cut(9).source == .requested)
    let inferred = cut(nil)
    // The end of participation, 270 days after the next latest date.
    #expect(inferred.date == TinyStudy.date(300))
    #expect(inferred.source == .latestRecord)
    #expect(inferred.notices.count == 1)
    #expect(inferred.warnings.count == 1)
    plan.dataCut = TinyStudy.date(50)
    #expect(cut(nil).date == TinyStudy.date(50))
    #expect(cut(nil).source == .plan)
  }

  @Test("a latest date 61 days after every other is doubted, 60 days is not")
  func doubtfulCut() throws {
    func warnings(_ day: Int) throws -> Int {
      try TinyStudy.analysis("person P1\nvisit P1 14 \(day) \(day)", cut: nil).cut.warnings.count
    }
    #expect(try warnings(74) == 0)
    #expect(try warnings(75) == 1)
    #expect(try TinyStudy.analysis("person P1", cut: nil).cut.source == .latestRecord)
    #expect(try TinyStudy.analysis("", cut: nil).cut.date == nil)
  }

  @Test("participants' dates after the cut-off are absent with what belongs to them")
  func cutParticipants() throws {
    let text = """
      person P1 consent=-20 end=60:completed
      person P2 consent=5
      visit P2 6
      P2 R2-tip-volar 6 active
      P1 R2-tip-volar 6 active
      """
    let early = try TinyStudy.analysis(text, cut: -1)
    #expect(try early.value("disposition.screened").count == 1)
    #expect(try early.value("disposition.treated").count == 0)
    let later = try TinyStudy.analysis(text, cut: 30)
    #expect(try later.value("disposition.screened").count == 2)
    #expect(try later.value("disposition.completed").count == 0)
    #expect(try TinyStudy.analysis(text, cut: 60).value("disposition.completed").count == 1)
    // Consent after the cut-off: the participant is gone with all rows, the others keep theirs.
    let without = try TinyStudy.analysis(
      text.replacing("P2 consent=5", with: "P2 consent=40"), cut: 30)
    #expect(without.records.visits.isEmpty)
    #expect(without.cutRecords.ulcerOrigins == [1])
    #expect(without.episodes.map(\.participant) == [0])
  }

  @Test("one participant can be in two states")
  func disposition() throws {
    let analysis = try TinyStudy.analysis(
      """
      person P1 end=60:withdrew-consent death=90
      person P2 end=60:death
      person P3 end=60:lost-to-follow-up
      person P4 failed
      """)
    #expect(try analysis.value("disposition.died").count == 2)
    #expect(try analysis.value("disposition.withdrawn").count == 2)
    #expect(try analysis.value("disposition.enrolled").count == 3)
    #expect(try analysis.value("disposition.screen-failed").count == 1)
  }

  @Test("time at risk ends at the last attended visit or assessment, observation at the cut-off")
  func exposure() throws {
    let analysis = try TinyStudy.analysis(
      """
      person P1
      person P2 end=30:withdrew-consent
      person P3 death=90
      person P4
      visit P1 14
      visit P1 90 missed
      P1 R2-tip-volar 84 active
      P1 R2-tip-volar 99 not-assessed
      visit P2 40
      event P2 E1 Skin day=50
      event P3 E1 Skin start=2025-02
      """, cut: 100)
    #expect(analysis.courses.map(\.timeAtRisk) == [84, 40, 0, 0])
    #expect(analysis.courses.map(\.observation) == [100, 50, 90, 100])
    #expect(analysis.courses.map(\.isFollowedShort) == [false, true, true, true])
    #expect(try analysis.value("exposure.participant-years").estimate == 124 / 365.25)
    #expect(
      try analysis.value("exposure.adverse-events.participant-years").estimate == 340 / 365.25)
    #expect(try analysis.value("exposure.followed-less-than-84-days").count == 3)
  }

  @Test("monitoring counts related events of grade 3 or higher and names the state")
  func monitoring() throws {
    func analysis(_ events: String) throws -> StudyAnalysis {
      try TinyStudy.analysis(
        "person P1\nperson P2\nperson P3\nvisit P1 84\nvisit P2 84\nvisit P3 84\n\(events)")
    }
    let none = try analysis("event P1 E1 Skin day=3 grade=3 related=unrelated")
    #expect(try none.value("monitoring.participants-with-outcome").count == 0)
    #expect(none["monitoring.probability"]?.state == .below)
    let all = try analysis(
      """
      event P1 E1 Skin day=3 grade=3
      event P2 E1 Skin day=3 outcome=fatal
      event P3 E1 Skin day=84 grade=4 related=possible
      """)
    #expect(try all.value("monitoring.participants-with-outcome").count == 3)
    #expect(all["monitoring.probability"]?.state == .flagged)
    let few = try TinyStudy.analysis("person P1")
    #expect(few["monitoring.probability"]?.state == .tooFew)
    var plan = StudyPlan(acronym: "TINY")
    plan.monitoringOutcome = .localToxicity(.any)
    let local = try TinyStudy.analysis("person P1\nreaction P1 3 warmth=1", plan: plan)
    #expect(try local.value("monitoring.participants-with-outcome").count == 1)
    #expect(MonitoringOutcome(name: "nothing known") == nil)
  }

  private let armed = """
    person P1
    person P2
    person P3
    person P4
    P1 R2-tip-volar 5 active
    event P2 E1 Skin day=3 grade=3
    P3 R2-tip-volar 0 active
    """

  @Test("with an allocation every id stands per arm, and differences of participants")
  func arms() throws {
    let allocation = ["P1": "A", "P2": "A", "P3": "B"]
    let pooled = try TinyStudy.analysis(armed)
    let closed = try TinyStudy.analysis(armed, allocation: allocation)
    #expect(closed.arms == ["A", "B"])
    #expect(Array(closed.results.prefix(pooled.results.count)) == pooled.results)
    #expect(try closed.value("disposition.treated@A").count == 2)
    #expect(try closed.share("new-ulcers.participants@A") == "1/2")
    #expect(try closed.share("new-ulcers.participants@B") == "0/1")
    #expect(try closed.value("new-ulcers.participants@A-B").estimate == 0.5)
    // The rows of an arm are those of the pooled table.
    #expect(try closed.share("primary.max-grade.skin.grade-3@B") == "0/1")
    #expect(closed["healing.confirmed@A"] == nil)
    #expect(closed["recurrence.same-location@A"] == nil)
    #expect(closed["location.R2-tip-volar.median-days-to-healing@A"] == nil)
    #expect(closed["worsening.baseline-ulcers@A-B"] == nil)
    #expect(closed["disposition.treated@A-B"] == nil)
    #expect(closed.counts.participantsWithoutArm == 1)
    var plan = StudyPlan(acronym: "TINY")
    plan.efficacyByArm = true
    let efficacy = try TinyStudy.analysis(armed, plan: plan, allocation: allocation)
    #expect(try efficacy.share("healing.open@B") == "1/1")
    #expect(efficacy["healing.open@A-B"] == nil)
  }

  @Test("an arm without participants keeps its ids; differences from it are not estimable")
  func emptyArm() throws {
    let closed = try TinyStudy.analysis("person P1", allocation: ["P8": "A", "P9": "B"])
    #expect(try closed.value("disposition.treated@A").count == 0)
    let reason = #"{"kind":"notEstimable","reason":"an arm without participants"}"#
    #expect(try closed.json("pattern.none@A-B") == reason)
    #expect(try closed.json("adverse-events.any@A-B") == reason)
  }
}
