/// The row of the study folder, and its column, from which a derived date was taken.
///
/// Rows are places in the records at the cut-off.
enum SourceRow: Hashable {
  /// A date of participants.csv.
  enum ParticipantDate: String {
    case treatment = "treatment_date"
    case death = "death_date"
    case end = "end_date"
  }

  case participant(Int, ParticipantDate)
  case visit(Int)
  case ulcer(Int)
  case localReaction(Int)
  case adverseEvent(Int)

  /// The canonical name of its file, without `.csv`.
  var domain: String {
    switch self {
    case .participant: "participants"
    case .visit: "visits"
    case .ulcer: "ulcers"
    case .localReaction: "local-reactions"
    case .adverseEvent: "adverse-events"
    }
  }

  /// The canonical name of its column.
  var variable: String {
    switch self {
    case .participant(_, let date): date.rawValue
    case .visit, .ulcer, .localReaction: "date"
    case .adverseEvent: "start_date"
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
    }
  }
}
