/// A count among a total of independent participants.
public struct BinomialProportion: Hashable, Sendable {
  /// Participants with the event.
  public let count: Int
  /// Participants at all.
  public let total: Int

  /// States a proportion, `count` of `total`.
  ///
  /// Impossible counts (negative, or above the total) make every result not estimable.
  public init(count: Int, of total: Int) {
    self.count = count
    self.total = total
  }

  /// p̂ = count / total.
  ///
  /// Not estimable with a total of 0 or with impossible counts.
  public var estimate: Estimable<Double> {
    if let reason = obstacle { return .notEstimable(reason) }
    return .value(Double(count) / Double(total))
  }

  /// Exact limits   (Clopper & Pearson 1934).
  ///
  /// With α = 1 − level: lower = the α/2 quantile of Beta(x, n − x + 1), 0 when x = 0;
  /// upper = the 1 − α/2 quantile of Beta(x + 1, n − x), 1 when x = n.
  public func clopperPearson(level: Double) -> Estimable<ConfidenceLimits> {
    limits(level: level) { tail, _ in
      let events = Double(count)
      let others = Double(total) - events
      let lower =
        count == 0 ? 0 : SpecialFunctions.betaQuantile(events, others + 1, of: tail)
      let upper =
        count == total ? 1 : SpecialFunctions.betaTailQuantile(events + 1, others, of: tail)
      guard let lower, let upper else { return nil }
      return (lower, upper)
    }
  }

  /// Score limits without continuity correction   (Wilson 1927).
  ///
  /// (p̂ + z²/2n ± z √(p̂(1 − p̂)/n + z²/4n²)) / (1 + z²/n), with z the normal quantile of the
  /// level; exactly 0 at no event and exactly 1 at all events.
  public func wilson(level: Double) -> Estimable<ConfidenceLimits> {
    limits(level: level) { _, z in
      let n = Double(total)
      let p = Double(count) / n
      let centre = p + z * z / (2 * n)
      let width = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
      let scale = 1 + z * z / n
      return (
        count == 0 ? 0 : max(0, (centre - width) / scale),
        count == total ? 1 : min(1, (centre + width) / scale)
      )
    }
  }

  /// The reason why nothing can be estimated, if so.
  var obstacle: NotEstimableReason? {
    if count < 0 || total < 0 || count > total { return .impossibleCounts }
    return total == 0 ? .noObservations : nil
  }

  /// Limits from the tail probability and the normal quantile of the level.
  private func limits(
    level: Double, _ method: (_ tail: Double, _ z: Double) -> (lower: Double, upper: Double)?
  ) -> Estimable<ConfidenceLimits> {
    if let reason = obstacle { return .notEstimable(reason) }
    guard let tail = SpecialFunctions.tail(level: level) else {
      return .notEstimable(.impossibleLevel)
    }
    guard let z = SpecialFunctions.normalQuantile(level: level),
      let (lower, upper) = method(tail, z)
    else { return .notEstimable(.computationFailed) }
    return .value(ConfidenceLimits(lower: lower, upper: upper, level: level))
  }
}
