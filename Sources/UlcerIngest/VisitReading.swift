import SourceDiagnostics
import UlcerRecords

/// Reads visits.csv.
struct VisitReading {
  let admission: RowAdmission
  private(set) var collection = RecordCollection<Visit>()

  init(admission: RowAdmission) { self.admission = admission }

  private struct Slot: Hashable {
    let participant: Int
    let visit: String
  }

  mutating func read(_ row: RowReader) {
    var seen: [Slot: Int] = [:]
    while row.next() {
      let participant = admission.participant(row, VisitColumn.participant)
      let visit = row.plannedID(VisitColumn.visit)
      let attended = row.yesNo(VisitColumn.attended)
      let date = row.date(VisitColumn.date, required: attended == true)
      let reason = row.text(VisitColumn.reason)
      admission.check(row, participant, VisitColumn.date, date)
      guard !row.isRejected, let participant, let visit, let attended else { continue }
      if visit != "unscheduled" {
        let slot = Slot(participant: participant, visit: visit)
        if let earlier = seen[slot] {
          row.report(
            .duplicateVisit, at: VisitColumn.visit.rawValue,
            "the participant already has a visit ‘\(visit)’",
            hint: "call the second one unscheduled, or remove it",
            related: [row.position(VisitColumn.visit.rawValue, earlier)])
        } else {
          seen[slot] = row.record
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
