import DelimitedText
import SourceDiagnostics
import UlcerRecords

/// Walks through rows of one file and reads cells as values of their columns; the outcome goes into
/// its ledger.
final class RowReader {
  let table: BoundTable
  /// The account of the records that are read.
  let ledger: RowLedger
  /// Cuts the records.
  let walk: RecordWalk
  /// The reader of ordinary cells, by column.
  let quick: QuickCells
  /// The record that is read now.
  private(set) var record: Int
  private let isWhollySound: Bool
  /// The first field that is read.
  private let firstField: Int

  private init(_ ledger: RowLedger, walk: RecordWalk) {
    table = ledger.table
    self.ledger = ledger
    self.walk = walk
    quick = QuickCells(table)
    record = ledger.rows.lowerBound - 1
    isWhollySound = table.document.isWhollySound
    firstField = table.fields.filter { $0 >= 0 }.min() ?? 0
  }

  /// Reads some records of a file.
  ///
  /// - Parameters:
  ///   - rows: the records; the header is none of them.
  ///   - read: reads the rows that the reader steps over; the reader is of use only while it runs.
  static func read<Result>(
    _ table: BoundTable, _ rows: Range<Int>, _ read: (RowReader) -> Result
  ) -> (result: Result, account: RowAccount) {
    table.document.walk { walk in
      let row = RowReader(RowLedger(table, rows), walk: walk)
      let result = read(row)
      return (result, row.ledger.account(firstMarks: Array(row.quick.firstMarks)))
    }
  }

  /// The records that are read.
  var rows: Range<Int> { ledger.rows }

  // MARK: Rows

  /// Moves to the next row that can be read; damaged and empty rows are rejected on the way.
  func next() -> Bool {
    while record + 1 < ledger.rows.upperBound {
      record += 1
      if !isWhollySound, !table.document.isSound(record) {
        reject()
        continue
      }
      walk.move(to: record)
      if !quick.showsValue(walk, firstField), isEmptyRow() {
        report(.emptyRow, at: nil, "the row has no value at all; it was rejected")
        reject()
        continue
      }
      return true
    }
    return false
  }

  private func isEmptyRow() -> Bool {
    for field in table.fields where field >= 0 && !trimmed(walk.field(field)).isEmpty {
      return false
    }
    return true
  }

  /// The row that is read now has been rejected.
  var isRejected: Bool { ledger.isRejected(record) }

  func reject() { ledger.reject(record) }

  /// Notes that a cell of the row that is read now is emptied; the row stays.
  func empty(_ column: some CanonicalColumn) { ledger.empty(column.rawValue, of: record) }

  // MARK: Findings

  /// Reports something about the row that is read now.
  func report(
    _ rule: IngestRule, at column: Int?, _ message: @autoclosure () -> String,
    hint: @autoclosure () -> String? = nil, related: @autoclosure () -> [SourcePosition] = [],
    severity: Severity? = nil
  ) {
    ledger.report(
      rule, at: column, record: record, message(), hint: hint(), related: related(),
      severity: severity)
  }

  /// The place of a cell, or of the row if the file lacks the column.
  func position(_ column: Int?, _ record: Int) -> SourcePosition { ledger.position(column, record) }

  // MARK: Cells

  /// Returns true if the cell holds no value: it is empty or a listed code.
  func isMissing(_ column: some CanonicalColumn) -> Bool {
    table.isMissing(cell(column.rawValue), column.rawValue)
  }

  /// The cell of the row that is read now, without white space around it.
  private func cell(_ column: Int) -> ArraySlice<UInt8> {
    let field = table.fields[column]
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
    if isRequired { reject() } else { ledger.empty(column, of: record) }
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
