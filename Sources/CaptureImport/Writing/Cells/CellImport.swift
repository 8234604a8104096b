import DelimitedText
import SourceDiagnostics
import UlcerIngest
import UlcerRecords

/// Reads cells of the source as the mapping says, row by row.
final class CellImport {
  let tables: SourceTables
  /// The participants who are left out.
  let excluded: [String: String]
  private let siteOf: [String: String]
  private let visits: [WordPair]?
  private let visitIDs: [String]
  private var evidence: [[Int]: ColumnEvidence] = [:]
  private var numbers: [Int: [Int: Int]] = [:]
  private var reportedKeys: Set<[String]> = []
  private var mixedColumns: Set<[Int]> = []

  init(
    tables: SourceTables, excluded: [String: String], siteOf: [String: String],
    visits: [WordPair]?, visitIDs: [String]
  ) {
    self.tables = tables
    self.excluded = excluded
    self.siteOf = siteOf
    self.visits = visits
    self.visitIDs = visitIDs
  }

  /// Returns the cell of one column of the study in a row of the rule's table.
  func cell(_ value: BoundValue, row: Int, own: TableView) -> ImportedCell {
    var cell = ImportedCell()
    switch value.origin {
    case .constant(let text):
      cell.text = text
      return cell
    case .runningNumber: cell.text = String(runningNumber(row, own))
    case .options(let options): readOptions(options, value, row, &cell)
    case .columns(let columns):
      guard let place = place(value, columns, row, own) else {
        cell.text = value.rule.ifEmpty ?? ""
        return cell
      }
      readColumns(columns, value, place, own, row, &cell)
    }
    if let prefix = value.rule.prefix, !cell.text.isEmpty { cell.text = prefix + cell.text }
    return cell
  }

  // MARK: Which row

  /// The row that is read: the rule's own, or the one looked up.
  private func place(
    _ value: BoundValue, _ columns: [Int], _ row: Int, _ own: TableView
  ) -> Int? {
    guard let lookUp = value.lookUp else { return row }
    let found = lookUp.found(for: row, of: own)
    switch lookUp.pick {
    case .first: return found.first
    case .last: return found.last
    case .only:
      if found.count > 1, let first = found.first, let key = own.key(row) {
        let name = lookUp.view.table.name
        if reportedKeys.insert([name, key] + lookUp.here.map { own.cell(row, $0) }).inserted {
          tables.report(
            ImportRule.severalRows.finding(
              lookUp.view.position(found[1], nil),
              "\(name) has \(found.count) rows for one participant where one is looked up",
              hint: "say which with ‘pick’, narrow the table with ‘where’, or add keys with ‘on’",
              related: [lookUp.view.position(first, nil), value.rule.position]))
        }
      }
      return found.first
    case .earliest, .latest:
      let dated = found.compactMap { row -> (row: Int, day: Int32)? in
        guard let column = columns.first,
          case .date(let date, _) = ImportedDate.read(
            lookUp.view.cell(row, column), dates: value.writing.dates,
            evidence: evidence(of: lookUp.view, column)), let day = date.earliest
        else { return nil }
        return (row, day.daysSinceEpoch)
      }
      return lookUp.pick == .earliest
        ? dated.min { ($0.day, $0.row) < ($1.day, $1.row) }?.row
        : dated.max { ($0.day, $1.row) < ($1.day, $0.row) }?.row
    }
  }

  /// The place of a row among those of its participant.
  private func runningNumber(_ row: Int, _ view: TableView) -> Int {
    if let known = numbers[view.index] { return known[row] ?? 0 }
    var counts: [String: Int] = [:]
    var places: [Int: Int] = [:]
    for index in view.table.rows.indices {
      guard let key = view.key(index) else { continue }
      counts[key, default: 0] += 1
      places[index] = counts[key]
    }
    numbers[view.index] = places
    return places[row] ?? 0
  }

  // MARK: Which cell

  private func readColumns(
    _ columns: [Int], _ value: BoundValue, _ row: Int, _ own: TableView, _ ownRow: Int,
    _ cell: inout ImportedCell
  ) {
    let view = value.view
    for column in columns {
      let raw = view.cell(row, column)
      if raw.isEmpty { continue }
      cell.isEntered = true
      if value.place != 0,
        let reason = tables.missing.reason(
          raw, more: value.rule.missing, legal: value.rule.legal)
      {
        cell.missing.append(.init(table: view.index, column: column, reason: reason))
        continue
      }
      cell.origin = (row, column)
      if let word = value.rule.ifFilled {
        cell.text = word
        return
      }
      cell.text = converted(raw, value, row, column, site: site(ownRow, own), &cell)
      return
    }
    cell.text = value.rule.ifEmpty ?? ""
  }

