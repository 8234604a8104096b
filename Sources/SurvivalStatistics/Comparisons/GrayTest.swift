/// Gray's test of equal cumulative incidences of one cause in two or more groups, also stratified.
///
/// Compares the subdistribution hazards of the cause: with Rᵢ = nᵢ(1 − F̂ᵢ(t−))/Ŝᵢ(t−) the score of
/// group i is Σ w (dᵢ − d Rᵢ/ΣR) with weight w = (1 − F̂⁰(t−))^ρ, F̂⁰ being the incidence if all
/// groups were equal. The statistic UᵀV⁻U follows χ² with (groups − 1) degrees of freedom
/// (Gray 1988). Units are taken as independent. Agrees with R cmprsk::cuminc.
public struct GrayTest: Hashable, Sendable {
  /// One group of the comparison.
  public struct Group: Hashable, Sendable {
    /// Number of the group.
    public let group: Int
    /// Units used.
    public let units: Int
    /// Events of the cause.
    public let events: Int
    /// The weighted events above those expected if all curves were equal.
    public let score: Double
  }

  /// The outcome of the test.
  public typealias Outcome = LogRankTest.Outcome

  /// The cause that is compared; every other above 0 competes with it.
  public let cause: Int
  /// The power ρ of the weight; 0 counts all times alike.
  public let rho: Double
  /// The groups that have units, ascending by number.
  public let groups: [Group]
  /// Variance matrix of the scores of all groups but the last.
  public let variance: [[Double]]
  /// The outcome; not estimable with fewer than two groups, without an event of the cause, or with
  /// delayed entry or case weights.
  public let outcome: Estimable<Outcome>
  /// Units that could not be used: see `KaplanMeier.leftOut`.
  public let leftOut: Int

  /// Compares groups.
  public init(_ compared: [ObservationGroup], cause: Int, rho: Double) {
    let usable = compared.map { part in
      ObservationGroup(
        group: part.group, stratum: part.stratum,
        observations: part.observations.filter(\.isUsable))
    }
    let names = Set(usable.filter { !$0.observations.isEmpty }.map(\.group)).sorted()
    var scores = GrayScores(groups: names.count, rho: rho)
    var units = Array(repeating: 0, count: names.count)
    var events = units
    let ties = NearTies(usable.lazy.flatMap(\.observations).map(\.time))
    let strata = Dictionary(grouping: usable, by: \.stratum).sorted { $0.key < $1.key }
    for (_, parts) in strata {
      var moments: [GrayScores.Moment] = []
      for part in parts {
        guard let place = names.firstIndex(of: part.group) else { continue }
        for observation in part.observations {
          let kind = observation.cause == 0 ? 0 : observation.cause == cause ? 1 : 2
          units[place] += 1
          if kind == 1 { events[place] += 1 }
          moments.append(
            GrayScores.Moment(time: ties.united(observation.time), group: place, kind: kind))
        }
      }
      scores.add(moments.sorted { $0.time < $1.time })
    }
    self.cause = cause
    self.rho = rho
    leftOut =
      compared.reduce(0) { $0 + $1.observations.count }
      - usable.reduce(0) { $0 + $1.observations.count }
    groups = names.indices.map {
      Group(group: names[$0], units: units[$0], events: events[$0], score: scores.scores[$0])
    }
    variance = scores.variance.dropLast().map { Array($0.dropLast()) }
    let isDelayed = usable.contains { $0.observations.contains { $0.entry != nil } }
    outcome =
      if isDelayed {
        .notEstimable(.delayedEntry)
      } else if usable.contains(where: \.isWeighted) {
        .notEstimable(.caseWeights)
      } else if !rho.isFinite {
        .notEstimable(.impossibleArgument)
      } else {
        Self.outcome(scores.scores, variance, events: events.reduce(0, +))
      }
  }

  private static func outcome(
    _ scores: [Double], _ variance: [[Double]], events: Int
  ) -> Estimable<Outcome> {
    let free = Array(scores.dropLast())
    guard !free.isEmpty, events > 0, let solved = PositiveDefinite.solve(variance, free) else {
      return .notEstimable(.nothingToCompare)
    }
    let chiSquare = max(0, zip(free, solved).reduce(0) { $0 + $1.0 * $1.1 })
    guard let p = SpecialFunctions.chiSquareTail(chiSquare, degrees: free.count) else {
      return .notEstimable(.computationFailed)
    }
    return .value(Outcome(chiSquare: chiSquare, degreesOfFreedom: free.count, p: p))
  }
}
