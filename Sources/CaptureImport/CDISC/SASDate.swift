import UlcerRecords

/// A date as CDISC data sets write it.
enum SASDate {
  /// `yyyy-mm-dd`; `nil` when the cell is no whole date in one of the ways of CDISC: ISO (a time of
  /// day is left out), `12OCT2021`, or days since 1960-01-01.
  static func isoText(_ cell: String) -> String? {
    // Four digits are a year; days since 1960-01-01 have five since 1987.
    if let days = Int(cell), cell.utf8.count > 4 {
      return TransportNumber.text(Double(days), as: .date)
    }
    let bytes = Array(cell.utf8)
    if bytes.count == 9, let day = number(bytes[0..<2]), let year = number(bytes[5..<9]) {
      let name = String(decoding: bytes[2..<5], as: UTF8.self).uppercased()
      guard let month = months.firstIndex(of: name) else { return nil }
      return CalendarDate(year: year, month: month + 1, day: day)?.isoText
    }
    guard bytes.count == 10 || bytes.count > 10 && bytes[10] == UInt8(ascii: "T"),
      bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
      let day = number(bytes[8..<10])
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)?.isoText
  }

  /// How many parts of an ISO date are there: 1 the year, 2 with the month, 3 the day; 0 for none.
  static func parts(_ cell: String) -> Int {
    if cell.isEmpty || cell == "." { return 0 }
    if isoText(cell) != nil { return 3 }
    let bytes = Array(cell.utf8)
    if bytes.count == 7, bytes[4] == UInt8(ascii: "-"), number(bytes[0..<4]) != nil,
      number(bytes[5..<7]) != nil
    {
      return 2
    }
    return bytes.count == 4 && number(bytes[...]) != nil ? 1 : 0
  }

  private static let months = [
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
  ]

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(String(decoding: bytes, as: UTF8.self))
  }
}
