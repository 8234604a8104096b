import FileDigests
import PlainOutput
import UlcerIngest

/// The fingerprint of the parts that an import used of one file of the source.
///
/// SHA-256 over CSV text in UTF-8 with line feeds: for each table of the file, in order of name, a
/// line with its name, one with the names of the columns that the mapping uses, sorted, and one for
/// each row in the order of the file, cells quoted only if they hold a comma, a quote or a line
/// end; rows in which all of these are empty are left out. No other column affects it: not its
/// name, its place, its cells.
enum UsedColumnsDigest {
  /// - Parameter tables: tables of the file with the columns that the mapping uses of each.
  static func sha256(of tables: [(table: CapturedTable, used: Set<Int>)]) -> String {
    var digest = SHA256Digest()
    func add(_ cells: [String]) {
      digest.add(cells.map { CSVCell.quoted($0) }.joined(separator: ",") + "\n")
    }
    for (table, used) in tables.sorted(by: { $0.table.name < $1.table.name }) {
      let columns = used.sorted {
        table.columns[$0].name != table.columns[$1].name
          ? table.columns[$0].name < table.columns[$1].name : $0 < $1
      }
      add([table.name])
      add(columns.map { table.columns[$0].name })
      for row in table.rows {
        let cells = columns.map { row.cells.indices.contains($0) ? row.cells[$0] : "" }
        if cells.contains(where: { !$0.isEmpty }) { add(cells) }
      }
    }
    return digest.hexadecimal
  }
}
