import UlcerIngest
import UlcerRecords

/// Reads a date of an export, and writes it as the study format does.
enum ImportedDate {
  /// The reading of a cell.
  enum Outcome {
    /// A date, and its text in the study: a time that cannot be used is kept with it unchanged, so
    /// that `cicatrix check` reports the same as for every study.
    case date(PartialDate, written: String)
    /// Both orders of day and month are possible, and nothing decides.
    case undecided
    /// Only the other order than the column's is possible.
    case otherOrder
    /// No date.
    case unreadable
  }

  /// 1960-01-01, from which SAS counts.
  private static let sasEpoch = CalendarDate(daysSinceEpoch: -3653)
  /// More days than this since 1960 are seconds.
  private static let dayLimit = 200_000

  /// Reads a cell.
  ///
  /// - Parameters:
  ///   - cell: without white space at its ends.
  ///   - dates: the mapping's statement.
  ///   - evidence: the facts that the column's own dates settle.
  static func read(
    _ cell: String, dates: ValueNotation.Dates?, evidence: ColumnEvidence
  ) -> Outcome {
    // 20241220 is a date of ISO 8601, and no count of SAS: as seconds it would lie in 1960.
    if dates == .sas, SASDate.basic(cell) == nil, let number = DecimalText(cell), number.isWhole,
      let count = Int(number.wholeText)
    {
      if abs(count) <= dayLimit {
        let day = sasEpoch.advanced(by: count)
        return .date(.day(Moment(day)), written: day.isoText)
      }
      guard abs(count) <= dayLimit * 86_400 else { return .unreadable }
      let second = ((count % 86_400) + 86_400) % 86_400
      let day = sasEpoch.advanced(by: (count - second) / 86_400)
      return .date(.day(Moment(day)), written: day.isoText + "T" + clock(second))
    }
    let stated: DateReader.Order? =
      switch dates {
      case .dayFirst: .dayFirst
      case .monthFirst: .monthFirst
      default: nil
      }
    let reading = DateReader.read(
      Array(cell.utf8)[...], order: stated ?? evidence.order,
      hyphens: stated ?? evidence.hyphenOrder)
    switch reading {
    case .date(let date): return .date(date, written: text(date))
    case .midnight(let day):
      return .date(.day(Moment(day)), written: day.isoText + "T00:00")
    case .unusableTime(let day, let time):
      return .date(
        .day(Moment(day)), written: day.isoText + "T" + String(decoding: time, as: UTF8.self))
    case .undecided: return .undecided
    case .otherOrder: return .otherOrder
    case .twoDigitYear, .unreadable: return .unreadable
    }
  }

  /// `2026-03-04`, with `T13:05:11` if there is a time, or a partial date.
  private static func text(_ date: PartialDate) -> String {
    guard case .day(let moment) = date, let second = moment.secondOfDay else { return date.isoText }
    return date.isoText + "T" + clock(Int(second))
  }

  /// Seconds since midnight of `13:05`, `9:05` or `13:05:11`; `nil` for anything else.
  static func second(of time: String) -> Int? {
    let parts = time.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3 else { return nil }
    var numbers: [Int] = []
    for part in parts {
      guard (1...2).contains(part.utf8.count), part.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = Int(part)
      else { return nil }
      numbers.append(number)
    }
    let seconds = numbers.count == 3 ? numbers[2] : 0
    guard numbers[0] < 24, numbers[1] < 60, seconds < 60 else { return nil }
    return numbers[0] * 3600 + numbers[1] * 60 + seconds
  }

  /// `13:05`, or `13:05:11` if there are seconds.
  static func clock(_ second: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let minutes = two(second / 3600) + ":" + two(second / 60 % 60)
    return second % 60 == 0 ? minutes : minutes + ":" + two(second % 60)
  }
}
