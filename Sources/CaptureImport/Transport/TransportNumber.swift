import UlcerRecords

/// A number of a transport file as text, by the way in which SAS would show it.
enum TransportNumber {
  /// The quantity that a number counts.
  enum Kind: Hashable, Sendable {
    /// Itself.
    case number
    /// Days since 1960-01-01.
    case date
    /// Seconds since 1960-01-01T00:00.
    case moment
    /// Seconds since midnight.
    case time
  }

  /// Days from 1960-01-01 to 1970-01-01.
  private static let epoch = 3653

  /// Returns the quantity that numbers of a format count; a format that is not known shows a
  /// number.
  static func kind(ofFormat format: String) -> Kind {
    let name = format.uppercased().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    let stem = name.reversed().drop { $0.isNumber }.reversed().map(String.init).joined()
    if moments.contains(stem) { return .moment }
    if times.contains(stem) { return .time }
    return dates.contains { stem == $0 } || separated(stem) ? .date : .number
  }

  /// The text of a number; `nil` if there is no such date or time (years 1582 to 9999).
  static func text(_ value: Double, as kind: Kind) -> String? {
    guard value.isFinite else { return nil }
    switch kind {
    case .number: return number(value)
    case .date:
      guard value == value.rounded(.down) else { return nil }
      return date(value)
    case .moment:
      let days = (value / 86_400).rounded(.down)
      guard let day = date(days), let time = time(value - days * 86_400) else { return nil }
      return day + "T" + time
    case .time: return time(value)
    }
  }

  /// The shortest text that gives back the same double, without an exponent if possible.
  static func number(_ value: Double) -> String {
    if value == 0 { return "0" }
    let text = value.description
    if text.hasSuffix(".0"), !text.contains("e") { return String(text.dropLast(2)) }
    guard let mark = text.firstIndex(of: "e"), let power = Int(text[text.index(after: mark)...]),
      (-40...40).contains(power)
    else { return text }
    let sign = text.hasPrefix("-") ? "-" : ""
    let digits = text[..<mark].filter(\.isNumber)
    let whole = text[..<mark].drop { $0 == "-" }.prefix { $0 != "." }.count
    let point = whole + power
    var body = digits
    if body.hasSuffix("0"), text[..<mark].contains(".") { body.removeLast() }
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + body }
    if point >= body.count {
      return sign + body + String(repeating: "0", count: point - body.count)
    }
    return sign + body.prefix(point) + "." + body.dropFirst(point)
  }

  private static func date(_ days: Double) -> String? {
    // 1582-01-01 to 9999-12-31: the days that SAS counts and an ISO date can write.
    guard (-138_061...2_936_547).contains(days) else { return nil }
    return CalendarDate(daysSinceEpoch: Int32(days) - Int32(epoch)).isoText
  }

  private static func time(_ seconds: Double) -> String? {
    let whole = seconds.rounded(.down)
    guard (0..<86_400).contains(whole) else { return nil }
    let count = Int(whole)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let minutes = "\(two(count / 3600)):\(two(count / 60 % 60))"
    return count % 60 == 0 ? minutes : minutes + ":" + two(count % 60)
  }

  private static let dates: Set<String> = [
    "DATE", "DAY", "DDMMYY", "MMDDYY", "YYMMDD", "YYMON", "YYMM", "YYQ", "MONYY", "MMYY", "MONTH",
    "YEAR", "QTR", "JULIAN", "JULDAY", "WEEKDATE", "WEEKDATX", "WEEKDAY", "WORDDATE", "WORDDATX",
    "DOWNAME", "MONNAME", "E8601DA", "B8601DA", "IS8601DA", "NLDATE", "EURDFDD", "EURDFDE",
    "EURDFDMY", "EURDFWDX", "EURDFWKX", "MINGUO", "NENGO",
  ]

  private static let moments: Set<String> = [
    "DATETIME", "DATEAMPM", "MDYAMPM", "DTDATE", "DTMONYY", "DTWKDATX", "DTYEAR", "DTYYQC",
    "E8601DT", "B8601DT", "IS8601DT", "E8601DN", "B8601DN", "IS8601DN", "E8601DZ", "NLDATM",
    "EURDFDT",
  ]

  private static let times: Set<String> = [
    "TIME", "TIMEAMPM", "TOD", "HHMM", "HOUR", "MMSS", "E8601TM", "B8601TM", "IS8601TM", "NLTIMAP",
    "NLTIME",
  ]

  /// `DDMMYYD`, `YYMMDDN`: a date with the letter of its separator.
  private static func separated(_ stem: String) -> Bool {
    guard let last = stem.last, "BCDNPS".contains(last) else { return false }
    return ["DDMMYY", "MMDDYY", "YYMMDD", "YYMM", "MMYY"].contains(String(stem.dropLast()))
  }
}
