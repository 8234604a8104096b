import ResultTestSupport
import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("What no file records is not estimable, never zero")
struct UnreadFileTests {
  private static let text = """
    person P1
    person P2
    visit P1 2 14 28 90
    visit P2 2 14 28 90
    """

  private func analysis(
    _ text: String = UnreadFileTests.text, without file: RecordKind,
    _ presence: FileStanding.Presence, read: Int = 0, arms: [String: String]? = nil
  ) throws -> StudyAnalysis {
    var records = try TinyStudy(text).records
    records.standings = FileStandings([
      FileStanding(file, file: file.fileName, presence, read: read)
    ])
    return StudyAnalysis(
      of: records, plan: StudyPlan(acronym: "TINY"), requestedCut: TinyStudy.date(400),
      allocation: arms)
  }

  private func reason(_ analysis: StudyAnalysis, _ id: String) -> String? {
    if case .notEstimable(let reason) = analysis[ResultID(text: id)]?.value { reason } else { nil }
  }

  @Test(
    "Each way in which a file is not there gives its reason",
    arguments: [
      (FileStanding.Presence.missing, 0, "no adverse-events.csv"),
      (.unreadable, 0, "adverse-events.csv could not be read"),
      (.unreadable, 74, "adverse-events.csv could not be read"),
      (.left, 0, "adverse-events.csv has left the study"),
      (.read, 0, "no row in adverse-events.csv"),
      (.read, 74, "no row of adverse-events.csv could be used"),
    ])
  func reasons(_ presence: FileStanding.Presence, _ read: Int, _ words: String) throws {
    let study = try analysis(without: .adverseEvents, presence, read: read)
    for id in [
      "adverse-events.any", "adverse-events.serious", "adverse-events.serious.events",
      "adverse-events.fatal", "adverse-events.rate", "primary.max-grade.any.grade-3-or-higher",
      "primary.max-grade-with-local.any.missing", "monitoring.participants-with-outcome",
      "monitoring.probability",
    ] {
      #expect(reason(study, id) == words, "\(id)")
    }
    #expect(study["monitoring.probability"]?.state == nil)
    #expect(study["disposition.died"]?.value.count == 0)
    #expect(study["new-ulcers.count"]?.value.count == 0)
    #expect(study["primary.local-toxicity.swelling"]?.value.count == 0)
  }

  @Test(
    "Without adverse-events.csv nobody knows by which record a sign is known, nor who had an event")
  func accounts() throws {
    let study = try analysis(
      UnreadFileTests.text + "\nreaction P1 2 swelling=1\n", without: .adverseEvents, .missing)
    for id in [
      "primary.local-toxicity.swelling.measured-only",
      "primary.local-toxicity.swelling.measured-and-reported",
      "primary.local-toxicity.warmth.reported-only", "primary.local-toxicity.other.together",
      "monitoring.course.1", "records.events", "records.participants.monitoring-unknown",
    ] {
      #expect(reason(study, id) == "no adverse-events.csv", "\(id)")
    }
    #expect(study["primary.local-toxicity.swelling.together"]?.value.count == 1)
  }

  @Test("Without ulcers.csv all that is seen in ulcers is not estimable, the rest stands")
  func ulcers() throws {
    let study = try analysis(without: .ulcers, .missing)
    let families = [
      "healing.", "worsening.", "new-ulcers.", "recurrence.", "pattern.", "hand.", "digit.",
      "level.", "surface.", "primary.local-toxicity.ulcer-worsening",
      "primary.local-toxicity.new-ulcer", "baseline.area.", "baseline.length.",
      "baseline.ulcers", "hand-view.", "location.", "waterfall.",
      "ulcers.open.", "complications.amputation", "complications.surgical-closure",
      "complications.gangrene", "complications.deep-structure",
      "burden.", "ulcer-free-days.",
    ]
    let records: [RecordResult] = [
      .neverAssessed, .ulcersWithoutSize, .looksWithoutSize, .priorEpisodes, .flips,
      .healedNeverOpen, .looksNotAssessed,
    ]
    for result in study.results {
      let isOfUlcers =
        switch result.name {
        case .record(let record): records.contains(record)
        case .toxicityAtVisit(let sign):
          [.ulcerWorsening, .newUlcer].contains(sign.component)
        default: families.contains { result.id.text.hasPrefix($0) }
        }
      let words = reason(study, result.id.text)
      #expect((words == "no ulcers.csv") == isOfUlcers, "\(result.id)")
    }
    #expect(study["exposure.participant-years"]?.value.estimate != nil)
  }

