import FileDigests
import Foundation
import SourceDiagnostics
import UlcerIngest

/// A table of a transport file without its columns of treatment.
struct BlindTransport {
  /// The table without those columns.
  let table: CapturedTable
  /// A finding for each column that was dropped.
  let diagnostics: [Diagnostic]

  /// Drops them.
  init(_ whole: CapturedTable) {
    let kept = whole.columns.indices.filter {
      !StandardAllocationNames.hides(whole.columns[$0].name)
    }
    let dropped = whole.columns.filter { StandardAllocationNames.hides($0.name) }
    var table = CapturedTable(
      file: whole.file, name: whole.name, columns: kept.map { whole.columns[$0] },
      rows: whole.rows.map { row in
        CapturedRow(line: row.line, cells: kept.map { row.cells[$0] })
      })
    table.droppedColumns = dropped
    table.unreadRows = whole.unreadRows
    self.table = table
    diagnostics = dropped.map { column in
      ImportRule.allocationInExport.finding(
        SourcePosition(file: whole.file),
        "the column \(shown(column.name)) of \(whole.name) looks like the treatment allocation; it was not used",
        hint: "leave it out of the export: the allocation is kept apart")
    }
  }

  /// The fingerprint of a file; if columns were dropped, that of the rest of its tables.
  ///
  /// Each text is hashed behind its length, so that no two contents share a fingerprint by design.
  static func sha256(of tables: [BlindTransport]?, bytes: [UInt8]) -> String {
    var digest = SHA256Digest()
    if let tables {
      func add(_ text: String) {
        digest.add("\(text.utf8.count):")
        digest.add(text)
      }
      for table in tables.map(\.table) {
        add(table.name)
        for column in table.columns { add(column.name) }
        for row in table.rows { row.cells.forEach(add) }
      }
    } else {
      digest.add(bytes)
    }
    return digest.hexadecimal
  }
}
