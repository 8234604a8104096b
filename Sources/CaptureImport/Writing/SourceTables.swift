import SourceDiagnostics

/// Finds the tables and columns that a mapping names, and reports missing ones.
final class SourceTables {
  /// The tables of the reading.
  let tables: [CapturedTable]
  /// The findings, in the order of asking.
  private(set) var diagnostics: [Diagnostic] = []
  /// Columns that something of the mapping names, by table.
  private(set) var usedColumns: [Set<Int>]
  /// The rules by which cells have no value.
  let missing: MissingReasons

  private let mapping: CaptureMapping
  /// Files that could not be read as tables, which is reported already.
  private let failed: [CaptureFile]
  private var views: [String: TableView?] = [:]

  init(
    _ tables: [CapturedTable], mapping: CaptureMapping, missing: MissingReasons, failed: [String]
  ) {
    self.failed = failed.map { CaptureFile(path: $0, bytes: []) }
    self.tables = tables
    self.mapping = mapping
    self.missing = missing
    usedColumns = tables.map { _ in [] }
  }

  /// Adds a finding.
  func report(_ finding: Diagnostic) { diagnostics.append(finding) }

  /// Notes that a column is used without being named in a rule.
  func use(_ column: Int, of view: TableView) { usedColumns[view.index].insert(column) }

  /// The table of that name in the mapping; `nil` if there is none (reported), or if it is
  /// optional.
  func view(_ name: MappedName) -> TableView? {
    let key = ColumnName.folded(name.text)
    if let known = views[key] { return known }
    let found = resolve(name, within: [])
    views[key] = .some(found)
    return found
  }

  /// Every table whole, as exclusions and sites see it.
  func wholeTables() -> [TableView] {
    tables.indices.map { index in
      let entry = mapping.tables.first {
        $0.table == nil && ColumnName.folded($0.name.text) == ColumnName.folded(tables[index].name)
      }
      return whole(index, entry)
    }
  }

  /// Returns true if a name that no table has may be absent.
  func isOptional(_ name: MappedName) -> Bool {
    let wanted = ColumnName.folded(name.text)
    return mapping.tables.contains { $0.isOptional && ColumnName.folded($0.name.text) == wanted }
  }

  /// Reports every table of the mapping that the source does not have.
  func checkTables() {
    for entry in mapping.tables {
      // A file of REDCap is no table: its forms are. Its reader reports a missing file.
      if mapping.system == .redcap, entry.file != nil { continue }
      _ = view(entry.name)
    }
  }

  private func resolve(_ name: MappedName, within parents: [String]) -> TableView? {
    let wanted = ColumnName.folded(name.text)
    let entry = mapping.tables.first { ColumnName.folded($0.name.text) == wanted }
    if let entry, let other = entry.table {
      guard !parents.contains(wanted) else {
        report(
          ImportRule.missingPart.finding(
            other.position, "the table \(shown(name.text)) is defined by itself",
            hint: "name a table of the source"))
        return nil
      }
      // A view may have the name of the table that it shows.
      let isItself = ColumnName.folded(other.text) == wanted
      let base =
        isItself ? table(other, entry) : resolve(other, within: parents + [wanted])
      guard var view = base else { return nil }
      settle(&view, entry)
      view.rows = view.rows.filter { row in
        entry.conditions.allSatisfy { holds($0, row, view) }
      }
      return view
    }
    guard var view = table(name, entry) else { return nil }
    if let entry {
      view.rows = view.rows.filter { row in
        entry.conditions.allSatisfy { holds($0, row, view) }
      }
    }
    return view
  }

  private func table(_ name: MappedName, _ entry: MappedTable?) -> TableView? {
    let wanted = ColumnName.folded(name.text)
    if let index = tables.firstIndex(where: { ColumnName.folded($0.name) == wanted }) {
      return whole(index, entry)
    }
    if entry?.isOptional == true || isFailed(name, entry) { return nil }
    let names = tables.map(\.name)
    let hint =
      nearestName(to: name.text, among: names).map { "did you mean ‘\($0)’?" }
      ?? (names.isEmpty ? nil : "the source has \(names.prefix(20).joined(separator: ", "))")
    report(
      ImportRule.missingPart.finding(
        name.position,
        entry?.file.map { "no file of the source fits \(shown($0.text))" }
          ?? "the source has no table \(shown(name.text))", hint: hint))
    return nil
  }

