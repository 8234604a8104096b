/// CSV written for people: RFC 4180 quoting, line feeds, protected against formula injection.
struct TableText {
  private(set) var text: String

  init(columns: [String]) { text = columns.joined(separator: ",") + "\n" }

  /// Adds a row of cells that are CSV already.
  mutating func add(_ cells: [String]) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { text += "," }
      text += cell
    }
    text += "\n"
  }

  /// Free text: a cell that a spreadsheet would take for a formula gets an apostrophe in front.
  static func cell(_ text: String) -> String {
    var isQuoted = false
    for scalar in text.unicodeScalars {
      if scalar == "," || scalar == "\"" || scalar == "\n" || scalar == "\r" { isQuoted = true }
    }
    var safe = text
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r": safe = "'" + text
    default: break
    }
    guard isQuoted else { return safe }
    var doubled = "\""
    for scalar in safe.unicodeScalars {
      if scalar == "\"" { doubled += "\"\"" } else { doubled.unicodeScalars.append(scalar) }
    }
    return doubled + "\""
  }

  /// A whole number; empty if there is none.
  static func cell(_ number: Int?) -> String { number.map(String.init) ?? "" }

  /// A number in its shortest form; empty if there is none.
  static func cell(_ number: Double?) -> String { number.map(ShortestNumber.text) ?? "" }

  /// `yes` or `no`.
  static func cell(_ isTrue: Bool) -> String { isTrue ? "yes" : "no" }

  /// Whether one text comes before another by its bytes.
  static func isBefore(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}
