import SourceDiagnostics

/// The account of the rows of one part of a file.
struct RowAccount: Sendable {
  /// A finding whose hint is decided when the parts are joined.
  struct UnknownParticipant: Sendable {
    let finding: Int
    let id: [UInt8]
  }

  /// The number of occurrences, and the record of the first.
  struct Occurrences: Sendable {
    private(set) var count = 0
    private(set) var first = 0

    mutating func add(_ record: Int) {
      if count == 0 { first = record }
      count += 1
    }

    /// Takes over the occurrences in later or earlier records.
    mutating func add(_ other: Occurrences) {
      first = count == 0 ? other.first : min(first, other.first)
      count += other.count
    }
  }

  let rows: Range<Int>
  private(set) var rejected: [Bool]
  /// The columns whose cells were emptied, by record.
  private(set) var emptied: [Int: [Int]]
  private(set) var findings: LimitedFindings
  private(set) var unknownParticipants: [UnknownParticipant]
  /// The first record of the part in which a column has a decimal mark, or −1.
  let firstMarks: [Int]
  /// Cells with 00:00 as their time, by column.
  let midnights: [Int: Occurrences]
  /// The rows have a date with hyphens that cannot be day first.
  let doubtsHyphens: Bool

  init(
    rows: Range<Int>, rejected: [Bool], emptied: [Int: [Int]], findings: LimitedFindings,
    unknownParticipants: [UnknownParticipant], firstMarks: [Int], midnights: [Int: Occurrences],
    doubtsHyphens: Bool
  ) {
    self.rows = rows
    self.rejected = rejected
    self.emptied = emptied
    self.findings = findings
    self.unknownParticipants = unknownParticipants
    self.firstMarks = firstMarks
    self.midnights = midnights
    self.doubtsHyphens = doubtsHyphens
  }

  /// Takes over what another reader of the same rows judged.
  mutating func add(_ other: RowAccount) {
    for (place, isRejected) in other.rejected.enumerated() where isRejected {
      rejected[place] = true
    }
    emptied.merge(other.emptied) { $0 + $1 }
    findings.add(other.findings)
  }

  /// Removes findings that will not be listed because the parts before have enough of their rules.
  mutating func limit(after earlier: inout LimitedFindings.Tally) {
    guard let kept = findings.limit(after: &earlier) else { return }
    unknownParticipants = unknownParticipants.compactMap { unknown in
      kept[unknown.finding].map { UnknownParticipant(finding: $0, id: unknown.id) }
    }
  }

  /// The findings, with the hints that were left open.
  func completedFindings(_ admission: RowAdmission?) -> LimitedFindings {
    guard let admission else { return findings }
    var completed = findings
    for unknown in unknownParticipants {
      completed.setHint(admission.hint(unknown.id[...]), at: unknown.finding)
    }
    return completed
  }
}
