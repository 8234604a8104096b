/// The difference of two independent proportions, first − second.
public struct ProportionDifference: Hashable, Sendable {
  /// The proportion from which is subtracted.
  public let first: BinomialProportion
  /// The proportion that is subtracted.
  public let second: BinomialProportion

  /// States a difference.
  public init(_ first: BinomialProportion, minus second: BinomialProportion) {
    self.first = first
    self.second = second
  }

  /// p₁ − p₂; not estimable if either is.
  public var estimate: Estimable<Double> { .notEstimable(.noObservations) }
  /// Limits from the two Wilson intervals (Newcombe 1998, method 10).
  public func newcombe(level: Double) -> Estimable<ConfidenceLimits> {
    .notEstimable(.noObservations)
  }
  /// Score limits with the variance factor N/(N − 1) (Miettinen & Nurminen 1985).
  public func miettinenNurminen(level: Double) -> Estimable<ConfidenceLimits> {
    .notEstimable(.noObservations)
  }
  /// Score limits without that factor (Mee 1984).
  public func mee(level: Double) -> Estimable<ConfidenceLimits> { .notEstimable(.noObservations) }
}
