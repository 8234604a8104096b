/// The log-rank test of two groups by permutation of participants.
///
/// O − E of a group is the sum over its units of the score Σ w (dN(u) − Y(u) d/n), whose risk sets
/// hold both groups and so stay the same under permutation. The scores of the units of a
/// participant are added up; participants are permuted inside their stratum, each with all its
/// units. The statistic is |O − E|, not the chi-square, whose variance changes with every
/// arrangement   (Fisher 1935; Peto & Peto 1972).
public struct LogRankPermutation: Hashable, Sendable {
  /// The weights of the event times.
  public let weight: RankWeight
  /// The number of the first group, the lower of both; `nil` unless there are exactly two.
  public let firstGroup: Int?
  /// Weighted events less expected ones in the first group; those of the second are the negative.
  public let observedMinusExpected: Double
  /// Participants in the first group and in the second.
  public let participants: [Int]
  /// The permutation test of the participants' scores.
  public let test: PermutationTest
  /// The outcome. Not estimable unless there are two groups, if a participant has units in several
  /// groups or strata, with case weights (nothing is added up then), and if `PermutationTest` is
  /// not.
  public let outcome: Estimable<PermutationOutcome>
  /// Units that could not be used: see `KaplanMeier.leftOut`.
  public let leftOut: Int

  /// Compares two groups; a unit without a cluster is a participant of its own.
  public init(_ compared: [ObservationGroup], weight: RankWeight, method: PermutationMethod) {
    let names = Set(compared.map(\.group)).sorted()
    let scores = LogRankScores(compared, weight: weight)
    var participants = ParticipantScores()
    for unit in scores.units {
      participants.add(
        unit.score, cluster: unit.cluster, group: unit.group, stratum: unit.stratum)
    }
    let isWeighted = compared.contains(where: \.isWeighted)
    let strata = isWeighted ? [] : participants.strata(first: names.first ?? 0)
    self.weight = weight
    leftOut = scores.leftOut
    test = PermutationTest(strata, method: method)
    observedMinusExpected = test.sum
    self.participants = [
      strata.reduce(0) { $0 + $1.first.count }, strata.reduce(0) { $0 + $1.second.count },
    ]
    firstGroup = names.count == 2 ? names.first : nil
    outcome =
      if names.count != 2 {
        .notEstimable(.nothingToCompare)
      } else if isWeighted {
        .notEstimable(.caseWeights)
      } else if participants.isAmbiguous {
        .notEstimable(.clusterInSeveralGroups)
      } else {
        test.outcome
      }
  }
}
