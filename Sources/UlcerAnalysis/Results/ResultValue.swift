/// The value of a result: a number with its confidence interval, a curve, or the reason why there
/// is none.
public enum ResultValue: Hashable, Sendable {
  /// A number of participants, ulcers, episodes or events.
  case count(Int)
  /// `count` of `of` units, `of` at least 1; without limits if the units are clustered ulcers.
  case proportion(count: Int, of: Int, limits: ResultLimits?)
  /// A number in a unit; without limits if there are none by design.
  case estimate(Double, limits: ResultLimits?, unit: String)
  /// Events over an exposure (in years), per unit of it.
  case rate(
    events: Int, exposure: Double, estimate: Double, limits: ResultLimits, unit: String)
  /// A curve over time in a unit.
  case curve(unit: String, points: [ResultCurvePoint])
  /// There is no estimate; the reason is a clause.
  case notEstimable(reason: String)
  /// The curve does not fall to the level within follow-up; `lower` is the lower limit, if any.
  case notReached(unit: String, lastFollowUp: Double, lower: Double?)
}

extension ResultValue {
  /// The value of a proportion, or the estimate of an estimate or a rate; else `nil`.
  public var estimate: Double? {
    switch self {
    case .proportion(let count, let total, _): Double(count) / Double(total)
    case .estimate(let estimate, _, _): estimate
    case .rate(_, _, let estimate, _, _): estimate
    case .count, .curve, .notEstimable, .notReached: nil
    }
  }

  /// The number counted in a count, a proportion or a rate; else `nil`.
  public var count: Int? {
    switch self {
    case .count(let count), .proportion(let count, _, _): count
    case .rate(let events, _, _, _, _): events
    case .estimate, .curve, .notEstimable, .notReached: nil
    }
  }

  /// The limits of a proportion, an estimate or a rate; else `nil`.
  public var limits: ResultLimits? {
    switch self {
    case .proportion(_, _, let limits), .estimate(_, let limits, _): limits
    case .rate(_, _, _, let limits, _): limits
    case .count, .curve, .notEstimable, .notReached: nil
    }
  }

  /// The points of a curve; else `nil`.
  public var points: [ResultCurvePoint]? {
    if case .curve(_, let points) = self { points } else { nil }
  }
}

/// The confidence limits of an estimate, either of which may not exist.
///
/// A limit that is `nil` is not reached or not estimable. A result that has no limits by design has
/// no `ResultLimits` at all.
public struct ResultLimits: Hashable, Sendable {
  /// The lower limit, in the unit of the estimate.
  public let lower: Double?
  /// The upper limit, in the unit of the estimate.
  public let upper: Double?

  /// States limits.
  public init(lower: Double?, upper: Double?) {
    self.lower = lower
    self.upper = upper
  }
}
