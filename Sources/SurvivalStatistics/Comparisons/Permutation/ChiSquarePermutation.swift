/// A comparison of two or more groups by permutation of participants, with a chi-square statistic.
///
/// U is the sum of scores (observed less expected events) of each group and V its variance
/// (`ChiSquareVariance`). The statistic UᵀV⁻U is computed for every assignment of the groups to the
/// participants inside their stratum, with all units of each participant; p is the proportion of
/// assignments whose statistic is not below the observed one   (Fisher 1935; Peto & Peto 1972).
/// Equality allows for rounding (1e-9). A direction in which V is 0 contributes nothing, as U is 0
/// there too.
///
/// With two groups and `.permutation` this is |O − E| of `LogRankPermutation`; with
/// `.hypergeometric` p can differ, because V changes with the arrangement.
public struct ChiSquarePermutation: Hashable, Sendable {
  /// One group of the comparison.
  public struct Group: Hashable, Sendable {
    /// Number of the group.
    public let group: Int
    /// Its participants.
    public let participants: Int
    /// The sum of its scores: (weighted) events observed less expected.
    public let score: Double
  }

  /// The variance in the statistic.
  public let variance: ChiSquareVariance
  /// The arrangements that were computed.
  public let method: PermutationMethod
  /// The groups, ascending by number.
  public let groups: [Group]
  /// The observed statistic; not estimable if the outcome is not.
  public let chiSquare: Estimable<Double>
  /// The outcome. Not estimable with fewer than two groups, if a participant has units in several
  /// groups or strata, with case weights, if no stratum holds two groups or all scores are equal,
  /// without draws, or with more arrangements than can be computed (about 2 · 10⁹ steps in all).
  public let outcome: Estimable<PermutationOutcome>
  /// Units that could not be used.
  public let leftOut: Int

  /// Compares curves by the log-rank test; a unit without a cluster is a participant of its own.
  public init(
    logRank compared: [ObservationGroup], weight: RankWeight, variance: ChiSquareVariance,
    method: PermutationMethod
  ) {
    let units = RankedUnits(compared, weight: weight)
    let participants = ArrangedParticipants(units.units, groups: Set(compared.map(\.group)))
    self.init(
      participants, variance: variance, method: method, leftOut: units.leftOut,
      obstacle: compared.contains(where: \.isWeighted) ? .caseWeights : nil,
      work: variance == .permutation ? 0 : units.work
    ) { members, arrangement in
      variance == .permutation ? nil : units.variance(of: members, arrangement)
    }
  }

  /// Compares interval-censored times by the scores of `IntervalLogRankTest` (Sun 1996), with the
  /// `.permutation` variance.
  public init(intervals observed: [IntervalObservation], method: PermutationMethod) {
    let usable = observed.filter(\.interval.isUsable)
    let curve = IntervalHazard(TurnbullEstimate(usable.map(\.interval)))
    let units = usable.map { unit in
      RankedUnits.Unit(
        score: curve.score(of: unit.interval), cluster: unit.cluster, group: unit.group,
        stratum: 0, atRisk: 0..<0)
    }
    self.init(
      ArrangedParticipants(units, groups: Set(usable.map(\.group))), variance: .permutation,
      method: method, leftOut: observed.count - usable.count, obstacle: nil, work: 0
    ) { _, _ in nil }
  }

  private init(
    _ participants: ArrangedParticipants, variance: ChiSquareVariance, method: PermutationMethod,
    leftOut: Int, obstacle: NotEstimableReason?, work: Double,
    varianceOf: (ArrangedParticipants, _ arrangement: [Int]) -> [[Double]]?
  ) {
    self.variance = variance
    self.method = method
    self.leftOut = leftOut
    groups = participants.names.enumerated().map { place, name in
      Group(
        group: name, participants: participants.members.count { $0.group == place },
        score: participants.members.reduce(0) { $0 + ($1.group == place ? $1.score : 0) })
    }
    if let reason = obstacle ?? participants.obstacle {
      chiSquare = .notEstimable(reason)
      outcome = .notEstimable(reason)
      return
    }
    func statistic(_ arrangement: [Int]) -> Double {
      QuadraticForm.value(
        participants.centredSums(arrangement),
        varianceOf(participants, arrangement) ?? participants.permutationVariance)
    }
    let observed = participants.members.map(\.group)
    let own = statistic(observed)
    let outcome = GroupArrangements(
      observed, strata: participants.members.map(\.stratum), groups: participants.names.count,
      work: work + Double(observed.count)
    ).outcome(method) { statistic($0) >= own - 1e-9 * max(1, own) }
    guard own.isFinite else {
      chiSquare = .notEstimable(.computationFailed)
      self.outcome = .notEstimable(.computationFailed)
      return
    }
    chiSquare = .value(own)
    self.outcome = outcome
  }
}

/// The variance in the chi-square statistic of a permutation test.
public enum ChiSquareVariance: String, Hashable, Sendable, CaseIterable {
  /// The usual variance of the log-rank test, Σ w² d (n − d)/(n − 1) · n_g/n · ([g = h] − n_h/n),
  /// computed anew for every arrangement: the statistic of R survdiff, that takes units as
  /// independent   (Mantel 1966).
  case hypergeometric
  /// The variance of the groups' sums of scores over all arrangements, the same for every one,
  /// Σ s² n_g ([g = h] − n_h/n) with s² the variance of the participants' scores: the statistic of
  /// the permutational central limit theorem   (Fay & Shaw 2010).
  case permutation
}
