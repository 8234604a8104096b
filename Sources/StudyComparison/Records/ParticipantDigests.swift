public import UlcerRecords

/// The content of each participant's records, as bytes to be hashed: equal bytes, equal records.
///
/// Lines, the order of columns, spellings of dates and words, and the records of others do not
/// affect them; the order of a participant's own rows does.
public struct ParticipantDigests: Sendable {
  private let records: StudyRecords
  private let visits, ulcers, reactions, events: RecordsByParticipant
  private let treatments, scores, eligibility: RecordsByParticipant

  /// Takes the records of a study.
  public init(of records: StudyRecords) {
    let count = records.participants.count
    self.records = records
    visits = RecordsByParticipant(records.visits.map(\.participant), count: count)
    ulcers = RecordsByParticipant(records.ulcers.map(\.participant), count: count)
    reactions = RecordsByParticipant(records.localReactions.map(\.participant), count: count)
    events = RecordsByParticipant(records.adverseEvents.map(\.participant), count: count)
    treatments = RecordsByParticipant(records.treatments.map(\.participant), count: count)
    scores = RecordsByParticipant(records.scores.map(\.participant), count: count)
    eligibility = RecordsByParticipant(records.eligibility.map(\.participant), count: count)
  }

  /// The records of one participant as a study of their own; an empty study if there is no such
  /// participant.
  public func records(of participant: Int) -> StudyRecords { records(of: [participant]) }

  /// The records of some participants as a study of their own, in the order in which these are
  /// named; places without a participant are left out.
  public func records(of participants: [Int]) -> StudyRecords {
    var some = StudyRecords()
    some.standings = records.standings
    for participant in participants where records.participants.indices.contains(participant) {
      let place = some.participants.count
      some.participants.append(records.participants[participant])
      some.visits += moved(records.visits, visits[participant], to: place)
      some.ulcers += moved(records.ulcers, ulcers[participant], to: place)
      some.localReactions += moved(records.localReactions, reactions[participant], to: place)
      some.adverseEvents += moved(records.adverseEvents, events[participant], to: place)
      some.treatments += moved(records.treatments, treatments[participant], to: place)
      some.scores += moved(records.scores, scores[participant], to: place)
      some.eligibility += moved(records.eligibility, eligibility[participant], to: place)
    }
    return some
  }

  /// The content of the records of one participant: id, then every cell of every record, each with
  /// its kind before it and a byte that no text holds after it.
  public func bytes(of participant: Int) -> [UInt8] {
    guard records.participants.indices.contains(participant) else { return [] }
    let person = records.participants[participant]
    var bytes = Array(person.id.utf8) + [ParticipantDigests.end]
    for column in ParticipantColumns.all { add(column.cell(person), &bytes) }
    add(records.visits, visits[participant], &bytes)
    add(records.ulcers, ulcers[participant], &bytes)
    add(records.localReactions, reactions[participant], &bytes)
    add(records.adverseEvents, events[participant], &bytes)
    add(records.treatments, treatments[participant], &bytes)
    add(records.scores, scores[participant], &bytes)
    add(records.eligibility, eligibility[participant], &bytes)
    return bytes
  }

  /// A byte that UTF-8 never holds.
  private static let end: UInt8 = 0xFF
  /// Another one, at the end of a kind of record.
  private static let endOfFile: UInt8 = 0xFE

  private func moved<Record: ComparedRecord>(
    _ all: [Record], _ places: ArraySlice<Int>, to participant: Int
  ) -> [Record] {
    places.map { place in
      var record = all[place]
      record.participant = participant
      return record
    }
  }

  private func add<Record: ComparedRecord>(
    _ all: [Record], _ places: ArraySlice<Int>, _ bytes: inout [UInt8]
  ) {
    for place in places {
      for column in Record.columns { add(column.cell(all[place]), &bytes) }
    }
    bytes.append(ParticipantDigests.endOfFile)
  }

  private func add(_ cell: RecordCell?, _ bytes: inout [UInt8]) {
    switch cell {
    case nil: bytes.append(0)
    case .number: bytes.append(1)
    case .word: bytes.append(2)
    case .text: bytes.append(3)
    }
    if let cell { bytes.append(contentsOf: cell.text.utf8) }
    bytes.append(ParticipantDigests.end)
  }
}
