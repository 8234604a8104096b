import PlainOutput
import UlcerIngest
import UlcerRecords

/// One file of the study while it is written.
struct StudyFile {
  /// The kind of its records.
  let kind: RecordKind
  /// Places of its columns among the canonical ones.
  let columns: [Int]
  /// Rows of cells, in the order of `columns`.
  private(set) var rows: [[String]] = []
  /// The table and row of the source of each row.
  private(set) var origins: [(table: Int, row: Int)] = []

  init(kind: RecordKind, rules: [RowRule]) {
    self.kind = kind
    let definitions = kind.columns
    let mapped = Set(rules.filter { $0.kind == kind }.flatMap(\.columns.keys))
    columns = definitions.indices.filter { definitions[$0].isRequired || mapped.contains($0) }
  }

  /// Adds a row, given by canonical place.
  mutating func add(_ cells: [Int: String], table: Int, row: Int) {
    rows.append(columns.map { cells[$0] ?? "" })
    origins.append((table, row))
  }

  /// The file, and the line on which each row starts.
  func text() -> (text: String, lines: [Int]) {
    let definitions = kind.columns
    var text = columns.map { definitions[$0].name }.joined(separator: ",") + "\n"
    var lines: [Int] = []
    var line = 2
    for row in rows {
      lines.append(line)
      let cells = row.map(StudyFile.quoted)
      text += cells.joined(separator: ",") + "\n"
      line += 1 + cells.reduce(0) { $0 + $1.utf8.count { $0 == 0x0A } }
    }
    return (text, lines)
  }

  /// The cell in CSV; every line end inside a cell becomes LF.
  private static func quoted(_ cell: String) -> String {
    var text = cell
    if text.utf8.contains(0x0D) {
      text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }
    return CSVCell.quoted(text, semicolons: true)
  }
}
