/// A curve of steps, from which values and quantiles are read.
struct StepCurve: Hashable, Sendable {
  /// One point per distinct time, ascending.
  let points: [CurvePoint]
  /// The value before the first point.
  let initial: CurvePoint
  /// The delayed entries.
  let entries: EntryTimes

  /// Events of all points.
  var events: Int { points.reduce(0) { $0 + $1.events } }

  /// No unit is left without an event at the end of a survival curve.
  var reachesZero: Bool { points.last?.estimate == 0 }

  /// Equality of a probability with a level, as R quantile.survfit.
  static let tolerance = Double.ulpOfOne.squareRoot()

  /// The last point at or before a time; `nil` before the first.
  func last(at time: Double) -> CurvePoint? {
    let following = firstIndex { $0.time > time }
    return following > 0 ? points[following - 1] : nil
  }

  /// Units under observation just before a time, and their weights added up.
  func atRisk(at time: Double) -> (units: Int, weight: Double) {
    let next = firstIndex { $0.time >= time }
    guard next < points.count else { return (0, 0) }
    // Those who join between the requested and the next observed time are not there yet.
    let joining = entries.joining(from: time, before: points[next].time)
    let units = points[next].atRisk - joining.units
    return (units, units == 0 ? 0 : max(0, points[next].weightAtRisk - joining.weight))
  }

  /// The value of the curve at a time.
  ///
  /// Beyond the last observed time the last value holds only if the curve is `complete`: no unit is
  /// left without an event there.
  func value(at time: Double, complete: Bool) -> Estimable<CurveValue> {
    guard time.isFinite else { return .notEstimable(.impossibleArgument) }
    guard let end = points.last else { return .notEstimable(.noObservations) }
    guard time <= end.time || complete else {
      return .notEstimable(.beyondLastObservedTime(last: end.time))
    }
    let point = last(at: time) ?? initial
    let atRisk = atRisk(at: time)
    return .value(
      CurveValue(
        time: time, atRisk: atRisk.units, estimate: point.estimate,
        standardError: point.standardError, lower: point.lower, upper: point.upper,
        weightAtRisk: atRisk.weight))
  }

  /// The time at which a survival curve falls to 1 − share, with the times at which its lower and its
  /// upper limit do.
  func quantile(_ share: Double) -> TimeQuantile {
    guard share > 0, share < 1 else { return .notEstimable(.impossibleArgument) }
    guard let end = points.last else { return .notEstimable(.noObservations) }
    let level = 1 - share
    let lower = timeOfFall(to: level) { $0.lower }
    guard let at = timeOfFall(to: level, of: { $0.estimate }) else {
      return .notReached(lastFollowUp: end.time, lower: lower)
    }
    return .reached(at: at, lower: lower, upper: timeOfFall(to: level) { $0.upper })
  }

  /// The first time at which a line of the curve is below a level, or the middle of the stretch on
  /// which it equals the level; `nil` where it stays above.
  ///
  /// A stretch ends at the next known value that is another, or at the last observed time. Points at
  /// which the line does not exist are passed over.
  private func timeOfFall(to level: Double, of line: (CurvePoint) -> Double?) -> Double? {
    var start: Double?
    for point in points {
      guard let value = line(point) else { continue }
      let isAtLevel = abs(value - level) <= Self.tolerance
      switch start {
      case let start? where !isAtLevel: return start + (point.time - start) / 2
      case nil where isAtLevel: start = point.time
      case nil where value < level: return point.time
      default: break
      }
    }
    guard let start, let end = points.last else { return nil }
    return start + (end.time - start) / 2
  }

  /// 1 minus the curve; the limits change places.
  var complement: StepCurve {
    StepCurve(points: points.map(\.complement), initial: initial.complement, entries: entries)
  }

  /// The first index whose point meets a condition that, once met, stays so.
  private func firstIndex(_ isMet: (CurvePoint) -> Bool) -> Int {
    var low = 0
    var high = points.count
    while low < high {
      let middle = (low + high) / 2
      if isMet(points[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension CurvePoint {
  /// The point of 1 minus the curve.
  fileprivate var complement: CurvePoint {
    CurvePoint(
      time: time, from: from, atRisk: atRisk, events: events, censored: censored,
      estimate: 1 - estimate, standardError: standardError, lower: upper.map { 1 - $0 },
      upper: lower.map { 1 - $0 }, weightAtRisk: weightAtRisk, weightOfEvents: weightOfEvents)
  }
}
