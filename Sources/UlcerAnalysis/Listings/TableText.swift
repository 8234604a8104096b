import PlainOutput
import UlcerRecords

/// CSV written for people: RFC 4180 quoting, line feeds, protected against formula injection.
///
/// Cells are written one after the other as bytes; `endRow` ends the row.
struct TableText {
  /// The text written, as UTF-8.
  private(set) var bytes: [UInt8]

  /// The same as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  init(columns: [String]) { bytes = Array((columns.joined(separator: ",") + "\n").utf8) }

  /// A table without the names of its columns.
  init() { bytes = [] }

  /// Adds a row of cells that are CSV already.
  mutating func add(_ cells: [String]) {
    for cell in cells { write(plain: cell) }
    endRow()
  }

  /// Ends a row of at least one cell: its last comma becomes a line feed.
  mutating func endRow() { bytes[bytes.count - 1] = UInt8(ascii: "\n") }

  /// A cell that is CSV already.
  mutating func write(plain text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: ","))
  }

  /// Free text: a cell that a spreadsheet would take for a formula gets an apostrophe in front.
  mutating func write(_ text: String) {
    var text = text
    let isPlain = text.withUTF8 { utf8 in
      guard CSVCell.isPlain(utf8) else { return false }
      bytes.append(contentsOf: utf8)
      return true
    }
    if isPlain {
      bytes.append(UInt8(ascii: ","))
    } else {
      write(plain: TableText.cell(text))
    }
  }

  /// A whole number; empty if there is none.
  mutating func write(_ number: Int?) {
    if let number {
      if number < 0 { bytes.append(UInt8(ascii: "-")) }
      appendDigits(of: number.magnitude)
    }
    bytes.append(UInt8(ascii: ","))
  }

  /// A number in its shortest form of at most 12 digits; empty if there is none.
  mutating func write(_ number: Double?) {
    if let number, number.isFinite, abs(number) < 9_007_199_254_740_992,
      let whole = Int(exactly: number)
    {
      write(whole)
    } else {
      write(plain: TableText.cell(number))
    }
  }

  /// A day as in ISO 8601; empty if there is none.
  mutating func write(_ date: CalendarDate?) {
    guard let date else { return bytes.append(UInt8(ascii: ",")) }
    let (year, month, day) = date.components
    guard (1000...9999).contains(year) else { return write(plain: date.isoText) }
    appendDigits(of: year.magnitude)
    for number in [month, day] {
      bytes.append(UInt8(ascii: "-"))
      if number < 10 { bytes.append(UInt8(ascii: "0")) }
      appendDigits(of: number.magnitude)
    }
    bytes.append(UInt8(ascii: ","))
  }

  /// `yes` or `no`.
  mutating func write(_ isTrue: Bool) { write(plain: TableText.cell(isTrue)) }

  private mutating func appendDigits(of number: UInt) {
    var divisor: UInt = 1
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / divisor % 10))
      divisor /= 10
    }
  }

  /// A list of texts, each with a whole number, as `text:number` separated by `; `.
  mutating func write(_ numbered: [(text: String, number: Int)]) {
    // Text with characters that a plain cell must not have is written as free text.
    guard
      numbered.allSatisfy({ entry in
        var text = entry.text
        return text.withUTF8(CSVCell.isPlain)
      })
    else {
      return write(numbered.map { "\($0.text):\($0.number)" }.joined(separator: "; "))
    }
    for (place, entry) in numbered.enumerated() {
      if place > 0 {
        bytes.append(UInt8(ascii: ";"))
        bytes.append(UInt8(ascii: " "))
      }
      var text = entry.text
      text.withUTF8 { bytes.append(contentsOf: $0) }
      bytes.append(UInt8(ascii: ":"))
      if entry.number < 0 { bytes.append(UInt8(ascii: "-")) }
      appendDigits(of: entry.number.magnitude)
    }
    bytes.append(UInt8(ascii: ","))
  }
}

extension TableText {
  /// Free text: a cell that a spreadsheet would take for a formula gets an apostrophe in front.
  static func cell(_ text: String) -> String { CSVCell.guarded(text) }

  /// A whole number; empty if there is none.
  static func cell(_ number: Int?) -> String { number.map(String.init) ?? "" }

  /// A number in its shortest form of at most 12 digits; empty if there is none.
  static func cell(_ number: Double?) -> String { number.map(ShortestNumber.clean) ?? "" }

  /// `yes` or `no`.
  static func cell(_ isTrue: Bool) -> String { isTrue ? "yes" : "no" }

  /// Returns true if one text comes before another by its bytes.
  static func isBefore(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}
