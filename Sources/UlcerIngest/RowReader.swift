import DelimitedText
import SourceDiagnostics
import UlcerRecords

/// Walks through the rows of one file, reads cells as what their columns hold, and keeps the
/// account: which rows were rejected, which cells emptied, and what is wrong.
final class RowReader {
  let table: BoundTable
  /// The record that is read now.
  private(set) var record = 0
  private(set) var diagnostics: [Diagnostic] = []
  private var rejected: [Bool]
  private var emptied: [Int: Int] = [:]

  init(_ table: BoundTable) {
    self.table = table
    rejected = Array(repeating: false, count: max(1, table.document.recordCount))
  }

  // MARK: Rows

  /// Moves to the next row that can be read; damaged and empty rows are rejected on the way.
  func next() -> Bool {
    while record + 1 < table.document.recordCount {
      record += 1
      if !table.document.isSound(record) {
        rejected[record] = true
        continue
      }
      if isEmptyRow() {
        report(.emptyRow, at: nil, "the row has no value at all; it was rejected")
        rejected[record] = true
        continue
      }
      return true
    }
    return false
  }

  private func isEmptyRow() -> Bool {
    for field in 0..<table.document.fieldCount(of: record)
    where !trimmed(table.document.field(field, of: record)).isEmpty { return false }
    return true
  }

  /// Whether the row that is read now has been rejected.
  var isRejected: Bool { rejected[record] }

  func isRejected(_ record: Int) -> Bool { rejected[record] }

  func reject() { rejected[record] = true }

  func reject(_ record: Int) { rejected[record] = true }

  /// Rejects every row, for a file whose header lacks what rows must have.
  func rejectAll() { for record in rejected.indices { rejected[record] = true } }

  /// Rows below the header.
  var readCount: Int { max(0, table.document.recordCount - 1) }

  /// Rows that were not rejected.
  var usedCount: Int { rejected.dropFirst().count { !$0 } }

  /// Unreadable optional cells of rows that were not rejected.
  var emptiedCount: Int { emptied.reduce(0) { $0 + (rejected[$1.key] ? 0 : $1.value) } }

  // MARK: Findings

  func report(
    _ rule: IngestRule, at column: Int?, record: Int? = nil, _ message: String,
    hint: String? = nil, related: [SourcePosition] = [], severity: Severity? = nil
  ) {
    let place = record ?? self.record
    diagnostics.append(
      Diagnostic(
        rule: rule.rawValue, severity: severity ?? rule.severity,
        position: position(column, place), message: message, hint: hint, related: related))
  }

  /// Reports what this file shows about a place in another.
  func note(_ rule: IngestRule, _ position: SourcePosition, _ message: String, hint: String) {
    diagnostics.append(
      Diagnostic(
        rule: rule.rawValue, severity: rule.severity, position: position, message: message,
        hint: hint))
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
    table.isMissing(table.cell(column.rawValue, record), column.rawValue)
  }

  /// Reads a cell; a missing or unreadable one rejects the row if it is required.
  func value<Value>(
    _ column: some CanonicalColumn, required: Bool? = nil,
    _ read: (ArraySlice<UInt8>) -> Result<Value, CellFault>
  ) -> Value? {
    let index = column.rawValue
    let definition = table.columns[index]
    let isRequired = required ?? definition.isRequired
    let cell = table.cell(index, record)
    if table.isMissing(cell, index) {
      guard isRequired else { return nil }
      report(
        .missingValue, at: index, "‘\(definition.name)’ is missing; the row was rejected",
        hint: cell.isEmpty ? nil : "\(quoted(cell)) is listed as a missing code in study.yaml")
      rejected[record] = true
      return nil
    }
    switch read(cell) {
    case .success(let value): return value
    case .failure(let fault):
      refuse(cell, index, fault, isRequired: isRequired)
      return nil
    }
  }

  private func refuse(
    _ cell: ArraySlice<UInt8>, _ column: Int, _ fault: CellFault, isRequired: Bool
  ) {
    if isRequired { rejected[record] = true } else { emptied[record, default: 0] += 1 }
    // An undecidable column has been reported once, at its first date.
    if fault.rule == .undecidableDateOrder { return }
    let name = table.columns[column].name
    var outcome = isRequired ? "; the row was rejected" : "; the cell was left empty"
    if table.kind == .adverseEvents, column == AdverseEventColumn.start.rawValue {
      outcome += ", and the undated event counts as treatment-emergent"
    }
    if fault.rule != .mixedDecimalMarks, MissingCodes.suggests(cell) {
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
