public import UlcerRecords

/// The records of two studies, compared participant by participant.
///
/// Typed records are compared, so that another spelling of the same date or number is no change.
/// Linear in the number of records, but for sorting participants by id.
public struct RecordComparison: Sendable {
  /// The counts of the records of one kind. Old = unchanged + changed + removed; new = unchanged +
  /// changed + added.
  public struct Count: Hashable, Sendable {
    /// Records of the newer study alone.
    public internal(set) var added = 0
    /// Records of both that differ.
    public internal(set) var changed = 0
    /// Records of the older study alone.
    public internal(set) var removed = 0
    /// Records of both with the same content.
    public internal(set) var unchanged = 0

    /// No record differs.
    public var isEmpty: Bool { added + changed + removed == 0 }
  }

  /// Every difference: by participant id (bytes), file, key, content, and line.
  public let changes: [RecordChange]
  private let counts: [RecordKind: Count]

  /// Compares records; `oldFiles` and `newFiles` hold their lines.
  public init(
    from old: StudyRecords, in oldFiles: [RecordKind: ComparedFile] = [:], to new: StudyRecords,
    in newFiles: [RecordKind: ComparedFile] = [:]
  ) {
    let people = OldAndNew(old: old.participants, new: new.participants)
    let files = OldAndNew(old: oldFiles, new: newFiles)
    var session = ComparisonPass(files)
    let visits = RecordTable(old.visits, new.visits, of: people)
    let ulcers = RecordTable(old.ulcers, new.ulcers, of: people)
    let reactions = RecordTable(old.localReactions, new.localReactions, of: people)
    let events = RecordTable(old.adverseEvents, new.adverseEvents, of: people)
    let treatments = RecordTable(old.treatments, new.treatments, of: people)
    let scores = RecordTable(old.scores, new.scores, of: people)
    let eligibility = RecordTable(old.eligibility, new.eligibility, of: people)
    for pair in ParticipantPairs(old.participants, new.participants).pairs {
      session.compare(people, pair)
      session.compare(visits, pair)
      session.compare(ulcers, pair)
      session.compare(reactions, pair)
      session.compare(events, pair)
      session.compare(treatments, pair)
      session.compare(scores, pair)
      session.compare(eligibility, pair)
    }
    changes = session.changes
    counts = session.counts
  }

  /// The counts of the records of one file.
  public func count(of file: RecordKind) -> Count { counts[file] ?? Count() }
}

/// Both lists of one kind of record, by participant.
struct RecordTable<Record: ComparedRecord> {
  let records: OldAndNew<[Record]>
  let places: OldAndNew<RecordsByParticipant>

  init(_ old: [Record], _ new: [Record], of people: OldAndNew<[Participant]>) {
    records = OldAndNew(old: old, new: new)
    places = OldAndNew(
      old: RecordsByParticipant(old.map(\.participant), count: people.old.count),
      new: RecordsByParticipant(new.map(\.participant), count: people.new.count))
  }
}
