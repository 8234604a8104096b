/// Values read off the estimate. Inside an interval with probability the curve is not determined:
/// all probability is counted at the right end, so that the curve falls as late as possible.
extension TurnbullEstimate {
  /// The time at which a proportion of the units had their event.
  ///
  /// As `KaplanMeier.quantile`, over the points of `points(massAbove:)`, without limits.
  public func quantile(_ share: Double, massAbove mass: Double) -> TimeQuantile {
    curve(massAbove: mass).quantile(share)
  }

  /// The probability to be still without an event at a time, without limits.
  ///
  /// Not estimable beyond the last observed time, unless no unit is left without an event there.
  public func probability(at time: Double, massAbove mass: Double) -> Estimable<CurveValue> {
    let curve = curve(massAbove: mass)
    return curve.value(at: time, complete: curve.reachesZero)
  }

  /// The curve up to the last observed time.
  private func curve(massAbove mass: Double) -> StepCurve {
    var points = points(massAbove: mass)
    if let last = lastObservedTime, points.last.map({ $0.time < last }) ?? true {
      points.append(step(at: last, estimate: points.last?.estimate ?? 1))
    }
    return StepCurve(points: points, initial: step(at: 0, estimate: 1), entries: .none)
  }

  private func step(at time: Double, estimate: Double) -> CurvePoint {
    CurvePoint(
      time: time, atRisk: observations, events: 0, censored: 0, estimate: estimate,
      standardError: nil, lower: nil, upper: nil)
  }
}