  private func site(_ row: Int, _ own: TableView) -> String? {
    if let place = own.site {
      let site = own.cell(row, place)
      if !site.isEmpty { return site }
    }
    return own.key(row).flatMap { siteOf[$0] }
  }

  private func readOptions(
    _ options: [BoundValue.Option], _ value: BoundValue, _ row: Int, _ cell: inout ImportedCell
  ) {
    let view = value.view
    var words: [String] = []
    for option in options {
      let raw = view.cell(row, option.column)
      if raw.isEmpty { continue }
      if let reason = tables.missing.reason(
        raw, more: value.rule.missing, legal: value.rule.legal)
      {
        cell.isEntered = true
        cell.missing.append(.init(table: view.index, column: option.column, reason: reason))
        continue
      }
      guard let isTicked = YesNoWords.value(of: raw) else {
        tables.report(
          ImportRule.unlistedValue.finding(
            view.position(row, option.column), "\(shown(raw)) is neither yes nor no",
            hint: "1 and 0, yes and no, checked and unchecked are understood",
            related: [value.rule.position]))
        continue
      }
      guard isTicked else { continue }
      cell.isEntered = true
      cell.origin = (row, option.column)
      if !option.isListed {
        tables.report(
          ImportRule.unlistedValue.finding(
            view.position(row, option.column),
            "the option \(shown(view.table.columns[option.column].name)) is ticked, and the mapping "
              + "does not say what it means",
            hint: "add it under values; ~ where it means nothing", related: [value.rule.position]))
      } else if let word = option.word, !words.contains(word) {
        words.append(word)
      }
    }
    let holdsSeveral = if case .words = value.definition.content { true } else { false }
    if words.count > 1, !holdsSeveral {
      tables.report(
        ImportRule.severalOptions.finding(
          view.position(row, nil),
          "\(words.count) options are ticked, and \(value.definition.name) holds one",
          hint: "correct the entry, or leave the row out with ‘where’",
          related: [value.rule.position]))
    }
    cell.text = words.joined(separator: ";")
    if cell.text.isEmpty, let word = value.rule.ifEmpty { cell.text = word }
    if !cell.text.isEmpty, cell.isEntered, let word = value.rule.ifFilled, !words.isEmpty {
      cell.text = word
    }
  }

  // MARK: What it says

  /// Returns the evidence of the column's included rows about decimals and dates.
  func evidence(of view: TableView, _ column: Int) -> ColumnEvidence {
    let key = [view.index, column]
    if let known = evidence[key] { return known }
    let found = ColumnEvidence(
      view.table.rows.indices.lazy.compactMap { row -> (row: Int, cell: String)? in
        let cell = view.cell(row, column)
        if cell.isEmpty || self.tables.missing.reason(cell) != nil { return nil }
        if let key = view.key(row), self.excluded[key] != nil { return nil }
        return (row, cell)
      })
    evidence[key] = found
    return found
  }

  /// The decimal mark that other columns of the table show; `nil` without any.
  func markElsewhere(in view: TableView, besides column: Int) -> UInt8? {
    let others = view.table.columns.indices.filter { $0 != column }
      .map { evidence(of: view, $0) }
    let commas = others.reduce(0) { $0 + $1.sureCommas }
    let points = others.reduce(0) { $0 + $1.surePoints }
    if commas == points { return nil }
    return commas > points ? NumberReader.comma : NumberReader.point
  }

  /// Returns true if a column with doubtful marks of decimals is met for the first time.
  func isFirstMix(in view: TableView, _ column: Int) -> Bool {
    mixedColumns.insert([view.index, column]).inserted
  }

  /// The visit id that a visit name means; `nil` if the mapping lists names and not this one.
  func visit(_ word: String, column: CapturedColumn) -> String?? {
    guard let visits else { return .some(word) }
    if let pair = OptionWords.pair(for: word, in: visits, column: column) {
      return .some(pair.target)
    }
    return visitIDs.contains(word.lowercased()) || visitIDs.contains(word) ? .some(word) : nil
  }

  /// Names of visits, for hints.
  var visitNames: [String] { (visits ?? []).map(\.source) }
}
