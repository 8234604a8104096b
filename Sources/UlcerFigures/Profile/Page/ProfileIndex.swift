package import UlcerAnalysis
import UlcerRecords

/// The visits, treatments and scores of each participant by position in the records, and the
/// participants without an ulcer assessment.
///
/// It is made once for a report, so that each profile reads only its own rows, whatever the number
/// of participants.
package struct ProfileIndex: Sendable {
  /// The record of one participant's planned visit: the day, and whether the visit took place.
  struct VisitRecord: Hashable, Sendable {
    var isAttended: Bool
    var date: CalendarDate?
  }

  private let visits: [[Int]]
  private let treatments: [[Int]]
  private let scores: [[Int]]
  private let records: StudyRecords
  /// Participants who came after treatment but had no ulcer assessed.
  let unassessed: Set<Int>

  /// Sorts the records of all participants once.
  package init(_ analysis: StudyAnalysis) {
    records = analysis.records
    unassessed = analysis.account.unassessedUlcers.participants
    let count = records.participants.count
    func dealt(_ participants: [Int]) -> [[Int]] {
      var rows = [[Int]](repeating: [], count: count)
      for (row, participant) in participants.enumerated() where rows.indices.contains(participant) {
        rows[participant].append(row)
      }
      return rows
    }
    visits = dealt(records.visits.map(\.participant))
    treatments = dealt(records.treatments.map(\.participant))
    scores = dealt(records.scores.map(\.participant))
  }

  /// Returns the visits of a participant, attended or not, in the order of their file.
  func visits(of participant: Int) -> [Visit] {
    visits.indices.contains(participant) ? visits[participant].map { records.visits[$0] } : []
  }

  /// Returns the other treatments of a participant.
  func treatments(of participant: Int) -> [OtherTreatment] {
    treatments.indices.contains(participant)
      ? treatments[participant].map { records.treatments[$0] } : []
  }

  /// Returns the scores of a participant.
  func scores(of participant: Int) -> [Score] {
    scores.indices.contains(participant) ? scores[participant].map { records.scores[$0] } : []
  }

  /// Returns the record of each visit of a participant, by the visit's id: one that took place
  /// outweighs one that did not.
  func visitRecords(of participant: Int) -> [String: VisitRecord] {
    var found: [String: VisitRecord] = [:]
    for visit in visits(of: participant) {
      let known = found[visit.visit]
      if let known, known.isAttended || !visit.isAttended {
        if known.isAttended, visit.isAttended, let date = visit.date {
          found[visit.visit]?.date = known.date.map { min($0, date) } ?? date
        }
        continue
      }
      found[visit.visit] = VisitRecord(
        isAttended: visit.isAttended, date: visit.isAttended ? visit.date : nil)
    }
    return found
  }
}
