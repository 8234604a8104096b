import SourceDiagnostics

/// What became of the rows of one part of a file.
struct RowAccount: Sendable {
  /// A finding whose hint is decided when the parts come together.
  struct UnknownParticipant: Sendable {
    let finding: Int
    let id: [UInt8]
  }

  let rows: Range<Int>
  private(set) var rejected: [Bool]
  /// The columns whose cells were emptied, by record.
  let emptied: [Int: [Int]]
  private(set) var findings: LimitedFindings
  private(set) var unknownParticipants: [UnknownParticipant]
  /// The first record of the part in which a column has a decimal mark, or −1.
  let firstMarks: [Int]

  init(
    rows: Range<Int>, rejected: [Bool], emptied: [Int: [Int]], findings: LimitedFindings,
    unknownParticipants: [UnknownParticipant], firstMarks: [Int]
  ) {
    self.rows = rows
    self.rejected = rejected
    self.emptied = emptied
    self.findings = findings
    self.unknownParticipants = unknownParticipants
    self.firstMarks = firstMarks
  }

  /// Takes over what another reader of the same rows judged; neither reads cells.
  mutating func add(_ other: RowAccount) {
    for (place, isRejected) in other.rejected.enumerated() where isRejected {
      rejected[place] = true
    }
    findings.add(other.findings)
  }

  /// Lets go of findings that will not be listed, for the parts before have enough of their rules.
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
