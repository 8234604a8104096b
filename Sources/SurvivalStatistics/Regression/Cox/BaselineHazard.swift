/// The cumulative hazard of a unit all of whose covariates are 0, in each stratum.
///
/// Λ̂₀(t) = Σ dᵢ/Σ wⱼ exp(βᵀxⱼ) over the event times tᵢ ≤ t   (Breslow 1974), the denominator
/// reduced step by step at tied events if the regression's ties are Efron's.
public struct BaselineHazard: Hashable, Sendable {
  /// The value from one event time on.
  public struct Point: Hashable, Sendable {
    /// The event time.
    public let time: Double
    /// Λ̂₀ from this time on.
    public let cumulativeHazard: Double
  }

  /// Event times, ascending, by number of stratum.
  public let strata: [Int: [Point]]

  /// Λ̂₀(t) of a stratum; 0 before its first event, `nil` for a stratum that does not exist.
  public func cumulativeHazard(at time: Double, stratum: Int = 0) -> Double? {
    guard let points = strata[stratum] else { return nil }
    var low = 0
    var high = points.count
    while low < high {
      let middle = (low + high) / 2
      if points[middle].time <= time { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? points[low - 1].cumulativeHazard : 0
  }
}
