/// The content of a source, for writing a mapping to it.
struct CDISCSource {
  private let tables: [CapturedTable]

  init(_ tables: [CapturedTable]) { self.tables = tables }

  /// A data set by its name.
  func table(_ name: String) -> CapturedTable? { tables.first { $0.name == name } }

  /// Returns true if a data set has a column.
  func has(_ table: String, _ column: String) -> Bool {
    self.table(table)?.column(called: column) != nil
  }

  /// The cells of a column; empty if there is none.
  func cells(_ table: String, _ column: String) -> [String] {
    guard let found = self.table(table), let place = found.column(called: column) else { return [] }
    return found.rows.map { $0.cells[place] }
  }

  /// This source with only those rows of a data set whose column has the word.
  func narrowed(_ table: String, _ column: String, _ word: String) -> CDISCSource {
    CDISCSource(
      tables.map { found in
        guard found.name == table, let place = found.column(called: column) else { return found }
        return CapturedTable(
          file: found.file, name: found.name, columns: found.columns,
          rows: found.rows.filter { $0.cells[place].uppercased() == word })
      })
  }

  /// Returns true if some cell of a column is filled.
  func isFilled(_ table: String, _ column: String) -> Bool {
    cells(table, column).contains { !$0.isEmpty && $0 != "." }
  }

  /// The first of these columns with a filled cell.
  func firstFilled(_ table: String, _ columns: [String]) -> String? {
    columns.first { isFilled(table, $0) }
  }

  /// STUDYID, or a word for a study without one.
  var studyName: String {
    for name in ["DM", "ADSL", "AE", "ADAE"] {
      if let word = cells(name, "STUDYID").first(where: { !$0.isEmpty }) { return word }
    }
    return "CDISC"
  }

  /// The cut-off that all rows of ADSL state, as `yyyy-mm-dd`.
  var dataCut: String? {
    let stated = Set(cells("ADSL", "DCUTDT")).subtracting(["", "."])
    return stated.count == 1 ? stated.first.flatMap(SASDate.isoText) : nil
  }

  /// `values` for a column: the meaning of the standard's words, and `?` for those of the sponsor.
  func values(
    _ table: String, _ columns: [String], _ known: [(source: String, target: String?)]
  ) -> String {
    let listed = known.map { word, target in
      "\(CDISCSource.quoted(word)): \(target ?? "~")"
    }
    let folded = Set(known.map { $0.source.uppercased() })
    let others = Set(columns.flatMap { cells(table, $0) }).filter {
      !$0.isEmpty && $0 != "." && !folded.contains($0.uppercased())
    }
    let asked = others.sorted(by: CDISCSource.isBefore).map { "\(CDISCSource.quoted($0)): \"?\"" }
    return "{" + (listed + asked).joined(separator: ", ") + "}"
  }

  /// A date: numbers of SAS are named as such.
  func date(_ target: String, _ table: String, _ column: String, more: String = "") -> String {
    let filled = cells(table, column).filter { !$0.isEmpty && $0 != "." }
    let isNumber =
      !filled.isEmpty
      && filled.allSatisfy { Int($0) != nil && $0.count > 4 && SASDate.basic($0) == nil }
    return "        \(target): {column: \(column)\(more)\(isNumber ? ", dates: sas" : "")}"
  }

  /// A size in the unit that the data set states.
  func size(_ target: String, _ test: String, in table: String) -> String {
    let stated = Set(cells(table, test + "_UNIT").map { $0.lowercased() }).subtracting([""])
    guard stated.count == 1, let unit = stated.first, ["mm", "cm", "mm2", "cm2"].contains(unit)
    else { return "        \(target): \(test)" }
    return "        \(target): {column: \(test), unit: \(unit)}"
  }

  /// A text that YAML takes as it is.
  static func quoted(_ text: String) -> String {
    var line = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: line += "\\" + String(scalar)
      case 0..<0x20, 0x7F...0x9F:
        line += "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line + "\""
  }

  static func isBefore(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}
