/// The notation of numbers and dates in a table or a column, if the mapping states it.
public struct ValueNotation: Hashable, Sendable {
  /// The meaning of a date that can be read in several ways.
  public enum Dates: String, Hashable, Sendable, CaseIterable {
    /// 03/04/2025 is in April.
    case dayFirst = "dmy"
    /// 03/04/2025 is in March.
    case monthFirst = "mdy"
    /// Whole days since 1960-01-01, or seconds of SAS datetimes if they are too many for days.
    case sas
  }

  /// `,` or `.`.
  public var decimal: Character?
  /// The meaning of dates.
  public var dates: Dates?

  /// States what is known; leave out the rest.
  init(decimal: Character? = nil, dates: Dates? = nil) {
    self.decimal = decimal
    self.dates = dates
  }

  /// This notation, with the parts of `other` that it leaves open.
  func filled(from other: ValueNotation) -> ValueNotation {
    ValueNotation(decimal: decimal ?? other.decimal, dates: dates ?? other.dates)
  }
}
