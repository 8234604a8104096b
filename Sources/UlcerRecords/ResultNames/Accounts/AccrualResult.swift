/// Participants by the date on which they were screened or treated: `accrual.2026-03-01.treated`.
///
/// There is one for every date on which a participant was screened or treated, and one for every
/// date of the plan.
public struct AccrualResult: ResultFamily {
  /// The participants counted.
  public enum Count: String, Hashable, Sendable, CaseIterable {
    /// Participants who consented on the date.
    case screened
    /// Participants who were treated on the date.
    case treated
    case screenedSoFar = "screened-so-far"
    case treatedSoFar = "treated-so-far"
  }

  /// The date.
  public let date: CalendarDate
  /// The participants counted.
  public let count: Count

  private static let beginning = "accrual"

  /// States a result.
  public init(_ date: CalendarDate, _ count: Count) {
    self.date = date
    self.count = count
  }

  /// `accrual.2026-03-01.treated`
  public var text: String { "\(Self.beginning).\(date.isoText).\(count.rawValue)" }

  /// The result with that name.
  public static func named(_ text: String) -> AccrualResult? {
    guard let parts = ResultName.parts(of: text, behind: beginning), parts.count == 2,
      let date = date(parts[0]), let count = Count(rawValue: parts[1])
    else { return nil }
    return AccrualResult(date, count)
  }

  private static func date(_ text: String) -> CalendarDate? {
    let numbers = text.split(separator: "-").compactMap { Int($0) }
    guard numbers.count == 3,
      let date = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]),
      date.isoText == text
    else { return nil }
    return date
  }

  /// Empty: the dates depend on the study.
  public static var listed: [AccrualResult] { [] }

  /// A count of participants.
  public var traits: ResultTraits { ResultTraits(.count, of: .participants) }
}

extension ResultName {
  /// Participants screened or treated on a date or up to it.
  public static func accrual(_ date: CalendarDate, _ count: AccrualResult.Count) -> ResultName {
    .accrual(AccrualResult(date, count))
  }
}
