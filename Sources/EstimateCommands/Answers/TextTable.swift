import PlainOutput

/// A table for a terminal: the first column to the left, the others to the right unless said.
struct TextTable {
  let title: String?
  let header: [String]
  var rows: [[String]]
  /// Columns of words, which begin at the left.
  var leftAligned: Set<Int> = [0]
  /// The text in place of a table without rows.
  var whenEmpty: String?

  init(_ title: String? = nil, header: [String], rows: [[String]] = []) {
    self.title = title
    self.header = header
    self.rows = rows
  }

  /// The table with its title, ending with a line end.
  var text: String {
    if rows.isEmpty, let whenEmpty { return (title.map { $0 + "\n" } ?? "") + whenEmpty + "\n" }
    let widths = header.indices.map { column in
      ([header] + rows).map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    var text = title.map { $0 + "\n" } ?? ""
    for row in [header] + rows {
      var line = ""
      for (column, cell) in row.enumerated() where column < widths.count {
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        line += column == 0 ? "" : "  "
        line += leftAligned.contains(column) ? cell + padding : padding + cell
      }
      while line.last == " " { line.removeLast() }
      text += line + "\n"
    }
    return text
  }

  /// A number for readers: whole ones in full, others to five significant digits; a dash for none.
  static func cell(_ number: Double?) -> String {
    guard let number, number.isFinite else { return "–" }
    if abs(number) < 1e15, let whole = Int(exactly: number) { return String(whole) }
    if abs(number) >= 1e7 || abs(number) < 1e-4 { return exponential(number) }
    // Five significant digits, but at least one decimal.
    let point = DecimalDigits(of: number).point
    return fixed(number, point > 0 ? max(1, 5 - point) : 4 - point)
  }

  /// A p value: four decimals, and below 0.0001 said so.
  static func pValue(_ p: Double?) -> String {
    guard let p else { return "–" }
    return p < 0.0001 ? "<0.0001" : fixed(p, 4)
  }

  private static func fixed(_ number: Double, _ decimals: Int) -> String {
    RoundedDecimal.text(number, decimals: decimals, minus: "-")
  }

  private static func exponential(_ number: Double) -> String {
    let (mantissa, exponent) = RoundedDecimal.scientific(number, decimals: 3, minus: "-")
    return mantissa + "e" + String(exponent)
  }
}
