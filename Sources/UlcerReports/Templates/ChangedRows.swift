import PageComposition

/// Marks the rows of a table that are new or have changed since the same table of an earlier cut.
///
/// Rows are identified by their group and by their name, which is their first cell, in listings
/// also their second, unless the row has one; several rows of one name are compared in their order.
/// All rows of a table that did not exist before are new.
enum ChangedRows {
  private struct Name: Hashable {
    let group: String
    let cells: [String]
  }

  /// The blocks with marks in their tables; `note` explains them under each table that has one.
  static func marked(_ blocks: [Block], since old: [Block], note: RichText) -> [Block] {
    var tables: [String: Table] = [:]
    collect(old, into: &tables)
    return blocks.map { marked($0, tables, note) }
  }

  /// The number of rows that differ between two editions of the same tables.
  struct Count: Hashable {
    var added = 0
    var changed = 0
    var gone = 0
    var isEmpty: Bool { added + changed + gone == 0 }
  }

  /// The rows of tables that are new, changed or gone; groups and words around them do not count.
  static func count(_ blocks: [Block], since old: [Block]) -> Count {
    var before: [String: Table] = [:]
    var now: [String: Table] = [:]
    collect(old, into: &before)
    collect(blocks, into: &now)
    var count = Count()
    for (key, table) in now {
      let rows = marked(table, since: before[key], "").rows
      let added = rows.count { $0.change == .added && $0.role != .group }
      count.added += added
      count.changed += rows.count { $0.change == .changed && $0.role != .group }
      let then = before[key]?.rows.count { $0.role != .group } ?? 0
      count.gone += max(0, then - (rows.count { $0.role != .group } - added))
    }
    return count
  }

  private static func marked(_ block: Block, _ old: [String: Table], _ note: RichText) -> Block {
    switch block {
    case .table(let table):
      guard let key = table.caption?.key else { return block }
      return .table(marked(table, since: old[key], note))
    case .keepTogether(let inner): return .keepTogether(inner.map { marked($0, old, note) })
    case .landscape(let inner): return .landscape(inner.map { marked($0, old, note) })
    default: return block
    }
  }

  private static func collect(_ blocks: [Block], into tables: inout [String: Table]) {
    for block in blocks {
      switch block {
      case .table(let table): if let key = table.caption?.key { tables[key] = table }
      case .keepTogether(let inner), .landscape(let inner): collect(inner, into: &tables)
      default: break
      }
    }
  }

  private static func marked(_ table: Table, since old: Table?, _ note: RichText) -> Table {
    var before: [Name: [[String]]] = [:]
    for (name, cells) in rows(of: old?.rows ?? [], table.kind) {
      before[name, default: []].append(cells)
    }
    var table = table
    var isMarked = false
    for (index, row) in rows(of: table.rows, table.kind).enumerated() {
      var known = before[row.name] ?? []
      guard table.rows[index].cells.count > 1 || table.rows[index].role != .group else { continue }
      if let same = known.firstIndex(of: row.cells) {
        known.remove(at: same)
      } else if known.isEmpty {
        table.rows[index].change = .added
        isMarked = true
      } else {
        known.removeFirst()
        table.rows[index].change = .changed
        isMarked = true
      }
      before[row.name] = known
    }
    if isMarked { table.notes.append(note) }
    return table
  }

  private static func rows(
    of rows: [TableRow], _ kind: Table.Kind
  ) -> [(name: Name, cells: [String])] {
    var group = ""
    return rows.map { row in
      let cells = row.cells.map(\.text.plainText)
      if row.role == .group { group = row.name ?? cells.first ?? "" }
      let own = row.role == .group ? "" : group
      let known = row.role == .group ? nil : row.name.map { [$0] }
      return (
        Name(group: own, cells: known ?? Array(cells.prefix(kind == .listing ? 2 : 1))), cells
      )
    }
  }
}
