import AnalysedStudies
import StudyComparison
import Testing
import UlcerAnalysis
import UlcerIngest
import UlcerRecords

@testable import NightlyJob

@Suite("What nobody assessed is not known, and not “no”")
struct UnassessedAnswersTests {
  private func glance(
    _ changes: (file: String, old: String, new: String)...
  ) -> RunManifest.Glance {
    var texts = UnreadAnswersTests.calm
    for change in changes {
      let text = texts[change.file] ?? ""
      #expect(text.contains(change.old), "\(change)")
      texts[change.file] = text.replacing(change.old, with: change.new)
    }
    let sources = CanonicalCopies(of: StudySources(texts: texts)).sources
    return GlanceAnswers.glance(
      of: StudyComputation.study(sources, cut: nil, version: "1"), differences: nil, items: [])
  }

  private func row(_ glance: RunManifest.Glance, _ label: String) throws -> RunManifest.Answer {
    try #require(glance.rows.first { $0.label.hasPrefix(label) })
  }

  /// Two visits of the primary window of everybody treated.
  private static let visits = (
    "visits.csv", "P1,w12,2025-04-10,yes\n",
    "P1,unscheduled,2025-01-24,yes\nP1,unscheduled,2025-02-07,yes\nP1,w12,2025-04-10,yes\n"
      + "P2,unscheduled,2025-01-24,yes\nP2,unscheduled,2025-02-07,yes\n"
  )

  @Test("Ulcers all of which are not-assessed are not 0 new ulcers and no baseline ulcer")
  func onlyNotAssessed() throws {
    let glance = glance(("ulcers.csv", "active,4,3", "not-assessed,,"))
    #expect(glance.leftOut.contains("ulcers.csv: no row tells of an assessment"))
    for label in ["New ulcers", "Healing"] {
      let row = try row(glance, label)
      #expect(row.value == "Not known: no ulcer assessed in ulcers.csv")
      #expect(row.light == .unknown)
    }
    #expect(try row(glance, "Local toxicity").light == .unknown)
  }

