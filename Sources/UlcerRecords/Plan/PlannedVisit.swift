/// One visit of the schedule.
public struct PlannedVisit: Hashable, Sendable {
  /// Its id in the data, e.g. `w12`.
  public var id: String
  /// What readers call it, e.g. `Week 12`.
  public var label: String
  /// The planned day after treatment.
  public var day: Int
  /// The days that count as this visit, both ends included; `nil` at the left is "any day before".
  public var windowStart: Int?
  /// The last day of the window.
  public var windowEnd: Int

  /// States a planned visit.
  public init(id: String, label: String, day: Int, windowStart: Int?, windowEnd: Int) {
    self.id = id
    self.label = label
    self.day = day
    self.windowStart = windowStart
    self.windowEnd = windowEnd
  }

  /// Whether an elapsed day lies in the window.
  public func includes(day: Int) -> Bool {
    (windowStart.map { day >= $0 } ?? true) && day <= windowEnd
  }
}
