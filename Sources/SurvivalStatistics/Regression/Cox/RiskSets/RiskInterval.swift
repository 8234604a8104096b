/// One row of a counting process: a stretch of time at risk with what was known during it.
///
/// A unit is at risk on the half-open stretch (`entry`, `time`]; without an entry from the very
/// beginning, time 0 included. A unit with several events, or with covariates that change, has
/// several rows   (Andersen & Gill 1982).
public struct RiskInterval: Hashable, Sendable {
  /// Delayed entry: the unit is at risk only after this time. `nil`: from the beginning.
  public let entry: Double?
  /// Time of the event or of the end of the stretch, in days (any unit, but one).
  public let time: Double
  /// The outcome at `time`: 0 is nothing (censored), every other number is the event.
  public let cause: Int
  /// The covariates, in the order of their names; in any unit.
  public let covariates: [Double]
  /// Number of the stratum: risk sets never mix strata.
  public let stratum: Int
  /// Case weight, above 0. With Breslow's ties a weight of 2 equals the row twice; with Efron's it
  /// does not quite, since an event of weight 2 leaves a risk set at once.
  public let weight: Double
  /// The cluster (participant) the row belongs to. `nil`: a cluster of its own.
  public let cluster: Int?

  /// States a row.
  public init(
    entry: Double? = nil, time: Double, cause: Int, covariates: [Double], stratum: Int = 0,
    weight: Double = 1, cluster: Int? = nil
  ) {
    self.entry = entry
    self.time = time
    self.cause = cause
    self.covariates = covariates
    self.stratum = stratum
    self.weight = weight
    self.cluster = cluster
  }

  /// Returns true if the row can be used with a number of covariates: all its numbers are finite,
  /// entry lies before time and the weight is above 0.
  func isUsable(covariates count: Int) -> Bool {
    guard time.isFinite, weight.isFinite, weight > 0 else { return false }
    guard covariates.count == count, covariates.allSatisfy(\.isFinite) else { return false }
    guard let entry else { return true }
    return entry.isFinite && entry < time
  }
}
