import VectorDrawing

/// A table with its columns measured.
struct TableMeasure {
  let table: Table
  let text: TextLayout
  let columns: [TableColumn]
  private(set) var needs: [ColumnNeed] = []

  /// The indentation of the first cell for each step.
  static var indentStep: Double { 9 }

  init(_ table: Table, text: TextLayout, room: Double) {
    self.table = table
    self.text = text
    let count = max(1, table.columns.count, table.rows.map(\.cells.count).max() ?? 0)
    let further = Array(repeating: TableColumn(""), count: count - table.columns.count)
    columns = table.columns + further
    needs = columns.indices.map { need(of: $0, room: room) }
    makeRoomForSpanners()
  }

  /// Returns the type of a row's cells.
  func type(of row: TableRow) -> TypeStyle {
    text.type(text.style.tableSize, row.role == .data ? .regular : .semibold)
  }

  /// Type of the head.
  var headType: TypeStyle { text.type(text.style.tableSize, .semibold) }

  private func need(of column: Int, room: Double) -> ColumnNeed {
    let description = columns[column]
    let head = text.widths(of: description.header, headType)
    switch description.width {
    case .fixed(let width):
      let width = min(max(8, width), room)
      return ColumnNeed(natural: width, least: width, point: point(of: column, room: width))
    case .fraction(let share):
      let width = min(max(8, share * room), room)
      return ColumnNeed(natural: width, least: width, point: point(of: column, room: width))
    case .natural: break
    }
    var natural = 0.0
    var word = min(head.longestWord, room * 0.3)
    for row in table.rows where !isSpanning(row) {
      guard row.cells.indices.contains(column), !row.cells[column].text.isEmpty else { continue }
      let indent = column == 0 ? Double(max(0, row.indent)) * TableMeasure.indentStep : 0
      let widths = text.widths(of: row.cells[column].text, type(of: row))
      natural = max(natural, widths.natural + indent)
      word = max(word, min(widths.longestWord, room * 0.3) + min(indent, room * 0.1))
    }
    let point = point(of: column, room: room)
    if let point { natural = max(natural, point.before + point.behind) }
    // A long head over narrow cells breaks rather than widening its column.
    natural = max(natural, word, min(head.natural, 64))
    let isNumeric = description.alignment == .end || description.alignment == .decimal
    let least =
      isNumeric && natural <= room * 0.3 ? natural : max(word, min(natural, 52))
    return ColumnNeed(natural: natural, least: least, point: point)
  }

  private func point(of column: Int, room: Double) -> (before: Double, behind: Double)? {
    guard columns[column].alignment == .decimal else { return nil }
    var widest = (before: 0.0, behind: 0.0)
    for row in table.rows where !isSpanning(row) {
      guard row.cells.indices.contains(column) else { continue }
      for line in text.lines(of: row.cells[column].text, type(of: row), width: room) {
        guard let before = text.widthBeforePoint(of: line) else { continue }
        widest.before = max(widest.before, before)
        widest.behind = max(widest.behind, line.width - before)
      }
    }
    return widest
  }

  /// Tells if a row's only cell spans all columns.
  func isSpanning(_ row: TableRow) -> Bool { row.role == .group && row.cells.count == 1 }

  private mutating func makeRoomForSpanners() {
    for spanner in table.spanners {
      let covered = spanner.columns.clamped(to: 0..<needs.count)
      guard !covered.isEmpty else { continue }
      let word = text.widths(of: spanner.title, headType).longestWord
      let have =
        needs[covered].reduce(0) { $0 + $1.least } + ColumnLayout.gap * Double(covered.count - 1)
      let missing = min(word, 120) - have
      guard missing > 0 else { continue }
      for column in covered {
        needs[column].least += missing / Double(covered.count)
        needs[column].natural = max(needs[column].natural, needs[column].least)
      }
    }
  }
}
