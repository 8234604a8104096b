import DelimitedText
import SourceDiagnostics
import UlcerRecords

/// The account of the rows of one file or of a part of it: the rows rejected, the cells set to
/// missing, and the findings.
///
/// A large file is read in parts, each with a ledger of its own; the ledger of the whole file takes
/// their accounts together in the order of the rows.
final class RowLedger {
  let table: BoundTable
  /// The records that are accounted for.
  let rows: Range<Int>
  private(set) var rejected: [Bool]
  private(set) var emptied: [Int: [Int]] = [:]
  private var findings = LimitedFindings()
  private var unknownParticipants: [RowAccount.UnknownParticipant] = []
  /// Cells with 00:00 as their time, by column.
  private var midnights: [Int: RowAccount.Occurrences] = [:]
  /// A date with hyphens was met that cannot be day first, while no order is stated.
  var doubtsHyphens = false

  /// The ledger of a whole file.
  convenience init(_ table: BoundTable) {
    self.init(table, 0..<max(1, table.document.recordCount))
  }

  /// The ledger of some records.
  init(_ table: BoundTable, _ rows: Range<Int>) {
    self.table = table
    self.rows = rows
    rejected = Array(repeating: false, count: rows.count)
  }

  /// Returns the account of the rows.
  ///
  /// - Parameter firstMarks: the first record in which each column has a decimal mark, or −1.
  func account(firstMarks: [Int] = []) -> RowAccount {
    RowAccount(
      rows: rows, rejected: rejected, emptied: emptied, findings: findings,
      unknownParticipants: unknownParticipants, firstMarks: firstMarks, midnights: midnights,
      doubtsHyphens: doubtsHyphens)
  }

  /// Takes over the account of a part.
  func absorb(_ account: RowAccount, _ admission: RowAdmission?) {
    let first = account.rows.lowerBound - rows.lowerBound
    for (place, isRejected) in account.rejected.enumerated() where isRejected {
      rejected[first + place] = true
    }
    emptied.merge(account.emptied) { $0 + $1 }
    findings.add(account.completedFindings(admission))
    for (column, found) in account.midnights { midnights[column, default: .init()].add(found) }
  }

  // MARK: Rows

  func isRejected(_ record: Int) -> Bool { rejected[record - rows.lowerBound] }

  func reject(_ record: Int) { rejected[record - rows.lowerBound] = true }

  /// Rejects every row, for a file whose header lacks what rows must have.
  func rejectAll() { for record in rejected.indices { rejected[record] = true } }

  /// Notes that a cell of a row that stays could not be read.
  func empty(_ column: Int, of record: Int) { emptied[record, default: []].append(column) }

  /// Notes a time 00:00 in a column where the time would count.
  func noteMidnight(_ column: Int, _ record: Int) {
    midnights[column, default: .init()].add(record)
  }

  // MARK: Findings

  /// The findings, up to a limit for each rule one by one, the others counted.
  var diagnostics: [Diagnostic] { findings.diagnostics }

  /// Reports a finding about a record, or about the file if it concerns no record.
  func report(
    _ rule: IngestRule, at column: Int?, record: Int?,
    _ message: @autoclosure () -> String, hint: @autoclosure () -> String? = nil,
    related: @autoclosure () -> [SourcePosition] = [], severity: Severity? = nil
  ) {
    let severity = severity ?? rule.severity
    // If millions of rows have the same fault, no message is worded that nobody will read.
    if findings.count(rule.rawValue, severity, table.document.file) { return }
    findings.add(
      Diagnostic(
        rule: rule.rawValue, severity: severity,
        position: record.map { position(column, $0) } ?? SourcePosition(file: table.document.file),
        message: message(), hint: hint(),
        related: related()))
  }

  /// Reports what this file shows about a place in another.
  func note(_ rule: IngestRule, _ position: SourcePosition, _ message: String, hint: String) {
    findings.add(
      Diagnostic(
        rule: rule.rawValue, severity: rule.severity, position: position, message: message,
        hint: hint))
  }

  /// Reports an unknown participant; the hint depends on the rows before this part.
  func reportUnknownParticipant(_ id: ArraySlice<UInt8>, at column: Int, record: Int) {
    let place = findings.listed.count
    report(
      .unknownParticipant, at: column, record: record,
      "participants.csv has no usable row for \(quoted(id)); the row was rejected")
    guard findings.listed.count > place else { return }
    unknownParticipants.append(.init(finding: place, id: Array(id)))
  }

  /// The place of a cell, or of the row if the file lacks the column.
  func position(_ column: Int?, _ record: Int) -> SourcePosition {
    guard let column, table.fields[column] >= 0 else {
      return table.document.position(of: record)
    }
    return table.position(column, record)
  }

  /// Reports, once for each column, the times 00:00 that are read as no time.
  func reportMidnights() {
    for (column, found) in midnights.sorted(by: { $0.key < $1.key }) {
      let times = found.count == 1 ? "1 time" : "\(found.count) times"
      report(
        .midnightTime, at: column, record: found.first,
        "\(times) of ‘\(table.columns[column].name)’ \(found.count == 1 ? "is" : "are") 00:00, "
          + "taken for a day without a time",
        hint: "nothing need be done, unless something really happened at midnight")
    }
  }

  // MARK: Counts

  /// Rows below the header.
  var readCount: Int { max(0, table.document.recordCount - 1) + table.document.unreadCount }

  /// Rows that were not rejected.
  var usedCount: Int { rejected.dropFirst().count { !$0 } }

  /// Unreadable optional cells of rows that were not rejected.
  var emptiedCount: Int { emptied.reduce(0) { $0 + (isRejected($1.key) ? 0 : $1.value.count) } }

  /// The number of these cells in each column that has any.
  var emptiedByColumn: [String: Int] {
    emptied.reduce(into: [:]) { counts, entry in
      guard !isRejected(entry.key) else { return }
      for column in entry.value { counts[table.columns[column].name, default: 0] += 1 }
    }
  }
}
