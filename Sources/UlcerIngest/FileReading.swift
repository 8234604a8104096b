import DelimitedText
import SourceDiagnostics
import UlcerRecords

/// Reads the rows of all files but participants.csv: in parts, several at once, with the same
/// outcome as one row after the other.
struct FileReading: Sendable {
  let people: ParticipantReading
  let plan: StudyPlan
  private let spans: [ParticipantSpan]

  init(_ people: ParticipantReading, plan: StudyPlan) {
    self.people = people
    self.plan = plan
    spans = people.participants.map(ParticipantSpan.init)
  }

  /// One part of one file.
  private struct Part: Sendable {
    let file: Int
    let rows: Range<Int>
  }

  /// What a part holds.
  struct PartResult: Sendable {
    let records: FileRecords?
    let account: RowAccount
  }

  /// Something that holds the rows of one file against each other and against its participants.
  func admission() -> RowAdmission { RowAdmission(people, spans: spans) }

  /// The parts of each file, in the order of the files and of their rows.
  func read(_ tables: [BoundTable]) -> [[PartResult]] {
    let parts = tables.enumerated().flatMap { file, table in
      table.isUsable ? FileRecords.parts(of: table).map { Part(file: file, rows: $0) } : []
    }
    // Long parts first, so that no core is left with one of them at the end.
    let order = parts.indices.sorted {
      (parts[$1].rows.count, $0) < (parts[$0].rows.count, $1)
    }
    let found = ParallelParts.map(parts.count) { place in
      let part = parts[order[place]]
      let (records, account) = RowReader.read(tables[part.file], part.rows) { row in
        FileRecords.read(row, admission(), plan)
      }
      return PartResult(records: records, account: account)
    }
    var byPart = [PartResult?](repeating: nil, count: parts.count)
    for (place, part) in order.enumerated() { byPart[part] = found[place] }
    var results = [[PartResult]](repeating: [], count: tables.count)
    for (part, result) in zip(parts, byPart) {
      if let result { results[part.file].append(result) }
    }
    return results
  }
}
