/// The log-rank test of equal survival curves in two or more groups, also stratified.
///
/// U_g = Σ w (d_g − d n_g/n) over the distinct event times and strata, with variance
/// V_gh = Σ w² d (n − d)/(n − 1) · n_g/n · ([g = h] − n_h/n); the statistic UᵀV⁻U follows χ² with
/// (groups with expected events − 1) degrees of freedom   (Mantel 1966; Peto & Peto 1972).
/// Units are taken as independent, also if several belong to one participant. Case weights are not
/// supported: if one is not 1 there is no outcome, and the sums count units.
public struct LogRankTest: Hashable, Sendable {
  /// One group of the comparison.
  public struct Group: Hashable, Sendable {
    /// Number of the group.
    public let group: Int
    /// Units used.
    public let units: Int
    /// Weighted events.
    public let observed: Double
    /// Weighted events expected if all curves were equal.
    public let expected: Double
  }

  /// The outcome of the test.
  public struct Outcome: Hashable, Sendable {
    /// The statistic.
    public let chiSquare: Double
    /// Degrees of freedom.
    public let degreesOfFreedom: Int
    /// Probability of a statistic at least this large if all curves are equal.
    public let p: Double
  }

  /// The weights of the event times.
  public let weight: RankWeight
  /// The groups, ascending by number.
  public let groups: [Group]
  /// Variance matrix of observed − expected, in the order of `groups`.
  public let variance: [[Double]]
  /// The outcome; not estimable with fewer than two groups that could have events, or
  /// with case weights.
  public let outcome: Estimable<Outcome>
  /// Units that could not be used: see `KaplanMeier.leftOut`.
  public let leftOut: Int

  /// Compares groups.
  public init(_ compared: [ObservationGroup], weight: RankWeight) {
    let names = Set(compared.map(\.group)).sorted()
    var sums = RankSums(groups: names.count, weight: weight)
    var units = Array(repeating: 0, count: names.count)
    var leftOut = 0
    let parts = Dictionary(grouping: compared, by: \.stratum)
    for (_, strata) in parts.sorted(by: { $0.key < $1.key }) {
      var byGroup = Array(repeating: [Observation](), count: names.count)
      for part in strata {
        guard let place = names.firstIndex(of: part.group) else { continue }
        byGroup[place] += part.observations
      }
      let table = ComparisonTable(byGroup)
      leftOut += table.leftOut
      for place in names.indices { units[place] += table.units[place] }
      sums.add(table)
    }
    self.weight = weight
    self.leftOut = leftOut
    groups = names.indices.map {
      Group(
        group: names[$0], units: units[$0], observed: sums.observed[$0],
        expected: sums.expected[$0])
    }
    variance = sums.variance
    outcome =
      compared.contains(where: \.isWeighted) ? .notEstimable(.caseWeights) : sums.outcome
  }
}
