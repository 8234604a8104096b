/// The generalised log-rank test of two groups of interval-censored times, by permutation.
///
/// With Turnbull's estimate Ŝ of both groups together and Λ̂(t) = Σ pⱼ/Ŝ(tⱼ−) the score of a unit
/// in (l, r] is (Ŝ(r)Λ̂(r) − Ŝ(l)Λ̂(l))/(Ŝ(l) − Ŝ(r)), with ŜΛ̂ = 0 where Ŝ = 0   (Sun 1996; Fay &
/// Shaw 2010). It is positive if events come early; with right-censored data it is exactly observed
/// less expected events. Participants are permuted with all their units.
public struct IntervalLogRankTest: Hashable, Sendable {
  /// The number of the first group, the lower of both; `nil` unless there are exactly two.
  public let firstGroup: Int?
  /// The sum of the scores of the first group; that of the second is the negative.
  public let score: Double
  /// Units used.
  public let observations: Int
  /// Participants in the first group and in the second.
  public let participants: [Int]
  /// The permutation test of the participants' scores.
  public let test: PermutationTest
  /// The outcome; not estimable unless there are two groups, or if a participant is in both.
  public let outcome: Estimable<PermutationOutcome>
  /// The distance of the estimate of both groups from its optimum: see `TurnbullEstimate`.
  public let optimalityGap: Double
  /// Intervals that could not be used.
  public let leftOut: Int

  /// Compares two groups.
  public init(_ observed: [IntervalObservation], method: PermutationMethod) {
    let usable = observed.filter(\.interval.isUsable)
    let names = Set(usable.map(\.group)).sorted()
    let pooled = TurnbullEstimate(usable.map(\.interval))
    let curve = IntervalHazard(pooled)
    var participants = ParticipantScores()
    for unit in usable {
      participants.add(
        curve.score(of: unit.interval), cluster: unit.cluster, group: unit.group, stratum: 0)
    }
    let strata = participants.strata(first: names.first ?? 0)
    test = PermutationTest(strata, method: method)
    score = test.sum
    observations = usable.count
    leftOut = observed.count - usable.count
    optimalityGap = pooled.optimalityGap
    self.participants = [
      strata.reduce(0) { $0 + $1.first.count }, strata.reduce(0) { $0 + $1.second.count },
    ]
    firstGroup = names.count == 2 ? names.first : nil
    outcome =
      if names.count != 2 {
        .notEstimable(.nothingToCompare)
      } else if participants.isAmbiguous {
        .notEstimable(.clusterInSeveralGroups)
      } else {
        test.outcome
      }
  }
}

/// The hazard of Turnbull's estimate over its innermost intervals.
struct IntervalHazard {
  private let stretches: [InnermostInterval]
  /// Σ pⱼ(1 − Λⱼ) and Σ pⱼ over the intervals before each index; mass that never comes has no
  /// event, so only its −Λ.
  private var scores = [0.0]
  private var masses = [0.0]

  init(_ estimate: TurnbullEstimate) {
    stretches = estimate.intervals
    var hazard = 0.0
    // From the end backwards the survival before a stretch keeps its digits.
    var survival = Array(repeating: 0.0, count: stretches.count + 1)
    for place in stretches.indices.reversed() {
      survival[place] = survival[place + 1] + stretches[place].mass
    }
    for (place, stretch) in stretches.enumerated() {
      let isEvent = stretch.right.isFinite
      if isEvent, survival[place] > 0 { hazard += stretch.mass / survival[place] }
      scores.append((scores.last ?? 0) + stretch.mass * ((isEvent ? 1 : 0) - hazard))
      masses.append((masses.last ?? 0) + stretch.mass)
    }
  }

  func score(of interval: CensoredInterval) -> Double {
    // A half-open interval does not contain an exact time at its left end.
    let first = count {
      $0.left < interval.left || (!interval.isExact && $0.right == interval.left)
    }
    let next = count { $0.right <= interval.right }
    guard next > first else { return 0 }
    let mass = masses[next] - masses[first]
    return mass > 0 ? (scores[next] - scores[first]) / mass : 0
  }

  private func count(_ isBefore: (InnermostInterval) -> Bool) -> Int {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(stretches[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// An interval-censored event of one unit, for a comparison of two groups.
public struct IntervalObservation: Hashable, Sendable {
  /// The interval in which the event lies.
  public let interval: CensoredInterval
  /// Number of the unit's group.
  public let group: Int
  /// The participant the unit belongs to. `nil`: one of its own.
  public let cluster: Int?

  /// States an observation.
  public init(interval: CensoredInterval, group: Int, cluster: Int? = nil) {
    self.interval = interval
    self.group = group
    self.cluster = cluster
  }
}
