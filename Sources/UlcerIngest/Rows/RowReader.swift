import DelimitedText
import SourceDiagnostics
import UlcerRecords

/// Walks through rows of one file, reads cells as what their columns hold, and keeps the account:
/// which rows were rejected, which cells emptied, and what is wrong.
///
/// A large file is read in parts, each by a reader of its own; one reader for the whole file takes
/// their accounts together in the order of the rows.
final class RowReader {
  let table: BoundTable
  /// The records that this reader accounts for.
  let rows: Range<Int>
  /// Cuts the records of a part; the reader of a whole file has none.
  let walk: RecordWalk?
  /// How each column is read where nothing is the matter with a cell.
  let quick: QuickCells
  /// The record that is read now.
  private(set) var record: Int
  private var findings = LimitedFindings()
  private let isWhollySound: Bool
  /// The first field that is read.
  private let firstField: Int
  private(set) var rejected: [Bool]
  private(set) var emptied: [Int: [Int]] = [:]
  private var unknownParticipants: [RowAccount.UnknownParticipant] = []
  /// Cells with 00:00 as their time, by column.
  var midnights: [Int: RowAccount.Occurrences] = [:]
  /// Whether a date with hyphens was met that is none day first, where nobody says the order.
  var doubtsHyphens = false

  /// A reader for the account of a whole file.
  convenience init(_ table: BoundTable) {
    self.init(table, 0..<max(1, table.document.recordCount), walk: nil)
  }

  private init(_ table: BoundTable, _ rows: Range<Int>, walk: RecordWalk?) {
    self.table = table
    self.rows = rows
    self.walk = walk
    quick = QuickCells(table, isUsed: walk != nil)
    record = rows.lowerBound - 1
    isWhollySound = table.document.isWhollySound
    firstField = table.fields.filter { $0 >= 0 }.min() ?? 0
    rejected = Array(repeating: false, count: rows.count)
  }

  /// Reads some records of a file.
  ///
  /// - Parameters:
  ///   - rows: the records; the header is none of them.
  ///   - read: reads what the reader steps over; the reader is of use only while it runs.
  static func read<Result>(
    _ table: BoundTable, _ rows: Range<Int>, _ read: (RowReader) -> Result
  ) -> (result: Result, account: RowAccount) {
    table.document.walk { walk in
      let row = RowReader(table, rows, walk: walk)
      let result = read(row)
      return (result, row.account)
    }
  }

  /// What became of the rows.
  var account: RowAccount {
    RowAccount(
      rows: rows, rejected: rejected, emptied: emptied, findings: findings,
      unknownParticipants: unknownParticipants, firstMarks: Array(quick.firstMarks),
      midnights: midnights, doubtsHyphens: doubtsHyphens)
  }

  /// Takes over what became of a part.
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

  /// Moves to the next row that can be read; damaged and empty rows are rejected on the way.
  func next() -> Bool {
    guard let walk else { return false }
    while record + 1 < rows.upperBound {
      record += 1
      if !isWhollySound, !table.document.isSound(record) {
        reject()
        continue
      }
      walk.move(to: record)
      if !quick.showsValue(walk, firstField), isEmptyRow(walk) {
        report(.emptyRow, at: nil, "the row has no value at all; it was rejected")
        reject()
        continue
      }
      return true
    }
    return false
  }

  private func isEmptyRow(_ walk: RecordWalk) -> Bool {
    for field in table.fields where field >= 0 && !trimmed(walk.field(field)).isEmpty {
      return false
    }
    return true
  }

  /// Whether the row that is read now has been rejected.
  var isRejected: Bool { rejected[record - rows.lowerBound] }

  func isRejected(_ record: Int) -> Bool { rejected[record - rows.lowerBound] }

  func reject() { rejected[record - rows.lowerBound] = true }

  func reject(_ record: Int) { rejected[record - rows.lowerBound] = true }

  /// Rejects every row, for a file whose header lacks what rows must have.
  func rejectAll() { for record in rejected.indices { rejected[record] = true } }

  // MARK: Findings

  /// What is wrong, of every rule so many findings one by one, the others counted.
  var diagnostics: [Diagnostic] { findings.diagnostics }

  func report(
    _ rule: IngestRule, at column: Int?, record: Int? = nil,
    _ message: @autoclosure () -> String, hint: @autoclosure () -> String? = nil,
    related: @autoclosure () -> [SourcePosition] = [], severity: Severity? = nil
  ) {
    let severity = severity ?? rule.severity
    // Where millions are wrong in the same way, nothing is worded that nobody will see.
    if findings.count(rule.rawValue, severity, table.document.file) { return }
    findings.add(
      Diagnostic(
        rule: rule.rawValue, severity: severity,
        position: position(column, record ?? self.record), message: message(), hint: hint(),
        related: related()))
  }

