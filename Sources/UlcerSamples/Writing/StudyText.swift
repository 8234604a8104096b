import UlcerRecords

/// The text of every file of the study, handed to a sink in pieces of at most about 256 kB.
struct StudyText {
  private static let pieceSize = 256 * 1024
  private static let roomBeyond = 16 * 1024

  private var texts: [RecordText]
  private let places: [[UInt8]]

  /// Begins every CSV file with its header.
  init() {
    texts = SampleFile.allCases.map { file in
      var text = RecordText(capacity: StudyText.pieceSize + StudyText.roomBeyond)
      for column in file.columns { text.field(column) }
      text.endRow()
      return text
    }
    places = StudyText.placeWords()
  }

  /// Hand, digit, level and surface as four fields, by the location's ordinal.
  private static func placeWords() -> [[UInt8]] {
    var words = [[UInt8]](repeating: [], count: Location.count)
    for hand in Location.Hand.allCases {
      for digit in Location.Digit.allCases {
        for level in Location.Level.allCases {
          for surface in Location.Surface.allCases {
            guard
              let location = Location(hand: hand, digit: digit, level: level, surface: surface)
            else { continue }
            words[location.ordinal] = Array(
              "\(hand.word),\(digit.rawValue),\(level.word),\(surface.word)".utf8)
          }
        }
      }
    }
    return words
  }

  /// Writes rows of one file.
  private mutating func write(_ file: SampleFile, _ rows: (inout RecordText) -> Void) {
    guard let place = SampleFile.allCases.firstIndex(of: file) else { return }
    rows(&texts[place])
  }

  /// Writes text without change.
  mutating func write(_ text: String, to file: SampleFile) { write(file) { $0.append(text) } }

  /// Hands over what is full, or at the end everything.
  mutating func flush(
    all: Bool, to sink: (SampleFile, [UInt8]) throws -> Void
  ) rethrows {
    for (place, file) in SampleFile.allCases.enumerated() {
      let count = texts[place].bytes.count
      guard count >= StudyText.pieceSize || (all && count > 0) else { continue }
      try sink(file, texts[place].bytes)
      texts[place].clear()
    }
  }

  /// Writes every record of a person.
  mutating func write(_ person: PersonRecords) {
    let id = Array(person.participant.id.utf8)
    write(.records(.participants)) { $0.row(person.participant) }
    write(.records(.visits)) { text in for visit in person.visits { text.row(visit, id: id) } }
    let places = places
    write(.records(.ulcers)) { text in
      for row in person.assessments {
        text.row(row, id: id, place: places[row.location.ordinal])
      }
    }
    write(.records(.localReactions)) { text in
      for reaction in person.reactions { text.row(reaction, id: id) }
    }
    write(.records(.adverseEvents)) { text in for event in person.events { text.row(event, id: id) }
    }
    write(.records(.treatments)) { text in
      for treatment in person.treatments { text.row(treatment, id: id) }
    }
    write(.records(.scores)) { text in for score in person.scores { text.row(score, id: id) } }
    write(.records(.eligibility)) { text in
      for entry in person.eligibility { text.row(entry, id: id) }
    }
    if let arm = person.arm {
      write(.allocation) { text in
        text.field(bytes: id)
        text.field(String(arm))
        text.endRow()
      }
    }
  }
}
