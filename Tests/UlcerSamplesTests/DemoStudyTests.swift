import Foundation
import Testing
import UlcerRecords

@testable import UlcerSamples

@Suite struct DemoStudyTests {
  private let scan: StudyScan

  init() throws { scan = StudyScan(try #require(SampleStudy())) }

  @Test("the demo shows every course an ulcer can take")
  func courses() {
    let count = CourseCount(scan)
    #expect(count.confirmed >= 10)
    #expect(count.unconfirmed >= 1)
    #expect(count.open >= 5)
    #expect(count.flips >= 1)
    #expect(count.recurrences >= 1)
    #expect(count.quickRecurrences >= 1)
    #expect(count.newUlcers >= 3)
    #expect((1...3).contains(count.worsened))
    #expect(count.amputated == 1)
    #expect(count.surgicallyClosed == 1)
    let statuses = Set(scan.rows(.records(.ulcers)).compactMap { $0["status"] })
    #expect(statuses.count == UlcerAssessment.Status.allCases.count)
  }

  @Test("the demo has the size of the trial")
  func size() {
    #expect(scan.treatmentDates().count == 20)
    #expect((350...600).contains(scan.rows(.records(.ulcers)).count))
    #expect((30...60).contains(scan.assessedLocations().count))
    var perParticipant: [String: Int] = [:]
    for location in scan.assessedLocations() {
      perParticipant[location.participant, default: 0] += 1
    }
    #expect(perParticipant.values.allSatisfy { (1...6).contains($0) })
  }

  @Test("the demo has failures, withdrawals, missed and unscheduled visits, and early cut-offs")
  func disposition() {
    let participants = scan.rows(.records(.participants))
    let outcomes = participants.compactMap { $0["screening_outcome"] }
    #expect((3...5).contains(outcomes.filter { $0 == "failed" }.count))
    #expect(outcomes.filter { $0 == "pending" }.count == 1)
    let reasons = Set(participants.compactMap { $0["screen_failure_reason"] }).subtracting([""])
    #expect(reasons.count >= 3)
    let endings = participants.compactMap { $0["end_reason"] }
    for reason in ["completed", "withdrew-consent", "lost-to-follow-up"] {
      #expect(endings.contains(reason))
    }
    #expect(participants.allSatisfy { $0["death_date"] == "" })
    let visits = scan.rows(.records(.visits))
    #expect(visits.contains { $0["attended"] == "no" && $0["reason"] != "" })
    #expect(visits.contains { $0["visit"] == "unscheduled" })
    #expect((3...5).contains(followedLessThan84Days()))
  }

  private func followedLessThan84Days() -> Int {
    let treatments = scan.treatmentDates()
    var lastDays: [String: Int] = [:]
    for row in scan.rows(.records(.visits)) {
      guard let id = row["participant_id"], let treatment = treatments[id],
        let date = StudyScan.date(row["date"])
      else { continue }
      lastDays[id] = max(lastDays[id] ?? 0, date.days(since: treatment))
    }
    return lastDays.values.filter { $0 < 84 }.count
  }

  @Test("the demo has the adverse events that a report must cope with")
  func events() {
    let events = scan.rows(.records(.adverseEvents))
    let judged = ["possible", "probable", "definite", ""]
    #expect(Set(events.compactMap { $0["organ_system"] }).count >= 8)
    #expect(events.contains { $0["seriousness"] == "hospitalisation" })
    #expect(events.filter { $0["grade"] == "3" }.count >= 3)
    #expect(
      events.filter { $0["grade"] == "3" && judged.contains($0["relatedness"] ?? "") }.count == 1)
    #expect(events.filter { $0["grade"] == "" }.count == 1)
    #expect(events.filter { $0["relatedness"] == "" }.count == 1)
    #expect(events.contains { $0["ongoing"] == "yes" })
    #expect(events.contains { ($0["start_date"] ?? "").count == 7 })
    #expect(events.contains { $0["organ_system"]?.contains(",") == true })
  }

  @Test("one event tells of warmth where no measurement does")
  func disagreement() {
    let told = Set(
      scan.rows(.records(.adverseEvents)).filter { $0["local_toxicity"] == "warmth" }
        .compactMap { $0["participant_id"] })
    let measured = Set(
      scan.rows(.records(.localReactions)).filter { (Int($0["warmth"] ?? "") ?? 0) > 0 }
        .compactMap { $0["participant_id"] })
    #expect(told.subtracting(measured).count == 1)
  }

  @Test("the committed demo is what the generator writes, byte for byte")
  func committed() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "SampleData")
    for file in SampleFile.allCases {
      let path =
        file.isInStudyFolder ? "manus-demo/\(file.name)" : "manus-demo-\(file.name)"
      let committed = try Data(contentsOf: folder.appending(path: path))
      #expect(Array(committed) == scan.bytes[file], "\(path)")
    }
  }
}