  @Test("A sign that an adverse event shows is known without the file that measures it")
  func shown() throws {
    let study = try analysis(
      Self.text + "\nevent P1 E1 Skin day=5 toxicity=swelling", without: .localReactions, .missing)
    #expect(study["primary.local-toxicity.swelling"]?.value.count == 1)
    #expect(study["primary.local-toxicity.inflammation"]?.value.count == 1)
    #expect(study["primary.local-toxicity.any"]?.value.count == 1)
    for id in ["warmth", "impairment-of-function", "hematoma"] {
      #expect(reason(study, "primary.local-toxicity.\(id)") == "no local-reactions.csv")
    }
    let windows = LocalToxicityWindows(of: study, arm: nil).windows
    #expect(windows[0].proportion(of: .swelling).count == 1)
    #expect(windows[0].proportion(of: .warmth).count == nil)
  }

  @Test("A sign that no assessment says is not assessed, as if its file were not there")
  func unrecordedSign() throws {
    let some = try TinyStudy.analysis(
      Self.text + "\nreaction P1 2 swelling=0 warmth=0 impairment=0")
    #expect(some["primary.local-toxicity.swelling"]?.value.count == 0)
    #expect(some["primary.local-toxicity.inflammation"]?.value.count == 0)
    #expect(
      reason(some, "primary.local-toxicity.hematoma") == "no hematoma in local-reactions.csv")
    #expect(!some.localToxicityAbsences.isEmpty)
    #expect(
      LocalToxicityWindows(of: some, arm: nil).windows[0].proportion(of: .hematoma).count == nil)
    let none = try TinyStudy.analysis(Self.text + "\nreaction P1 2")
    #expect(
      reason(none, "primary.local-toxicity.inflammation")
        == "no sign of inflammation in local-reactions.csv")
    #expect(none.signsAbsence == "no sign in local-reactions.csv")
    #expect(AbsentEvents(of: none).unknown.contains { $0.label == "Any local toxicity" })
  }

  @Test("By arm the population in question is the arm; a difference has the reason too")
  func arms() throws {
    let study = try analysis(
      Self.text + "\nevent P1 E1 Skin day=5 toxicity=swelling", without: .localReactions, .missing,
      arms: ["P1": "A", "P2": "B"])
    #expect(study["primary.local-toxicity.swelling@A"]?.value.count == 1)
    #expect(reason(study, "primary.local-toxicity.swelling@B") == "no local-reactions.csv")
    #expect(reason(study, "primary.local-toxicity.swelling@A-B") == "no local-reactions.csv")
    let events = try analysis(
      without: .adverseEvents, .unreadable, arms: ["P1": "A", "P2": "B"])
    #expect(
      reason(events, "adverse-events.serious@A-B") == "adverse-events.csv could not be read")
  }

  @Test("A sign of which no file is left is not estimable; nor is how long people were followed")
  func nothing() throws {
    var records = try TinyStudy("person P1").records
    records.standings = FileStandings(
      RecordKind.allCases.filter { $0 != .participants }.map {
        FileStanding($0, file: $0.fileName, .missing)
      })
    let study = StudyAnalysis(
      of: records, plan: StudyPlan(acronym: "TINY"), requestedCut: TinyStudy.date(400),
      allocation: nil)
    for result in study.results where !result.id.text.hasPrefix("disposition.") {
      if result.id.text.hasPrefix("exposure.adverse-events.") { continue }
      switch result.name {
      // Participants and the plan alone, and counts of the records that there are.
      case .accrual, .state, .screeningFailure, .death, .monitoringRule, .absentEvents,
        .baseline(.share(.sex, _)), .baseline(.share(.subset, _)),
        .baseline(.share(.treatedHand, _)), .baseline(.share(.injections, _)),
        .baseline(.value(.age, _)), .record:
        continue
      default: break
      }
      #expect(reason(study, result.id.text) != nil, "\(result.id)")
    }
    #expect(AbsentEvents(of: study).outcomes.isEmpty)
    #expect(AbsentEvents(of: study).unknown.count == 7)
    for row in SensitivityGrid(of: study).rows { #expect(row.value.count == nil, "\(row.id)") }
  }

  @Test("A file without a row says nothing only when somebody was treated")
  func untreated() throws {
    let study = try analysis("person P1 untreated", without: .adverseEvents, .read)
    #expect(reason(study, "adverse-events.any") == "no participants")
  }
}
