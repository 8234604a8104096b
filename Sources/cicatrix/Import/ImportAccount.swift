import CaptureImport
import SourceDiagnostics
import UlcerIngest
import UlcerRecords

/// The account of an import for its user: a line for each table, and the points to review next.
struct ImportAccount {
  private let study: StudyImport
  private let output: String

  init(_ study: StudyImport, output: String) {
    self.study = study
    self.output = output
  }

  /// The account; every line ends with a line feed.
  var text: String {
    var rows = [["table", "rows read", "imported", "left out", "why"]]
    for table in study.tables {
      let reasons = table.leftOut.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      rows.append([
        table.table, "\(table.read)", "\(table.imported)",
        "\(table.leftOut.values.reduce(0, +))", reasons.joined(separator: ", "),
      ])
    }
    var text = ImportAccount.aligned(rows) + "\n"
    var written: [String: Int] = [:]
    for rule in study.rules { written[rule.kind.fileName, default: 0] += rule.written }
    var files = [["file", "rows written"]]
    for file in study.files {
      if let count = written[file.name] { files.append([file.name, "\(count)"]) }
    }
    text += ImportAccount.aligned(files) + "\n"
    let missing = study.cells.reduce(0) { $0 + $1.count }
    let unused = study.tables.reduce(0) { $0 + $1.columnsNotImported.count }
    text += "\(CountedNoun.text(missing, "cell")) left out as missing: "
    text += "\(output)/provenance.json lists them. "
    text += "\(CountedNoun.text(unused, "column")) not imported\(unused == 0 ? "." : ":")\n"
    // Only printed here: no file beside the study may depend on a column that is not used.
    for table in study.tables where !table.columnsNotImported.isEmpty {
      text += "  \(table.table): \(ImportAccount.list(table.columnsNotImported))\n"
    }
    let errors = study.studyDiagnostics.occurrences(of: .error)
    let warnings = study.studyDiagnostics.occurrences(of: .warning)
    text +=
      errors + warnings == 0
      ? "cicatrix check finds nothing in the study.\n"
      : "cicatrix check finds \(CountedNoun.text(errors, "error")) and \(CountedNoun.text(warnings, "warning")) "
        + "in the study.\n"
    return text
  }

  /// Returns names on one line: the first forty of them, each up to its fortieth character.
  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(40).map { name in
      let letters = name.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
      let start = String(String.UnicodeScalarView(letters.prefix(40)))
      return letters.count > 40 ? start + "…" : start
    }
    let rest = names.count - shown.count
    return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  private static func aligned(_ rows: [[String]]) -> String {
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let space = String(repeating: " ", count: widths[column] - cell.count)
        let isNumber = column > 0 && column < 4
        line += (column > 0 ? "  " : "") + (isNumber ? space + cell : cell + space)
      }
      while line.hasSuffix(" ") { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
