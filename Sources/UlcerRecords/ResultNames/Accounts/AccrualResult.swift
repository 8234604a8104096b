/// Participants by the date on which they were screened or treated: `accrual.2026-03-01.treated`.
///
/// There is one of each for every date on which somebody was, and for every date of the plan.
public struct AccrualResult: ResultFamily {
  /// What is counted.
  public enum Count: String, Hashable, Sendable, CaseIterable {
    /// Who consented on the date.
    case screened
    /// Who was treated on the date.
    case treated
    case screenedSoFar = "screened-so-far"
    case treatedSoFar = "treated-so-far"
  }

  /// The date.
  public let date: CalendarDate
  /// What is counted.
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

  /// None: the dates are the study's.
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
