import DelimitedText
import SourceDiagnostics
import UlcerRecords

/// Records that say the same as an earlier one of their file; both are used, and somebody is asked.
///
/// Visits, ulcers, participants and event ids have rules of their own.
struct RepeatedRecords {
  private let records: StudyRecords
  private let lines: [Int]

  init(_ records: StudyRecords, _ lines: [Int]) {
    self.records = records
    self.lines = lines
  }

  /// Reports every repetition at the later row, with the first one beside it.
  func judge(_ kind: FileKind, _ row: RowReader) {
    switch kind {
    case .participants, .visits, .ulcers: break
    case .localReactions:
      judge(records.localReactions, row, "the injection sites were assessed twice at this time") {
        Key(participant: $0.participant, moment: $0.moment)
      }
    case .adverseEvents:
      // Two falls on one day are two events: only rows that agree in everything are asked about.
      judge(records.adverseEvents, row, "the same event under another event_id") { event in
        guard event.start?.isComplete == true else { return nil }
        var nameless = event
        nameless.id = ""
        return Key(participant: event.participant, event: nameless)
      }
    case .treatments:
      judge(records.treatments, row, "the same treatment is entered twice") {
        Key(
          participant: $0.participant,
          words: [
            $0.kind.rawValue, $0.name?.lowercased() ?? "", $0.start?.isoText ?? "",
            $0.end?.isoText ?? "",
          ])
      }
    case .scores:
      judge(records.scores, row, "the instrument was scored twice on this day") {
        Key(
          participant: $0.participant, words: [$0.instrument.lowercased(), $0.date.isoText])
      }
    case .eligibility:
      judge(records.eligibility, row, "the criterion was judged twice") {
        Key(participant: $0.participant, words: [$0.criterion.lowercased()])
      }
    }
  }

  private struct Key: Hashable {
    let participant: Int
    var moment: Moment?
    var words: [String] = []
    var event: AdverseEvent?
  }

  private func judge<Element>(
    _ elements: [Element], _ row: RowReader, _ message: String, _ key: (Element) -> Key?
  ) {
    var first: [Key: Int] = [:]
    for (element, line) in zip(elements, lines) {
      guard let key = key(element) else { continue }
      guard let earlier = first[key] else {
        first[key] = line
        continue
      }
      // The participant stands first in every file of the study format.
      row.report(
        .repeatedRecord, at: 0, line: line, message + "; both rows are used",
        hint: "remove one of them, or correct what makes them equal",
        related: [
          row.record(atLine: earlier).map { row.position(0, $0) }
            ?? SourcePosition(file: row.table.document.file, line: earlier)
        ])
    }
  }
}
