import StudyComparison
import TestSupport
import Testing
import UlcerRecords

@Suite("Properties of a comparison, over random records")
struct ComparisonPropertyTests {
  /// Records with few distinct values, so that keys repeat often.
  private func records(seed: UInt64) throws -> StudyRecords {
    var random = SeededGenerator(seed: seed &* 7919 &+ 17)
    let day = CalendarDate(daysSinceEpoch: 20_000)
    let place = try #require(Location(code: "R2-tip-volar"))
    let other = try #require(Location(code: "L4-nail-ulnar"))
    var records = StudyRecords()
    for number in (1...5).shuffled(using: &random).prefix(4) {
      var person = Participant(id: "P\(number)", consentDate: day, screeningOutcome: .enrolled)
      person.ageYears = Int.random(in: 40...41, using: &random)
      records.participants.append(person)
    }
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      let participant = Int.random(in: 0..<4, using: &random)
      let date = day.advanced(by: Int.random(in: 0...3, using: &random))
      let visit = [nil, "w2", "w4", "unscheduled"].randomElement(using: &random) ?? nil
      switch Int.random(in: 0..<6, using: &random) {
      case 0:
        records.visits.append(
          Visit(
            participant: participant, visit: visit ?? "w8", date: date,
            isAttended: Bool.random(using: &random)))
      case 1:
        var ulcer = UlcerAssessment(
          participant: participant, date: date,
          location: Bool.random(using: &random) ? place : other, status: .active)
        ulcer.visit = visit
        ulcer.length = Double(Int.random(in: 1...2, using: &random))
        records.ulcers.append(ulcer)
      case 2:
        var event = AdverseEvent(
          participant: participant, id: "E\(Int.random(in: 1...3, using: &random))",
          term: Bool.random(using: &random) ? "Fall" : "Pain", organSystem: "Injury")
        event.grade = Int.random(in: 1...2, using: &random)
        records.adverseEvents.append(event)
      case 3:
        var reaction = LocalReaction(participant: participant, moment: Moment(date))
        reaction.visit = visit
        reaction.warmth = .grade(Int.random(in: 0...1, using: &random))
        records.localReactions.append(reaction)
      case 4:
        records.treatments.append(
          OtherTreatment(
            participant: participant, kind: .other, name: nil, start: .day(Moment(date)),
            end: Bool.random(using: &random) ? .year(2026) : nil))
      default:
        records.scores.append(
          Score(
            participant: participant, date: date, visit: visit, instrument: "pain-vas",
            score: Double(Int.random(in: 1...2, using: &random))))
      }
    }
    return records
  }

  /// The same records in another order, participants too.
  private func shuffled(_ records: StudyRecords, seed: UInt64) throws -> StudyRecords {
    var random = SeededGenerator(seed: seed &+ 99)
    let order = Array(records.participants.indices).shuffled(using: &random)
    var moved = StudyRecords()
    moved.participants = order.map { records.participants[$0] }
    func place(_ participant: Int) throws -> Int {
      try #require(order.firstIndex(of: participant))
    }
    moved.visits = records.visits.shuffled(using: &random)
    for row in moved.visits.indices {
      moved.visits[row].participant = try place(moved.visits[row].participant)
    }
    moved.ulcers = records.ulcers.shuffled(using: &random)
    for row in moved.ulcers.indices {
      moved.ulcers[row].participant = try place(moved.ulcers[row].participant)
    }
    moved.adverseEvents = records.adverseEvents.shuffled(using: &random)
    for row in moved.adverseEvents.indices {
      moved.adverseEvents[row].participant = try place(moved.adverseEvents[row].participant)
    }
    moved.localReactions = records.localReactions.shuffled(using: &random)
    for row in moved.localReactions.indices {
      moved.localReactions[row].participant = try place(moved.localReactions[row].participant)
    }
    moved.treatments = records.treatments.shuffled(using: &random)
    for row in moved.treatments.indices {
      moved.treatments[row].participant = try place(moved.treatments[row].participant)
    }
    moved.scores = records.scores.shuffled(using: &random)
    for row in moved.scores.indices {
      moved.scores[row].participant = try place(moved.scores[row].participant)
    }
    return moved
  }

  /// A change without its key, which is the newer side's, and without its place.
  private func content(_ change: RecordChange, isMirrored: Bool) -> String {
    let kind =
      switch change.kind {
      case .added: isMirrored ? "removed" : "added"
      case .removed: isMirrored ? "added" : "removed"
      case .changed: "changed"
      }
    let cells = change.cells.map { cell in
      let sides = [cell.old?.text ?? "", cell.new?.text ?? ""]
      return "\(cell.column): " + (isMirrored ? sides.reversed() : sides).joined(separator: "→")
    }
    let key = change.kind == .changed ? "" : change.key.map(\.cell.text).joined(separator: " ")
    return "\(kind) \(change.file) \(change.participant) \(key) \(cells.joined(separator: ", "))"
  }

  private func contents(_ comparison: RecordComparison, isMirrored: Bool = false) -> [String] {
    comparison.changes.map { content($0, isMirrored: isMirrored) }.sorted()
  }

  @Test(
    "Records do not differ from themselves, in any order", arguments: 1...60 as ClosedRange<UInt64>)
  func reflexive(seed: UInt64) throws {
    let records = try records(seed: seed)
    #expect(RecordComparison(from: records, to: records).changes.isEmpty)
    let moved = try shuffled(records, seed: seed)
    #expect(RecordComparison(from: records, to: moved).changes.isEmpty)
  }

  @Test(
    "The comparison the other way round is the mirror image",
    arguments: 1...60 as ClosedRange<UInt64>)
  func mirrored(seed: UInt64) throws {
    let (one, other) = (try records(seed: seed), try records(seed: seed + 1000))
    let forth = RecordComparison(from: one, to: other)
    let back = RecordComparison(from: other, to: one)
    #expect(!forth.changes.isEmpty)
    #expect(contents(forth) == contents(back, isMirrored: true))
  }

  @Test("The order of rows changes nothing that is said", arguments: 1...60 as ClosedRange<UInt64>)
  func orderless(seed: UInt64) throws {
    let (one, other) = (try records(seed: seed), try records(seed: seed + 1000))
    let plain = RecordComparison(from: one, to: other)
    let moved = RecordComparison(
      from: try shuffled(one, seed: seed), to: try shuffled(other, seed: seed + 5))
    #expect(contents(plain) == contents(moved))
  }

  @Test("Every record is counted once on each side", arguments: 1...60 as ClosedRange<UInt64>)
  func accounts(seed: UInt64) throws {
    let (one, other) = (try records(seed: seed), try records(seed: seed + 1000))
    let comparison = RecordComparison(from: one, to: other)
    func sizes(_ records: StudyRecords) -> [RecordKind: Int] {
      [
        .participants: records.participants.count, .visits: records.visits.count,
        .ulcers: records.ulcers.count, .localReactions: records.localReactions.count,
        .adverseEvents: records.adverseEvents.count, .treatments: records.treatments.count,
        .scores: records.scores.count, .eligibility: records.eligibility.count,
      ]
    }
    for file in RecordKind.allCases {
      let count = comparison.count(of: file)
      #expect(count.unchanged + count.changed + count.removed == sizes(one)[file])
      #expect(count.unchanged + count.changed + count.added == sizes(other)[file])
      let own = comparison.changes.filter { $0.file == file }
      #expect(own.count == count.added + count.changed + count.removed)
      #expect(Set(own.compactMap(\.place.old)).count == own.compactMap(\.place.old).count)
      #expect(Set(own.compactMap(\.place.new)).count == own.compactMap(\.place.new).count)
    }
  }
}
