/// Events counted in one unit (a participant) over a time of observation.
public struct CountRecord: Hashable, Sendable {
  /// Number of events.
  public let count: Int
  /// Time under observation, in any unit but one (years), above 0.
  public let exposure: Double
  /// The covariates, in the order of their names.
  public let covariates: [Double]
  /// The cluster (participant) the count belongs to. `nil`: a cluster of its own.
  public let cluster: Int?

  /// States a count.
  public init(count: Int, exposure: Double, covariates: [Double], cluster: Int? = nil) {
    self.count = count
    self.exposure = exposure
    self.covariates = covariates
    self.cluster = cluster
  }

  /// Returns true if the record can be used with a number of covariates.
  func isUsable(covariates number: Int) -> Bool {
    count >= 0 && exposure > 0 && exposure.isFinite && covariates.count == number
      && covariates.allSatisfy(\.isFinite)
  }

  /// The same count without covariates.
  var withoutCovariates: CountRecord {
    CountRecord(count: count, exposure: exposure, covariates: [], cluster: cluster)
  }
}
