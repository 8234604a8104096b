/// A number of events over an exposure.
public struct PoissonRate: Hashable, Sendable {
  /// Events.
  public let events: Int
  /// Time at risk, in the unit the rate is per (years for a rate per participant-year).
  public let exposure: Double

  /// States a rate; an exposure of 0 makes it not estimable.
  public init(events: Int, exposure: Double) {
    self.events = events
    self.exposure = exposure
  }

  /// λ̂ = events / exposure.
  ///
  /// Not estimable with an exposure of 0, or with a negative or not finite number.
  public var estimate: Estimable<Double> {
    if let reason = obstacle { return .notEstimable(reason) }
    return finite(Double(events) / exposure)
  }

  /// Exact limits   (Garwood 1936).
  ///
  /// With α = 1 − level and x events: lower = χ²(α/2; 2x)/2T, 0 when x = 0;
  /// upper = χ²(1 − α/2; 2x + 2)/2T, where χ²(p; k) is the p quantile with k degrees of freedom.
  public func exact(level: Double) -> Estimable<ConfidenceLimits> {
    if let reason = obstacle { return .notEstimable(reason) }
    guard let tail = SpecialFunctions.tail(level: level) else {
      return .notEstimable(.impossibleLevel)
    }
    let x = Double(events)
    let fewest = events == 0 ? 0 : SpecialFunctions.gammaQuantile(shape: x, of: tail)
    guard let fewest, let most = SpecialFunctions.gammaTailQuantile(shape: x + 1, of: tail),
      case .value(let lower) = finite(fewest / exposure),
      case .value(let upper) = finite(most / exposure)
    else { return .notEstimable(.computationFailed) }
    return .value(ConfidenceLimits(lower: lower, upper: upper, level: level))
  }

  private var obstacle: NotEstimableReason? {
    if events < 0 || !exposure.isFinite || exposure < 0 { return .impossibleCounts }
    return exposure == 0 ? .noExposure : nil
  }

  private func finite(_ value: Double) -> Estimable<Double> {
    value.isFinite ? .value(value) : .notEstimable(.computationFailed)
  }
}
