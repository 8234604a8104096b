import UlcerIngest
import UlcerRecords

/// Scores the fit of a column of an export to a column of the study.
struct SuggestedColumn {
  private let table: CapturedTable
  private let missing: MissingReasons

  init(table: CapturedTable, missing: MissingReasons) {
    self.table = table
    self.missing = missing
  }

  /// 0 for no fit; words of the name weigh more than those of the label.
  func score(_ place: Int, for definition: ColumnDefinition, of kind: RecordKind) -> Int {
    let lists = ColumnHints.words(for: definition.name, of: kind)
    guard let first = lists.first else { return 0 }
    let column = table.columns[place]
    // A checkbox's columns belong together; a system's own columns mean little else.
    if CheckboxOption(column) != nil { return 0 }
    if !column.aliases.isEmpty, !["visit", "site", "randomised_date"].contains(definition.name) {
      return 0
    }
    let names = [column.name] + column.aliases
    let inName = names.map { NameWords($0).fit(any: first) }.max() ?? 0
    let inLabel = column.label.map { NameWords($0).fit(any: first) } ?? 0
    var score = max(inName * 2, inLabel)
    if score == 0 { return 0 }
    let isFit = contentFits(place, definition)
    for list in lists.dropFirst() {
      let fits =
        names.contains { NameWords($0).fit(any: list) > 0 }
        || (column.label.map { NameWords($0).fit(any: list) > 0 } ?? false)
        || (list == ColumnHints.dates && isFit == true)
      score += fits ? 1 : -6
    }
    guard let isFit else { return max(0, score) }
    return isFit ? max(0, score) + 1 : 0
  }

  /// Tells whether the cells are of the column's type; `nil` if there are none.
  func contentFits(_ place: Int, _ definition: ColumnDefinition) -> Bool? {
    // Severity in words is a grade that a list must give.
    if definition.name == "grade" { return nil }
    return cellsFit(place, definition)
  }

  /// Tells whether at least half of the filled cells are of the column's type; `nil` without any.
  func cellsFit(_ place: Int, _ definition: ColumnDefinition) -> Bool? {
    let judge: (String) -> Bool
    switch definition.content {
    case .date, .partialDate:
      judge = { cell in
        switch ImportedDate.read(cell, dates: nil, evidence: ColumnEvidence([])) {
        case .date, .undecided: return cell.utf8.count > 4
        default: return false
        }
      }
    case .size, .number, .wholeNumber: judge = { DecimalText($0) != nil }
    case .word(let kind) where kind == .yesNo:
      judge = { YesNoWords.value(of: $0) != nil || Int($0) != nil }
    default: return nil
    }
    var filled = 0
    var fitting = 0
    for row in table.rows.prefix(1000) where row.cells.indices.contains(place) {
      let cell = row.cells[place]
      if cell.isEmpty || missing.reason(cell) != nil { continue }
      filled += 1
      if judge(cell) { fitting += 1 }
    }
    return filled == 0 ? nil : fitting * 2 >= filled
  }
}
