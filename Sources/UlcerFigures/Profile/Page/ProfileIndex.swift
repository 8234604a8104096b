package import UlcerAnalysis
import UlcerRecords

/// The visits, treatments and scores of each participant by place in the records, and of whom no ulcer
/// was assessed.
///
/// Made once for a report: a profile then reads its own rows alone, however many participants there
/// are.
package struct ProfileIndex: Sendable {
  /// The planned visits of one participant with a record, by id: whether one of them took place and
  /// on which day.
  struct VisitRecord: Hashable, Sendable {
    var isAttended: Bool
    var date: CalendarDate?
  }

  private let visits: [[Int]]
  private let treatments: [[Int]]
  private let scores: [[Int]]
  private let records: StudyRecords
  /// Who came after treatment and had no ulcer assessed.
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

  /// The visits of a participant, attended or not, in the order of their file.
  func visits(of participant: Int) -> [Visit] {
    visits.indices.contains(participant) ? visits[participant].map { records.visits[$0] } : []
  }

  /// The other treatments of a participant.
  func treatments(of participant: Int) -> [OtherTreatment] {
    treatments.indices.contains(participant)
      ? treatments[participant].map { records.treatments[$0] } : []
  }

  /// The scores of a participant.
  func scores(of participant: Int) -> [Score] {
    scores.indices.contains(participant) ? scores[participant].map { records.scores[$0] } : []
  }

  /// What is recorded of each visit of a participant, by the visit's id: one that took place
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
