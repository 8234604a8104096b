import DelimitedText
import ParallelWork
import UlcerRecords

/// The records of one file, or of one part of it; only those of the file's kind are ever filled.
struct FileRecords: Sendable {
  var visits = RecordCollection<Visit>()
  var ulcers = RecordCollection<UlcerAssessment>()
  var localReactions = RecordCollection<LocalReaction>()
  var adverseEvents = RecordCollection<AdverseEvent>()
  var treatments = RecordCollection<OtherTreatment>()
  var scores = RecordCollection<Score>()
  var eligibility = RecordCollection<EligibilityEntry>()

  /// Records of one part: few enough that they are joined while the processor has them at hand.
  private static let partSize = 1 << 14

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

  /// Makes room for all rows of a file.
  mutating func reserve(for table: BoundTable) {
    let count = max(0, table.document.recordCount - 1)
    switch table.kind {
    case .participants: break
    case .visits: visits = RecordCollection(capacity: count)
    case .ulcers: ulcers = RecordCollection(capacity: count)
    case .localReactions: localReactions = RecordCollection(capacity: count)
    case .adverseEvents: adverseEvents = RecordCollection(capacity: count)
    case .treatments: treatments = RecordCollection(capacity: count)
    case .scores: scores = RecordCollection(capacity: count)
    case .eligibility: eligibility = RecordCollection(capacity: count)
    }
  }

  /// Adds the records of the file's next part, in place.
  mutating func add(_ part: FileRecords) {
    visits.add(part.visits)
    ulcers.add(part.ulcers)
    localReactions.add(part.localReactions)
    adverseEvents.add(part.adverseEvents)
    treatments.add(part.treatments)
    scores.add(part.scores)
    eligibility.add(part.eligibility)
  }

  /// Reads the rows of a part; nothing of participants.csv, which is read before all others.
  static func read(
    _ row: RowReader, _ admission: RowAdmission, _ plan: StudyPlan
  ) -> FileRecords {
    var found = FileRecords()
    let others = OtherReadings(admission: admission)
    switch row.table.kind {
    case .participants: break
    case .visits:
      var reading = VisitReading(admission: admission)
      reading.read(row)
      found.visits = reading.collection
    case .ulcers:
      var reading = UlcerReading(admission: admission, capacity: row.rows.count)
      reading.read(row)
      found.ulcers = reading.collection
    case .localReactions: found.localReactions = others.localReactions(row)
    case .adverseEvents:
      var reading = AdverseEventReading(admission: admission, plan: plan)
      reading.read(row)
      found.adverseEvents = reading.collection
    case .treatments: found.treatments = others.treatments(row)
    case .scores: found.scores = others.scores(row, plan: plan)
    case .eligibility:
      found.eligibility = others.eligibility(row, criteria: plan.eligibility.map(\.id))
    }
    return found
  }
}
