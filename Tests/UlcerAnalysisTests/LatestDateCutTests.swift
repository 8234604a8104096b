import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("Without a stated cut-off the latest date of any record counts")
struct LatestDateCutTests {
  private let day = TinyStudy.date(0)

  private func records() -> StudyRecords {
    var records = StudyRecords()
    var person = Participant(id: "P1", consentDate: day, screeningOutcome: .enrolled)
    person.treatment = Moment(day.advanced(by: 5))
    records.participants = [person]
    records.visits = [
      Visit(participant: 0, visit: "w2", date: day.advanced(by: 19), isAttended: true)
    ]
    return records
  }

  @Test(
    "A death, an end, a treatment, a consent or a score may be the latest; a randomisation is none")
  func participants() {
    #expect(cut(records()) == 19)
    let changes: [(inout StudyRecords) -> Void] = [
      { $0.participants[0].deathDate = self.day.advanced(by: 40) },
      { $0.participants[0].endDate = self.day.advanced(by: 40) },
      { $0.participants[0].treatment = Moment(self.day.advanced(by: 40)) },
      { $0.participants[0].consentDate = self.day.advanced(by: 40) },
      {
        $0.scores = [
          Score(
            participant: 0, date: self.day.advanced(by: 40), visit: nil, instrument: "chfs",
            score: 1)
        ]
      },
    ]
    for change in changes {
      var changed = records()
      change(&changed)
      #expect(cut(changed) == 40)
    }
    var randomised = records()
    randomised.participants[0].randomisedDate = day.advanced(by: 40)
    #expect(cut(randomised) == 19)
  }

  @Test("A death 61 days after every other date is taken and doubted, 60 days is not")
  func doubt() {
    for (gap, warnings) in [(60, 0), (61, 1)] {
      var changed = records()
      changed.participants[0].deathDate = day.advanced(by: 19 + gap)
      let decision = DataCutDefinition(requested: nil, planned: nil).decision(for: changed)
      #expect(decision.date == day.advanced(by: 19 + gap))
      #expect(decision.warnings.count == warnings)
      #expect(decision.notices.count == 1)
    }
  }

  private func cut(_ records: StudyRecords) -> Int? {
    DataCutDefinition(requested: nil, planned: nil).decision(for: records).date?.days(since: day)
  }
}
