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

  /// The time at which a survival curve falls to 1 − share.
  func quantile(_ share: Double) -> TimeQuantile {
    guard share > 0, share < 1 else { return .notEstimable(.impossibleArgument) }
    guard let end = points.last else { return .notEstimable(.noObservations) }
    let level = 1 - share
    let lower = firstTime(atOrBelow: level) { $0.lower }
    let upper = firstTime(atOrBelow: level) { $0.upper }
    guard let start = points.first(where: { $0.estimate <= level + Self.tolerance }) else {
      return .notReached(lastFollowUp: end.time, lower: lower)
    }
    guard start.estimate >= level - Self.tolerance else {
      return .reached(at: start.time, lower: lower, upper: upper)
    }
    // Flat at the level: the middle of the stretch, up to the next fall or the last time.
    let fall = points.first { $0.estimate < level - Self.tolerance }
    let middle = start.time + ((fall ?? end).time - start.time) / 2
    return .reached(at: middle, lower: lower, upper: upper)
  }

  /// The first time at which a limit is at or below a level; points without it are passed over.
  private func firstTime(atOrBelow level: Double, _ limit: (CurvePoint) -> Double?) -> Double? {
    points.first { point in limit(point).map { $0 <= level + Self.tolerance } ?? false }?.time
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
