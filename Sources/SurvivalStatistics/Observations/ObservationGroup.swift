/// The observations of one group (arm) inside one stratum, for a comparison.
public struct ObservationGroup: Hashable, Sendable {
  /// Number of the group; groups of one number in several strata are one group.
  public let group: Int
  /// Number of the stratum; risk sets never mix strata.
  public let stratum: Int
  /// The observations; every cause other than 0 is the event, clusters are ignored.
  public let observations: [Observation]

  /// States a group inside a stratum.
  public init(group: Int, stratum: Int, observations: [Observation]) {
    self.group = group
    self.stratum = stratum
    self.observations = observations
  }

  /// An observation that can be used has a case weight other than 1.
  var isWeighted: Bool { observations.contains { $0.weight != 1 && $0.isUsable } }
}
