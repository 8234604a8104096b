import Testing
import UlcerRecords

@testable import UlcerSamples

@Suite struct SampleInvariantTests {
  private let scan: StudyScan

  init() throws { scan = StudyScan(try #require(SampleStudy(seed: 21, participants: 250))) }

  @Test("no row is dated after the cut-off, before consent or after the end of participation")
  func dates() throws {
    var participants: [String: StudyScan.Row] = [:]
    for row in scan.rows(.records(.participants)) {
      participants[row["participant_id"] ?? ""] = row
    }
    let dated: [(SampleFile, [String])] = [
      (.records(.visits), ["date"]), (.records(.ulcers), ["date"]),
      (.records(.localReactions), ["date"]), (.records(.scores), ["date"]),
      (.records(.eligibility), ["date"]), (.records(.treatments), ["start_date", "end_date"]),
      (.records(.adverseEvents), ["start_date", "end_date", "awareness_date"]),
    ]
    for (file, columns) in dated {
      for row in scan.rows(file) {
        let participant = try #require(participants[row["participant_id"] ?? ""])
        let consent = try #require(StudyScan.date(participant["consent_date"]))
        for column in columns {
          guard let date = StudyScan.date(row[column]) else { continue }
          #expect(date <= SampleCalendar.dataCut)
          #expect(date >= consent)
          if let end = StudyScan.date(participant["end_date"]),
            [.visits, .ulcers, .localReactions, .scores].map(SampleFile.records).contains(file)
          {
            #expect(date <= end)
          }
          if let death = StudyScan.date(participant["death_date"]), column != "awareness_date" {
            #expect(date <= death)
          }
        }
      }
    }
  }

  @Test("every word is one of the study format")
  func words() {
    func allows(_ file: SampleFile, _ column: String, _ words: [String], empty: Bool) {
      for row in scan.rows(file) {
        for word in (row[column] ?? "").split(separator: ";", omittingEmptySubsequences: false) {
          #expect(words.contains(String(word)) || (empty && word.isEmpty), "\(column): \(word)")
        }
      }
    }
    func all<Word: CaseIterable & RawRepresentable>(_ type: Word.Type) -> [String]
    where Word.RawValue == String { Word.allCases.map(\.rawValue) }
    let visits = StudyPlan.defaultVisits.map(\.id) + ["unscheduled"]
    allows(.records(.participants), "sex", all(Participant.Sex.self), empty: false)
    allows(.records(.participants), "ssc_subset", all(Participant.Subset.self), empty: false)
    allows(.records(.participants), "end_reason", all(Participant.EndReason.self), empty: true)
    allows(
      .records(.participants), "screening_outcome", all(Participant.ScreeningOutcome.self),
      empty: false)
    allows(.records(.visits), "visit", visits, empty: false)
    allows(.records(.ulcers), "visit", visits, empty: true)
    allows(.records(.ulcers), "status", all(UlcerAssessment.Status.self), empty: false)
    allows(.records(.adverseEvents), "seriousness", all(AdverseEvent.Seriousness.self), empty: true)
    allows(.records(.adverseEvents), "relatedness", all(AdverseEvent.Relatedness.self), empty: true)
    allows(.records(.adverseEvents), "outcome", all(AdverseEvent.Outcome.self), empty: false)
    allows(.records(.adverseEvents), "action", all(AdverseEvent.Action.self), empty: false)
    allows(
      .records(.adverseEvents), "local_toxicity", all(AdverseEvent.LocalToxicity.self), empty: true)
    allows(.records(.treatments), "kind", all(OtherTreatment.Kind.self), empty: false)
    allows(.records(.eligibility), "criterion", SampleCriterion.all.map(\.id), empty: false)
  }

  @Test("every location is one that a hand has")
  func locations() throws {
    for row in scan.rows(.records(.ulcers)) {
      let hand = Location.Hand.allCases.first { $0.word == row["hand"] }
      let level = Location.Level.allCases.first { $0.word == row["level"] }
      let surface = Location.Surface.allCases.first { $0.word == row["surface"] }
      let digit = UInt8(row["digit"] ?? "").flatMap { Location.Digit(rawValue: $0) }
      #expect(
        Location(
          hand: try #require(hand), digit: try #require(digit), level: try #require(level),
          surface: try #require(surface)) != nil)
    }
  }

  @Test("courses follow the rules: nothing after an amputation, nothing healed that never opened")
  func courses() {
    let count = CourseCount(scan)
    #expect(count.impossibleRows == 0)
    #expect(count.slowestFlip <= 10)
    for (_, rows) in scan.assessedLocations() {
      let dates = rows.compactMap { $0["date"] }
      #expect(Set(dates).count == dates.count)
      #expect(dates == dates.sorted())
    }
  }

  @Test("lengths are not below widths, and what is not open has no size")
  func sizes() throws {
    for row in scan.rows(.records(.ulcers)) {
      guard row["status"] == "active" || row["status"] == "indeterminate" else {
        #expect((row["length_mm"], row["area_mm2"], row["pain"]) == ("", "", ""))
        continue
      }
      guard let text = row["length_mm"], !text.isEmpty else { continue }
      let length = try #require(Double(text))
      let width = try #require(Double(row["width_mm"] ?? ""))
      #expect(length >= width && width > 0)
    }
  }

  @Test("every attended scheduled visit lies in its window, and no visit of a day is double")
  func visits() throws {
    let treatments = scan.treatmentDates()
    var seen: Set<String> = []
    for row in scan.rows(.records(.visits)) where row["attended"] == "yes" {
      let id = try #require(row["participant_id"])
      #expect(seen.insert("\(id) \(row["date"] ?? "")").inserted)
      guard let treatment = treatments[id],
        let planned = StudyPlan.defaultVisits.first(where: { $0.id == row["visit"] })
      else { continue }
      let date = try #require(StudyScan.date(row["date"]))
      #expect(planned.includes(day: date.days(since: treatment)))
    }
  }

  @Test("grades, seriousness and outcome of an event agree")
  func events() {
    var fatal = 0
    for row in scan.rows(.records(.adverseEvents)) {
      #expect((row["serious"] == "yes") == (row["seriousness"] != ""))
      #expect((row["grade"] == "5") == (row["outcome"] == "fatal"))
      #expect((row["seriousness"] ?? "").hasPrefix("death") == (row["grade"] == "5"))
      #expect((row["ongoing"] == "yes") == (row["end_date"] == ""))
      if row["grade"] == "5" { fatal += 1 }
    }
    #expect(fatal == scan.rows(.records(.participants)).filter { $0["death_date"] != "" }.count)
  }
}
