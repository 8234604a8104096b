import UlcerRecords

/// The row of the study folder, and its column, from which a date or a value was taken.
///
/// Rows are places in the records at the cut-off.
enum SourceRow: Hashable {
  case participant(Int, ParticipantColumn)
  case visit(Int)
  case ulcer(Int)
  case localReaction(Int)
  case adverseEvent(Int)
  case score(Int)

  /// The canonical name of its file, without `.csv`.
  var domain: String {
    switch self {
    case .participant: RecordKind.participants.rawValue
    case .visit: RecordKind.visits.rawValue
    case .ulcer: RecordKind.ulcers.rawValue
    case .localReaction: RecordKind.localReactions.rawValue
    case .adverseEvent: RecordKind.adverseEvents.rawValue
    case .score: RecordKind.scores.rawValue
    }
  }

  /// The canonical name of its column.
  var variable: String {
    switch self {
    case .participant(_, let date): date.name
    case .visit: VisitColumn.date.name
    case .ulcer: UlcerColumn.date.name
    case .localReaction: LocalReactionColumn.date.name
    case .adverseEvent: AdverseEventColumn.start.name
    case .score: ScoreColumn.score.name
    }
  }

  /// The row of an occurrence of local toxicity.
  init(_ source: LocalToxicityOccurrence.Source) {
    switch source {
    case .localReaction(let row): self = .localReaction(row)
    case .ulcer(let row): self = .ulcer(row)
    case .adverseEvent(let place): self = .adverseEvent(place)
    }
  }

  /// Its number in the file, found from the index at the cut-off and then the index as read.
  func line(in records: CutRecords, _ lines: SourceLines) -> Int? {
    func line(_ place: Int, _ origins: [Int], _ lines: [Int]) -> Int? {
      guard origins.indices.contains(place), lines.indices.contains(origins[place]) else {
        return nil
      }
      return lines[origins[place]]
    }
    return switch self {
    case .participant(let place, _):
      line(place, records.participantOrigins, lines.participants)
    case .visit(let place): line(place, records.visitOrigins, lines.visits)
    case .ulcer(let place): line(place, records.ulcerOrigins, lines.ulcers)
    case .localReaction(let place):
      line(place, records.localReactionOrigins, lines.localReactions)
    case .adverseEvent(let place):
      line(place, records.adverseEventOrigins, lines.adverseEvents)
    case .score(let place): line(place, records.scoreOrigins, lines.scores)
    }
  }
}

/// A date and the row that states it.
struct SourcedDate: Hashable {
  let date: CalendarDate
  let row: SourceRow

  /// A death of the participant at that index in the records.
  /// The cell is `end_date` if participation ended by death on that day, even if `death_date` is
  /// empty. Otherwise it is `death_date`.
  /// even if `death_date` is empty. Otherwise only `death_date` can say it.
  init(death date: CalendarDate, of person: Participant, at place: Int) {
    let isEnd = person.endReason == .death && person.endDate == date
    self.init(date: date, row: .participant(place, isEnd ? .end : .death))
  }

  init(date: CalendarDate, row: SourceRow) {
    self.date = date
    self.row = row
  }
}
