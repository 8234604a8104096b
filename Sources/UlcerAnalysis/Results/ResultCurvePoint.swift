/// One step of a curve among the results.
///
/// The curve keeps the value of a point until the next one; no point is added at time 0.
public struct ResultCurvePoint: Hashable, Sendable {
  /// Time of the step, in the curve's unit.
  public let time: Double
  /// Left end of the interval (`from`, `time`] in which the step lies; Turnbull curves alone.
  public let from: Double?
  /// Units at risk just before `time`.
  public let atRisk: Int
  /// Distinct participants among the ulcers at risk; `nil` where the units are participants. It is
  /// not written to `results.json`.
  public let participants: Int?
  /// Events at `time`.
  public let events: Int
  /// Units censored at `time`.
  public let censored: Int
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
    standardError: Double?, lower: Double?, upper: Double?, participants: Int? = nil
  ) {
    self.time = time
    self.from = from
    self.atRisk = atRisk
    self.participants = participants
    self.events = events
    self.censored = censored
    self.estimate = estimate
    self.standardError = standardError
    self.lower = lower
    self.upper = upper
  }

  /// Whether too few ulcers or participants are at risk for a report to go on with a curve of healing;
  /// `false` where the participants are not counted.
  public var isOfTooFew: Bool {
    participants.map { NumberAtRisk(ulcers: atRisk, participants: $0).isTooFew } ?? false
  }
}
