import ParallelWork
import SourceDiagnostics
import UlcerRecords

/// Reads the rows of all files but participants.csv: in parts, several at once, with the same
/// outcome as one row after the other.
struct RecordFilesReader: Sendable {
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

  /// The content of a file: its records, and the account of the rows of each part.
  struct Outcome: Sendable {
    var records = FileRecords()
    var accounts: [RowAccount] = []
    var findings = LimitedFindings.Tally()
  }

  /// A checker that compares the rows of one file with each other and with its participants.
  func admission() -> RowAdmission { RowAdmission(people, spans: spans) }

  /// Returns the content of the files, in their order.
  func read(_ tables: [BoundTable]) -> [Outcome] {
    let divisions = tables.map { $0.isUsable ? FileRecords.parts(of: $0) : [] }
    // Files with long parts first, so that no core is left with one of them at the end.
    let order = tables.indices.sorted {
      (divisions[$1].first?.count ?? 0, $0) < (divisions[$0].first?.count ?? 0, $1)
    }
    let parts = order.flatMap { file in divisions[file].map { Part(file: file, rows: $0) } }
    let nothing = zip(tables, divisions).map { table, rows in
      var outcome = Outcome()
      if rows.count > 1 { outcome.records.reserve(for: table) }
      return outcome
    }
    return ParallelParts.gather(parts.count, into: nothing) { number in
      let part = parts[number]
      return RowReader.read(tables[part.file], part.rows) { row in
        FileRecords.read(row, admission(), plan)
      }
    } add: { outcomes, part, number in
      let file = parts[number].file
      var account = part.account
      account.limit(after: &outcomes[file].findings)
      outcomes[file].accounts.append(account)
      if divisions[file].count == 1 {
        outcomes[file].records = part.result
      } else {
        outcomes[file].records.add(part.result)
      }
    }
  }
}
