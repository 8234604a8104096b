/// Days without an open ulcer: `ulcer-free-days.day-84`.
public enum UlcerFreeDaysResult: String, ResultWords {
  /// The mean number of days from day 1 to day 84.
  case day84 = "day-84"

  /// `ulcer-free-days`
  public static var beginning: String { "ulcer-free-days" }
  /// A mean over participants followed to that day.
  public var traits: ResultTraits {
    ResultTraits(.estimate, of: .participants, unit: "days", isEfficacy: true)
  }
  /// The last day that is counted.
  public var lastDay: Int { 84 }
}
