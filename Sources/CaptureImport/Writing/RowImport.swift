import SourceDiagnostics
import UlcerIngest
import UlcerRecords

/// Applies the row rules of a mapping, and keeps account of every row and cell.
final class RowImport {
  private(set) var files: [RecordKind: StudyFile] = [:]
  private(set) var fates: [RowFates]
  private(set) var rules: [Int: RuleAccount] = [:]
  private(set) var cells: [[String]: CellAccount] = [:]

  private let cellImport: CellImport
  private let tables: SourceTables
  private let binding: RuleBinding

  init(_ cellImport: CellImport, binding: RuleBinding, rules all: [RowRule]) {
    self.cellImport = cellImport
    self.binding = binding
    tables = cellImport.tables
    fates = cellImport.tables.tables.map { RowFates(count: $0.rows.count) }
    for kind in RecordKind.allCases where all.contains(where: { $0.kind == kind }) {
      files[kind] = StudyFile(kind: kind, rules: all)
    }
    for view in tables.wholeTables() {
      for row in view.rows {
        if let key = view.key(row), let reason = cellImport.excluded[key] {
          fates[view.index].exclude(row, reason: reason)
        }
      }
    }
  }

  /// Writes the rows of one rule.
  func apply(_ rule: RowRule) {
    var account =
      rules[rule.number]
      ?? RuleAccount(kind: rule.kind, number: rule.number, table: rule.table.text)
    defer { rules[rule.number] = account }
    guard let bound = binding.bind(rule) else { return }
    let view = bound.view
    let judges = bound.values.filter(\.countsAsEntry)
    account.candidates += view.table.rows.count
    var rest = view.rows[...]
    for row in view.table.rows.indices {
      let isInView = rest.first == row
      if isInView { rest.removeFirst() }
      let fate = self.fate(row, isInView: isInView, rule, view)
      if let fate {
        fates[view.index].reach(fate, row)
        account.leftOut[reason(fate, row, view), default: 0] += 1
        continue
      }
      let values = bound.values.map { ($0, cellImport.cell($0, row: row, own: view)) }
      let isEmpty = !judges.isEmpty && !values.contains { $0.0.countsAsEntry && $0.1.isEntered }
      if isEmpty, !rule.keepsEmptyRows {
        fates[view.index].reach(.nothingEntered, row)
        account.leftOut["nothing-entered", default: 0] += 1
        continue
      }
      account.written += 1
      fates[view.index].reach(.imported, row)
      write(values, rule.kind, row, view)
    }
  }

  /// The reason why a row is left out before its cells are read; `nil` if it is not.
  private func fate(
    _ row: Int, isInView: Bool, _ rule: RowRule, _ view: TableView
  ) -> RowFates.Fate? {
    guard let key = view.key(row) else {
      if isInView, rule.conditions.allSatisfy({ tables.holds($0, row, view) }) {
        if view.table.rows[row].cells.allSatisfy(\.isEmpty) { return .nothingEntered }
        tables.report(
          ImportRule.rowWithoutParticipant.finding(
            view.position(row, view.participant), "the row names no participant",
            hint: "correct it in the system that it comes from"))
        return .withoutParticipant
      }
      return .filtered
    }
    if cellImport.excluded[key] != nil { return .noRule }
    guard isInView, rule.conditions.allSatisfy({ tables.holds($0, row, view) }) else {
      return .filtered
    }
    return nil
  }

  private func reason(_ fate: RowFates.Fate, _ row: Int, _ view: TableView) -> String {
    if fate == .noRule, let key = view.key(row), let reason = cellImport.excluded[key] {
      return "excluded: \(reason)"
    }
    return fate.reason ?? ""
  }

  private func write(
    _ values: [(value: BoundValue, cell: ImportedCell)], _ kind: RecordKind, _ row: Int,
    _ view: TableView
  ) {
    var texts: [Int: String] = [:]
    for (value, cell) in values {
      texts[value.place] = cell.text
      if let origin = cell.origin, value.lookUp != nil {
        fates[value.view.index].reach(.imported, origin.row)
      }
      for missing in cell.missing {
        let table = tables.tables[missing.table]
        let account = CellAccount(
          file: kind.fileName, column: value.definition.name, table: table.name,
          source: table.columns[missing.column].name, reason: missing.reason, count: 0)
        cells[account.order, default: account].count += 1
      }
    }
    files[kind]?.add(texts, table: view.index, row: row)
  }
}
