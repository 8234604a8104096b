/// One step of an estimated curve.
///
/// A curve has one point per distinct observed time, of an event or of a censoring, ascending.
/// The curve keeps the value of a point until the next point; before the first point a survival
/// curve is 1 and every other curve 0. No point is added at 0. Counts are of units, without case
/// weights; the sums of the case weights are stated beside them.
public struct CurvePoint: Hashable, Sendable {
  /// Time of the step.
  public let time: Double
  /// Left end of the interval (`from`, `time`] in which the step lies; only Turnbull curves.
  public let from: Double?
  /// Units under observation just before `time`.
  public let atRisk: Int
  /// Events at `time` (of the curve's cause).
  public let events: Int
  /// Units whose observation ended at `time` without any event.
  public let censored: Int
  /// The case weights of the units at risk, added up; `atRisk` if every weight is 1.
  public let weightAtRisk: Double
  /// The case weights of the units with an event, added up; `events` if every weight is 1.
  public let weightOfEvents: Double
  /// Value of the curve from `time` on.
  public let estimate: Double
  /// Standard error on the scale of `estimate`; `nil` if it is not estimable.
  public let standardError: Double?
  /// Lower confidence limit; `nil` if it does not exist.
  public let lower: Double?
  /// Upper confidence limit; `nil` if it does not exist.
  public let upper: Double?

  /// States a point.
  public init(
    time: Double, from: Double? = nil, atRisk: Int, events: Int, censored: Int, estimate: Double,
    standardError: Double?, lower: Double?, upper: Double?, weightAtRisk: Double? = nil,
    weightOfEvents: Double? = nil
  ) {
    self.time = time
    self.from = from
    self.atRisk = atRisk
    self.events = events
    self.censored = censored
    self.estimate = estimate
    self.standardError = standardError
    self.lower = lower
    self.upper = upper
    self.weightAtRisk = weightAtRisk ?? Double(atRisk)
    self.weightOfEvents = weightOfEvents ?? Double(events)
  }
}
