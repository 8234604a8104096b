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

  /// count / total; not estimable with a total of 0.
  public var estimate: Estimable<Double> { .notEstimable(.noObservations) }
  /// Exact limits (Clopper & Pearson 1934).
  public func clopperPearson(level: Double) -> Estimable<ConfidenceLimits> {
    .notEstimable(.noObservations)
  }
  /// Score limits without continuity correction (Wilson 1927).
  public func wilson(level: Double) -> Estimable<ConfidenceLimits> {
    .notEstimable(.noObservations)
  }
}
