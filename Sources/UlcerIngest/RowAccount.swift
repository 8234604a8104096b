import SourceDiagnostics

/// What became of the rows of one part of a file.
struct RowAccount: Sendable {
  /// A finding whose hint is decided when the parts come together.
  struct UnknownParticipant: Sendable {
    let diagnostic: Int
    let id: [UInt8]
  }

  let rows: Range<Int>
  let rejected: [Bool]
  /// How many cells of a record were emptied.
  let emptied: [Int: Int]
  let diagnostics: [Diagnostic]
  let unknownParticipants: [UnknownParticipant]
  /// The first record of the part in which a column has a decimal mark, or −1.
  let firstMarks: [Int]

  /// The findings, with the hints that were left open.
  func completedDiagnostics(_ admission: RowAdmission?) -> [Diagnostic] {
    guard let admission, !unknownParticipants.isEmpty else { return diagnostics }
    var completed = diagnostics
    for unknown in unknownParticipants {
      let finding = completed[unknown.diagnostic]
      completed[unknown.diagnostic] = Diagnostic(
        rule: finding.rule, severity: finding.severity, position: finding.position,
        message: finding.message, hint: admission.hint(unknown.id[...]),
        related: finding.related)
    }
    return completed
  }
}