  @Test("Who came twice after treatment, and had no ulcer assessed, is counted on page one")
  func noUlcers() throws {
    let glance = glance(Self.visits)
    #expect(
      glance.leftOut.contains(
        "The ulcers of 1 participant who attended visits after treatment were not assessed there"))
    let new = try row(glance, "New ulcers")
    #expect(new.light == .unknown)
    #expect(new.note.contains("ulcers of 1 participant not assessed after treatment"))
    #expect(try row(glance, "Data problems").light == .attention)
    // A single visit may be one at which the plan has no ulcers assessed.
    #expect(try row(self.glance(), "New ulcers").light != .unknown)
  }

  @Test("Who came in the primary window, and has no injection-site assessment, may have had a sign")
  func noReaction() throws {
    let assessed = (
      "ulcers.csv", "P1,2025-04-10",
      "P2,2025-01-10,left,2,tip,volar,active,4,3,,,,\nP2,2025-01-24,left,2,tip,volar,active,4,3,,,,\n"
        + "P1,2025-04-10"
    )
    let none = ("local-reactions.csv", "P2,2025-01-12,0,0,0,0\n", "")
    let row = try row(glance(Self.visits, assessed, none), "Local toxicity")
    #expect(row.light == .unknown)
    #expect(row.note.contains("a sign of 1 participant not recorded"))
    #expect(try self.row(glance(Self.visits, assessed), "Local toxicity").light != .unknown)
  }

  @Test("Without the reason of an end alone deaths are known, and nobody is told to have completed")
  func endReasons() throws {
    var texts = UnreadAnswersTests.calm
    texts["participants.csv"] = texts["participants.csv"]?.replacing(
      "end_reason", with: "death_date"
    )
    .replacing(",completed", with: ",")
    let study = StudyComputation.study(StudySources(texts: texts), cut: nil, version: "1")
    let glance = GlanceAnswers.glance(of: study, differences: nil, items: [])
    let row = try row(glance, "Ulcer follow-up")
    #expect(row.light == .unknown && row.note.contains("no end_reason in participants.csv"))
    #expect(!"\(row)".contains("0 completed") && !"\(row)".contains("0 withdrawn"))
    let analysis = study.analysis
    #expect(analysis[.state(.state(.completed))]?.value.count == nil)
    #expect(analysis[.state(.state(.died))]?.value.count == 0)
    #expect(analysis[.state(.state(.notKnown))]?.value.count == 3)
  }

  @Test("Without columns that tell how participation ended, nobody completed, withdrew or died")
  func ends() throws {
    let glance = glance(("participants.csv", ",end_reason", ",reason_of_end"))
    let row = try row(glance, "Ulcer follow-up")
    #expect(row.value.hasSuffix("; how participation ended is not known"))
    #expect(row.light == .unknown)
  }

  @Test("A treatment dated before consent, and ulcers of a later visit before treatment, are told")
  func doubtfulDates() throws {
    let early = glance(
      ("participants.csv", "P1,2025-01-01,enrolled,2025-01-10", "P1,2025-01-01,enrolled,2015-01-10")
    )
    #expect(
      early.leftOut.contains(
        "1 treatment date before consent: the days since treatment may be wrong"))
    #expect(try row(early, "Ulcer follow-up").light == .unknown)
    #expect(try row(early, "New ulcers").note.contains("1 participant treated before consent"))
    let ulcers = glance(
      ("ulcers.csv", "participant_id,date,", "participant_id,visit,date,"),
      ("ulcers.csv", "P1,2025-01-10", "P1,,2025-01-10"),
      ("ulcers.csv", "P1,2025-04-10", "P1,w12,2024-04-10"))
    #expect(try row(ulcers, "New ulcers").light == .unknown)
    #expect(
      ulcers.leftOut.contains(
        "1 assessment that belongs after treatment is dated before it and does not count"))
  }

  @Test("Where no event says what was done, nobody knows which led to withdrawal")
  func actions() throws {
    #expect(
      try row(glance(), "Serious").note.contains(
        "leading to withdrawal: not estimable (no action in adverse-events.csv)"))
    let action = glance(
      ("adverse-events.csv", ",relatedness\n", ",relatedness,action\n"),
      ("adverse-events.csv", ",unrelated\n", ",unrelated,none\n"))
    #expect(try row(action, "Serious").note.contains("leading to withdrawal: 0 of 3"))
  }

  @Test("An event of somebody who is still screened dims nothing")
  func screening() throws {
    let event = "P1,E1,Headache"
    let glance = glance(
      ("participants.csv", "P1,2025-01-01", "P9,2025-05-01,pending,,,\nP1,2025-01-01"),
      (
        "adverse-events.csv", event,
        "P9,E1,Headache,Nervous system disorders,1,2025-05-02,no,recovered,,unrelated\n" + event
      ))
    #expect(try row(glance, "Serious").light == .clear)
    #expect(glance.leftOut.isEmpty, "\(glance.leftOut)")
  }

  @Test("Without a participant nobody says that nobody has been treated yet")
  func noParticipants() {
    let people = (UnreadAnswersTests.calm["participants.csv"] ?? "").split(
      separator: "\n", maxSplits: 1)
    let glance = glance(("participants.csv", String(people.last ?? ""), ""))
    #expect(
      glance.leftOut.first
        == "participants.csv has no participant: nothing is known of safety.")
    #expect(glance.tiles.first?.light == .unknown)
    #expect(!glance.rows.contains { $0.value.contains("0 died") })
  }

  @Test("Before the first treatment nobody says that no adverse event was recorded")
  func beforeTreatment() throws {
    let glance = glance(("study.yaml", "data-cut: 2025-06-01", "data-cut: 2025-01-05"))
    #expect(try row(glance, "Most severe").value == "Nobody has been treated")
  }

  @Test("A stated cut-off of a mistyped year is a warning, one of some months is none")
  func mistypedYear() {
    let far = glance(("study.yaml", "data-cut: 2025-06-01", "data-cut: 2052-06-01"))
    #expect(far.leftOut.contains { $0.hasSuffix("it may be mistyped.") })
    let near = glance(("study.yaml", "data-cut: 2025-06-01", "data-cut: 2026-04-01"))
    #expect(!near.leftOut.contains { $0.hasSuffix("it may be mistyped.") })
  }
}
