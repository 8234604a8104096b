import DelimitedText
import UlcerRecords

/// How many rows and cells of a file there are, and what became of them.
extension RowReader {
  /// Rows below the header.
  var readCount: Int { max(0, table.document.recordCount - 1) + table.document.unreadCount }

  /// Rows that were not rejected.
  var usedCount: Int { rejected.dropFirst().count { !$0 } }

  /// Unreadable optional cells of rows that were not rejected.
  var emptiedCount: Int { emptied.reduce(0) { $0 + (isRejected($1.key) ? 0 : $1.value.count) } }

  /// How many of them there are in each column that has any.
  var emptiedByColumn: [String: Int] {
    emptied.reduce(into: [:]) { counts, entry in
      guard !isRejected(entry.key) else { return }
      for column in entry.value { counts[table.columns[column].name, default: 0] += 1 }
    }
  }
}
