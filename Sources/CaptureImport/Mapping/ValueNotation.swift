/// How a table or a column writes numbers and dates, where the mapping says so.
public struct ValueNotation: Hashable, Sendable {
  /// What a date is when it could be several things.
  public enum Dates: String, Hashable, Sendable, CaseIterable {
    /// 03/04/2025 is in April.
    case dayFirst = "dmy"
    /// 03/04/2025 is in March.
    case monthFirst = "mdy"
    /// Whole days since 1960-01-01, or seconds of SAS datetimes where they are too many for days.
    case sas
  }

  /// `,` or `.`.
  public var decimal: Character?
  /// What dates are.
  public var dates: Dates?

  /// States what is known; leave out the rest.
  public init(decimal: Character? = nil, dates: Dates? = nil) {
    self.decimal = decimal
    self.dates = dates
  }

  /// This, with what `other` says where this is silent.
  func filled(from other: ValueNotation) -> ValueNotation {
    ValueNotation(decimal: decimal ?? other.decimal, dates: dates ?? other.dates)
  }
}
