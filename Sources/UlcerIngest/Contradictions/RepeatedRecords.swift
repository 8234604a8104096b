import DelimitedText
import SourceDiagnostics
import UlcerRecords

/// Records with the same content as an earlier one of their file; both are used (of two scores on one
/// day the later row counts), and the finding asks about them.
///
/// Visits, ulcers, participants and event ids have rules of their own.
struct RepeatedRecords {
  private let records: StudyRecords
  private let lines: [Int32]

  init(_ records: StudyRecords, _ lines: [Int32]) {
    self.records = records
    self.lines = lines
  }

  /// Reports every repetition at the later row, with the first one beside it.
  func judge(_ kind: RecordKind, _ ledger: RowLedger) {
    switch kind {
    case .participants, .visits, .ulcers: break
    case .localReactions:
      judge(
        records.localReactions, ledger, "the injection sites were assessed twice at this time",
        participant: { $0.participant }, day: { $0.moment.date }, key: { $0.moment })
    case .adverseEvents:
      // Two falls on one day are two events: only rows that agree in everything are asked about.
      judge(
        records.adverseEvents, ledger, "the same event under another event_id",
        participant: { $0.participant }, day: { $0.start?.earliest },
        key: { event -> AdverseEvent? in
          guard event.start?.isComplete == true else { return nil }
          var nameless = event
          nameless.id = ""
          return nameless
        })
    case .treatments:
      judge(
        records.treatments, ledger, "the same treatment is entered twice",
        participant: { $0.participant }, day: { $0.start?.earliest }, key: { $0 })
    case .scores:
      judge(
        records.scores, ledger, "the instrument was scored twice on this day",
        consequence: "the later row counts",
        participant: { $0.participant }, day: { $0.date },
        key: { DatedName(date: $0.date, name: $0.instrument) })
    case .eligibility:
      judge(
        records.eligibility, ledger, "the criterion was judged twice on this day",
        participant: { $0.participant }, day: { $0.date },
        key: { DatedName(date: $0.date, name: $0.criterion) })
    }
  }

  /// Records of one participant below which every two are compared; above, keys are hashed.
  private static let fewRecords = 40

  private func judge<Element, Key: Hashable>(
    _ elements: [Element], _ ledger: RowLedger, _ message: String,
    consequence: String = "both rows are used",
    participant: (Element) -> Int, day: (Element) -> CalendarDate?, key: (Element) -> Key?
  ) {
    let order = byParticipant(elements, participant)
    var start = 0
    while start < order.count {
      let person = participant(elements[order[start]])
      var end = start + 1
      while end < order.count, participant(elements[order[end]]) == person { end += 1 }
      let own = order[start..<end]
      // Records of different days are not the same: keys are made only where days are equal.
      let found =
        own.count < RepeatedRecords.fewRecords
        ? repetitions(days: own.map { day(elements[$0]) }) { key(elements[order[start + $0]]) }
        : repetitions(own.map { key(elements[$0]) })
      for (later, earlier) in found {
        report(
          ledger, Int(lines[order[start + later]]), Int(lines[order[start + earlier]]),
          "\(message); \(consequence)")
      }
      start = end
    }
  }

  /// The places of the records by participant, in their order otherwise; counted, not sorted.
  private func byParticipant<Element>(
    _ elements: [Element], _ participant: (Element) -> Int
  ) -> [Int] {
    var starts = [Int](repeating: 0, count: records.participants.count + 1)
    for element in elements { starts[participant(element) + 1] += 1 }
    for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
    var order = [Int](repeating: 0, count: elements.count)
    for index in elements.indices {
      let person = participant(elements[index])
      order[starts[person]] = index
      starts[person] += 1
    }
    return order
  }

  /// The places of keys that occurred before, each with the first place of the same key; equal keys
  /// have equal days.
  private func repetitions<Key: Hashable>(
    days: [CalendarDate?], key: (Int) -> Key?
  ) -> [(later: Int, earlier: Int)] {
    var found: [(later: Int, earlier: Int)] = []
    for later in days.indices.dropFirst() {
      for earlier in 0..<later where days[earlier] == days[later] {
        guard let own = key(later) else { break }
        if key(earlier) == own {
          found.append((later, earlier))
          break
        }
      }
    }
    return found
  }

  /// The same by hashing, for many keys.
  private func repetitions<Key: Hashable>(_ keys: [Key?]) -> [(later: Int, earlier: Int)] {
    var found: [(later: Int, earlier: Int)] = []
    var first: [Key: Int] = [:]
    for (place, key) in keys.enumerated() {
      guard let key else { continue }
      if let earlier = first[key] { found.append((place, earlier)) } else { first[key] = place }
    }
    return found
  }

  private func report(_ ledger: RowLedger, _ line: Int, _ earlier: Int, _ message: String) {
    // The participant's column identifies the row's participant; every file of the study format has
    // it.
    ledger.report(
      .repeatedRecord, at: 0, line: line, message,
      hint: "remove one of them, or correct what makes them equal",
      related: [
        ledger.record(atLine: earlier).map { ledger.position(0, $0) }
          ?? SourcePosition(file: ledger.table.document.file, line: earlier)
      ])
  }
}

/// A name and date that must not repeat for one participant.
private struct DatedName: Hashable {
  let date: CalendarDate?
  let name: String
}
