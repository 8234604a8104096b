import SourceDiagnostics
import UlcerRecords

/// Reads visits.csv.
struct VisitReading {
  let admission: RowAdmission
  private(set) var collection = RecordCollection<Visit>()

  init(admission: RowAdmission) { self.admission = admission }

  mutating func read(_ row: RowReader) {
    // The record of each participant's planned visits, 0 if there is none yet.
    let visits = row.quick.words[VisitColumn.visit.rawValue]
    var seen = [Int32](
      repeating: 0, count: admission.reading.participants.count * visits.count)
    while row.next() {
      let participant = admission.participant(row, VisitColumn.participant)
      let code = row.code(VisitColumn.visit)
      let attended = row.yesNo(VisitColumn.attended)
      let date = row.date(VisitColumn.date, required: attended == true)
      let reason = row.text(VisitColumn.reason)
      admission.check(row, participant, VisitColumn.date, date)
      guard !row.isRejected, let participant, let code, let attended else { continue }
      let visit = visits[code]
      if visit != "unscheduled" {
        let slot = participant * visits.count + code
        let earlier = Int(seen[slot])
        if earlier > 0 {
          row.report(
            .duplicateVisit, at: VisitColumn.visit.rawValue,
            "the participant already has a visit ‘\(visit)’",
            hint: "call the second one unscheduled, or remove it",
            related: [row.position(VisitColumn.visit.rawValue, earlier)])
        } else {
          seen[slot] = Int32(truncatingIfNeeded: row.record)
        }
      }
      collection.add(
        Visit(
          participant: participant, visit: visit, date: date, isAttended: attended,
          reason: reason),
        from: row.record)
    }
  }
}