  /// Reports what this file shows about a place in another.
  func note(_ rule: IngestRule, _ position: SourcePosition, _ message: String, hint: String) {
    findings.add(
      Diagnostic(
        rule: rule.rawValue, severity: rule.severity, position: position, message: message,
        hint: hint))
  }

  /// Reports an unknown participant; what the hint says depends on the rows before this part.
  func reportUnknownParticipant(_ id: ArraySlice<UInt8>, at column: Int) {
    let place = findings.listed.count
    report(
      .unknownParticipant, at: column,
      "participants.csv has no usable row for \(quoted(id)); the row was rejected")
    guard findings.listed.count > place else { return }
    unknownParticipants.append(.init(finding: place, id: Array(id)))
  }

  /// The place of a cell, or of the row where the file lacks the column.
  func position(_ column: Int?, _ record: Int) -> SourcePosition {
    guard let column, table.fields[column] >= 0 else {
      return table.document.position(of: record)
    }
    return table.position(column, record)
  }

  // MARK: Cells

  /// Whether the cell holds no value, by being empty or by a listed code.
  func isMissing(_ column: some CanonicalColumn) -> Bool {
    table.isMissing(cell(column.rawValue), column.rawValue)
  }

  /// The cell of the row that is read now, without white space around it.
  private func cell(_ column: Int) -> ArraySlice<UInt8> {
    let field = table.fields[column]
    guard let walk else { return table.cell(column, record) }
    return field < 0 ? [] : trimmed(walk.field(field))
  }

  /// Reads a cell; a missing or unreadable one rejects the row if it is required.
  func value<Value>(
    _ column: some CanonicalColumn, required: Bool? = nil,
    _ read: (ArraySlice<UInt8>) -> Result<Value, CellFault>
  ) -> Value? {
    let index = column.rawValue
    let definition = table.columns[index]
    let isRequired = required ?? definition.isRequired
    let cell = cell(index)
    if table.isMissing(cell, index) {
      guard isRequired else { return nil }
      report(
        .missingValue, at: index, "‘\(definition.name)’ is missing; the row was rejected",
        hint: cell.isEmpty ? nil : "\(quoted(cell)) is listed as a missing code in study.yaml")
      reject()
      return nil
    }
    if table.document.traits.hasZero, cell.contains(0) {
      refuse(
        cell, index,
        CellFault(
          .nulByte, "a zero byte stands in ‘\(definition.name)’", hint: "export the file again"),
        isRequired: isRequired)
      return nil
    }
    switch read(cell) {
    case .success(let value):
      if cell.count > RowReader.longCell { reportLong(cell, index) }
      return value
    case .failure(let fault):
      refuse(cell, index, fault, isRequired: isRequired)
      return nil
    }
  }

  private func refuse(
    _ cell: ArraySlice<UInt8>, _ column: Int, _ fault: CellFault, isRequired: Bool
  ) {
    if isRequired { reject() } else { emptied[record, default: []].append(column) }
    // An undecidable column has been reported once, at its first date or number.
    if fault.rule == .undecidableDateOrder || fault.rule == .undecidableDecimalMark { return }
    let name = table.columns[column].name
    var outcome = isRequired ? "; the row was rejected" : "; the cell was left empty"
    if table.kind == .adverseEvents, column == AdverseEventColumn.start.rawValue {
      outcome += ", and the undated event counts as treatment-emergent"
    }
    if fault.rule != .mixedDecimalMarks, fault.rule != .nulByte, MissingCodes.suggests(cell) {
      report(
        .unlistedMissingCode, at: column,
        "\(quoted(cell)) in ‘\(name)’ looks like a missing code that study.yaml does not list"
          + outcome,
        hint: "add to study.yaml: missing: {\(table.kind.rawValue): {\(name): "
          + "{\"\(String(decoding: cell, as: UTF8.self))\": reason}}}")
      return
    }
    let related: [SourcePosition]
    switch fault.rule {
    case .mixedDecimalMarks: related = [table.writings[column].decimalPlace].compactMap { $0 }
    case .mixedDateOrders: related = [table.writings[column].datePlace].compactMap { $0 }
    default: related = []
    }
    report(
      fault.rule, at: column, fault.message + outcome, hint: fault.hint, related: related)
  }
}
