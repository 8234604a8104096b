/// One visit of the schedule.
public struct PlannedVisit: Hashable, Sendable {
  /// Its id in the data, e.g. `w12`.
  public var id: String
  /// The name for readers, e.g. `Week 12`.
  public var label: String
  /// The planned day after treatment.
  public var day: Int
  /// The first day of the window; `nil` is "any day before". Both ends of the window count as this
  /// visit.
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

  /// Returns true if an elapsed day lies in the window.
  public func includes(day: Int) -> Bool {
    (windowStart.map { day >= $0 } ?? true) && day <= windowEnd
  }
}
