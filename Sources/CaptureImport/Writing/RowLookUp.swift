import SourceDiagnostics

/// Finds rows of another table by the participant and further keys.
struct RowLookUp {
  /// The other table.
  let view: TableView
  /// The choice among several rows.
  let pick: ValueRule.Pick
  /// Columns of the rule's own table, in the order of the other's.
  let here: [Int]
  /// Rows by key.
  private let rows: [[String]: [Int]]

  init(view: TableView, pick: ValueRule.Pick, keys: [(there: Int, here: Int)]) {
    self.view = view
    self.pick = pick
    here = keys.map(\.here)
    var rows: [[String]: [Int]] = [:]
    for row in view.rows {
      guard let key = view.key(row) else { continue }
      rows[[key] + keys.map { view.cell(row, $0.there) }, default: []].append(row)
    }
    self.rows = rows
  }

  /// The rows that belong to a row of the rule's table.
  func found(for row: Int, of own: TableView) -> [Int] {
    guard let key = own.key(row) else { return [] }
    return rows[[key] + here.map { own.cell(row, $0) }] ?? []
  }
}