  /// Returns true if the table is missing because its file could not be read.
  private func isFailed(_ name: MappedName, _ entry: MappedTable?) -> Bool {
    // Several tables come from one file in REDCap and in transport files.
    if !failed.isEmpty, tables.isEmpty { return true }
    return failed.contains { file in
      if let pattern = entry?.file { return NamePattern(pattern.text).matches(path: file.path) }
      return ColumnName.folded(file.stem) == ColumnName.folded(name.text)
    }
  }

  private func whole(_ index: Int, _ entry: MappedTable?) -> TableView {
    let table = tables[index]
    var view = TableView(
      index: index, table: table, rows: Array(table.rows.indices),
      participant: table.participantColumn, site: table.siteColumn, writing: ValueNotation())
    if let name = mapping.participant, let place = table.column(called: name.text) {
      view.participant = place
    }
    if let name = mapping.site, let place = table.column(called: name.text) { view.site = place }
    if let entry { settle(&view, entry) }
    if let place = view.participant { use(place, of: view) }
    if let place = view.site { use(place, of: view) }
    return view
  }

  private func settle(_ view: inout TableView, _ entry: MappedTable) {
    if let name = entry.participant {
      view.participant = column(name, in: view) ?? view.participant
    }
    if let name = entry.site { view.site = column(name, in: view) ?? view.site }
    view.writing = entry.writing.filled(from: view.writing)
  }

  /// The place of a column; `nil` if the table has none of that name (reported).
  func column(_ name: MappedName, in view: TableView) -> Int? {
    let table = view.table
    if let place = table.column(called: name.text) {
      use(place, of: view)
      let same = table.columns.indices.filter {
        ColumnName.folded(table.columns[$0].name) == ColumnName.folded(table.columns[place].name)
      }
      if same.count > 1 {
        report(
          ImportRule.ambiguousColumn.finding(
            table.position(line: 1), "the column \(shown(name.text)) is there \(same.count) times",
            hint: "remove all but one of them from the export", related: [name.position]))
      }
      return place
    }
    if table.droppedColumns.contains(where: { $0.isCalled(name.text) }) {
      report(
        ImportRule.allocationInMapping.finding(
          name.position,
          "the column \(shown(name.text)) looks like the treatment allocation and was not read",
          hint: "an import never reads the allocation: remove it from the mapping"))
      return nil
    }
    let hint = nearestName(to: name.text, among: table.columns.map(\.name))
    report(
      ImportRule.missingSourceColumn.finding(
        name.position, "\(table.name) has no column \(shown(name.text))",
        hint: hint.map { "did you mean ‘\($0)’?" } ?? "was it renamed in the export?",
        related: [SourcePosition(file: table.file, line: 1)]))
    return nil
  }

  /// Returns true if a row meets a condition; a column that does not exist (reported) meets none.
  func holds(_ condition: RowCondition, _ row: Int, _ view: TableView) -> Bool {
    guard let place = conditionColumn(condition, view) else { return false }
    let cell = view.cell(row, place)
    let isMissing = cell.isEmpty || missing.reason(cell) != nil
    switch condition.test {
    case .filled: return !isMissing
    case .empty: return isMissing
    case .anyOf(let words): return words.contains { matches(cell, $0, view.table.columns[place]) }
    case .noneOf(let words): return !words.contains { matches(cell, $0, view.table.columns[place]) }
    }
  }

  private var conditionColumns: [MappedName: [Int: Int?]] = [:]

  private func conditionColumn(_ condition: RowCondition, _ view: TableView) -> Int? {
    if let known = conditionColumns[condition.column]?[view.index] { return known }
    let place = column(condition.column, in: view)
    conditionColumns[condition.column, default: [:]][view.index] = .some(place)
    return place
  }

  private func matches(_ cell: String, _ word: String, _ column: CapturedColumn) -> Bool {
    OptionWords.spellings(of: cell, in: column).contains { MissingReasons.isSame($0, word) }
  }
}
