/// A table for a terminal: the first column to the left, the others to the right unless said.
struct TextTable {
  let title: String?
  let header: [String]
  var rows: [[String]]
  /// Columns of words, which begin at the left.
  var leftAligned: Set<Int> = [0]
  /// What stands in place of the table where it has no rows.
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

  /// A number for people: whole ones as they are, others to five significant digits; a dash for
  /// none.
  static func cell(_ number: Double?) -> String {
    guard let number, number.isFinite else { return "–" }
    if abs(number) < 1e15, let whole = Int(exactly: number) { return String(whole) }
    if abs(number) >= 1e7 || abs(number) < 1e-4 { return exponential(number) }
    var decimals = 4
    var size = abs(number)
    while size >= 10, decimals > 1 {
      size /= 10
      decimals -= 1
    }
    size = abs(number)
    while size < 0.1, decimals < 8 {
      size *= 10
      decimals += 1
    }
    return fixed(number, decimals)
  }

  /// A p value: four decimals, and below 0.0001 said so.
  static func pValue(_ p: Double?) -> String {
    guard let p else { return "–" }
    return p < 0.0001 ? "<0.0001" : fixed(p, 4)
  }

  private static func fixed(_ number: Double, _ decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let rounded = (abs(number) * scale).rounded()
    guard rounded < 9e15 else { return String(number) }
    let digits = String(Int(rounded))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = number < 0 && rounded > 0 ? "-" : ""
    return sign + padded.dropLast(decimals) + (decimals > 0 ? "." + padded.suffix(decimals) : "")
  }

  private static func exponential(_ number: Double) -> String {
    var mantissa = abs(number)
    var exponent = 0
    while mantissa >= 9.9995, exponent < 400 {
      mantissa /= 10
      exponent += 1
    }
    while mantissa < 0.99995, exponent > -400 {
      mantissa *= 10
      exponent -= 1
    }
    return (number < 0 ? "-" : "") + fixed(mantissa, 3) + "e" + String(exponent)
  }
}
