import DelimitedText
import UlcerRecords

/// The records of one file, or of one part of it.
enum FileRecords: Sendable {
  case visits(RecordCollection<Visit>)
  case ulcers(RecordCollection<UlcerAssessment>)
  case localReactions(RecordCollection<LocalReaction>)
  case adverseEvents(RecordCollection<AdverseEvent>)
  case treatments(RecordCollection<OtherTreatment>)
  case scores(RecordCollection<Score>)
  case eligibility(RecordCollection<EligibilityEntry>)

  /// Records of one part.
  private static let partSize = 1 << 16

  /// The parts in which a file is read: one where a row is judged by the rows before it.
  static func parts(of table: BoundTable) -> [Range<Int>] {
    let records = max(1, table.document.recordCount)
    let count: Int
    switch table.kind {
    case .participants, .visits, .adverseEvents: count = 1
    case .ulcers, .localReactions, .treatments, .scores, .eligibility:
      count = ParallelParts.count(for: records, size: partSize)
    }
    return (0..<count).map {
      max(1, records * $0 / count)..<max(1, records * ($0 + 1) / count)
    }
  }

  /// Reads the rows of a part; `nil` for participants.csv, which is read before all others.
  static func read(
    _ row: RowReader, _ admission: RowAdmission, _ plan: StudyPlan
  ) -> FileRecords? {
    let others = OtherReadings(admission: admission)
    switch row.table.kind {
    case .participants: return nil
    case .visits:
      var reading = VisitReading(admission: admission)
      reading.read(row)
      return .visits(reading.collection)
    case .ulcers:
      var reading = UlcerReading(admission: admission, capacity: row.rows.count)
      reading.read(row)
      return .ulcers(reading.collection)
    case .localReactions: return .localReactions(others.localReactions(row))
    case .adverseEvents:
      var reading = AdverseEventReading(admission: admission, plan: plan)
      reading.read(row)
      return .adverseEvents(reading.collection)
    case .treatments: return .treatments(others.treatments(row))
    case .scores: return .scores(others.scores(row, plan: plan))
    case .eligibility:
      return .eligibility(others.eligibility(row, criteria: plan.eligibility.map(\.id)))
    }
  }
}
