import SourceDiagnostics
import Testing
import UlcerRecords

@testable import UlcerIngest

@Suite(
  "A date or time that may mean something else is not read as the one or the other without a word")
struct DoubtfulDateTests {
  // MARK: Times

  @Test("00:00 is no time, and is said once for a column")
  func midnight() {
    var fixture = StudyFixture()
    fixture.add("adverse-events.csv", "P1,2,Sepsis,Cardiac disorders,4,2025-01-10T00:00,recovered")
    fixture.add("adverse-events.csv", "P1,3,Pain,Cardiac disorders,1,2025-01-11T00:00:00,recovered")
    fixture.add("visits.csv", "P2,w2,2025-01-25T00:00,yes,")
    let study = fixture.ingest()
    // A visit has no time that could count.
    #expect(study.brief == ["midnight-time 3 33"])
    #expect(study.diagnostics.first?.severity == .notice)
    #expect(study.diagnostics.first?.message.hasPrefix("2 times of ‘start_date’ are 00:00") == true)
    #expect(
      study.records.adverseEvents.map { $0.start?.isoText } == [
        "2025-01-12", "2025-01-10", "2025-01-11",
      ])
    guard case .day(let moment) = study.records.adverseEvents[1].start else {
      Issue.record("no day")
      return
    }
    #expect(moment.secondOfDay == nil)
  }

  @Test("A day is never lost with its time")
  func unusableTime() {
    var fixture = StudyFixture()
    for (number, text) in [
      "2025-01-20T10", "2025-01-20T10:30Z", "2025-01-20T-:30", "20JAN2025:24:00",
    ].enumerated() {
      fixture.add(
        "adverse-events.csv",
        "P1,\(number + 2),Pain \(number),Cardiac disorders,1,\(text),recovered")
    }
    fixture.add("visits.csv", "P2,w2,2025-01-25T10:30+01:00,yes,")
    let study = fixture.ingest()
    #expect(
      study.brief == ["time-not-used 3 7"] + (3...6).map { "time-not-used \($0) 33" })
    #expect(study.diagnostics.map(\.severity) == [.notice] + Array(repeating: .warning, count: 4))
    #expect(
      study.records.adverseEvents.dropFirst().allSatisfy { $0.start?.isoText == "2025-01-20" })
    #expect(study.files.allSatisfy { $0.cellsEmptied == 0 })
  }

  @Test("A month that is not known makes a partial date, where one is allowed")
  func unknownMonth() {
    var fixture = StudyFixture()
    fixture.add("adverse-events.csv", "P1,2,Pain,Cardiac disorders,1,2025---20,recovered")
    fixture.add("visits.csv", "P2,w2,2025---25,no,")
    let study = fixture.ingest()
    #expect(study.brief == ["partial-date 3 7"])
    #expect(study.records.adverseEvents.last?.start == .year(2025))
  }

  // MARK: Order of day and month

  private func hyphened(_ dates: [String], yaml: String = "") -> (dates: [String], brief: [String])
  {
    var fixture = StudyFixture()
    fixture.texts["study.yaml"] = "acronym: TEST\n" + yaml
    fixture.texts["visits.csv"] =
      "participant_id,visit,date,attended,reason\n"
      + dates.map { "P1,unscheduled,\($0),no,\n" }.joined()
    let study = fixture.ingest()
    return (study.records.visits.map { $0.date?.isoText ?? "" }, study.brief)
  }

  @Test("date-order holds for hyphens and points as for slashes")
  func statedOrder() {
    for mark in ["-", "/", "."] {
      let dates = ["04\(mark)05\(mark)2025", "05\(mark)12\(mark)2025"]
      #expect(
        hyphened(dates, yaml: "csv: {date-order: mdy}\n").dates == ["2025-04-05", "2025-05-12"])
      #expect(
        hyphened(dates, yaml: "files: {visits: {path: visits.csv, date-order: mdy}}\n").dates
          == ["2025-04-05", "2025-05-12"])
      #expect(
        hyphened(dates, yaml: "csv: {date-order: dmy}\n").dates == ["2025-05-04", "2025-12-05"])
    }
    let wrong = hyphened(["25-05-2025"], yaml: "csv: {date-order: mdy}\n")
    #expect(wrong.brief == ["mixed-date-orders 2 16"])
  }

  @Test("Hyphens mean day first; one that can only be month first leaves the others undecided")
  func doubtfulHyphens() {
    #expect(hyphened(["04-05-2025", "05-12-2025"]).dates == ["2025-05-04", "2025-12-05"])
    let doubtful = hyphened(["01-05-2025", "01-16-2025", "2025-03-01"])
    #expect(doubtful.dates == ["", "2025-01-16", "2025-03-01"])
    #expect(doubtful.brief == ["undecidable-date-order 2 16"])
    // Nothing else is doubtful: the only reading is taken.
    #expect(hyphened(["01-16-2025", "02-02-2025"]).dates == ["2025-01-16", "2025-02-02"])
    // A date that can only be day first settles it: the other is a mistake of its own.
    let settled = hyphened(["01-05-2025", "16-01-2025", "01-17-2025"])
    #expect(settled.dates == ["2025-05-01", "2025-01-16", ""])
    #expect(settled.brief == ["mixed-date-orders 4 16"])
  }

  @Test("Both lines are named, in participants.csv too")
  func doubtfulParticipants() throws {
    var fixture = StudyFixture()
    fixture.texts["participants.csv"] = """
      participant_id,consent_date,screening_outcome,treatment_date
      P1,01-02-2025,enrolled,2025-02-10
      P2,01-16-2025,enrolled,2025-02-11

      """
    let study = fixture.ingest()
    let finding = try #require(study.diagnostics.first { $0.rule == "undecidable-date-order" })
    #expect(finding.position.line == 2 && finding.related.map(\.line) == [3])
    #expect(study.records.participants.map(\.id) == ["P2"])
    // Slashes that are month first are a reason to doubt hyphens of the same column.
    #expect(hyphened(["01/16/2025", "01-05-2025"]).dates == ["2025-01-16", ""])
  }
}
