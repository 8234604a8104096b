import SurvivalStatistics

/// The recorded values of comparisons, proportions, rates and monitoring, computed anew.
struct RecordedTests {
  private let study: RecordedReferences.Study
  private(set) var values: [String: [Double?]] = [:]

  init(_ study: RecordedReferences.Study) {
    self.study = study
    proportions()
    rates()
    comparisons()
    permutations()
    gray()
    monitoring()
  }

  private static func cells(_ limits: Estimable<ConfidenceLimits>) -> [Double?] {
    [limits.value?.lower, limits.value?.upper]
  }

  private mutating func proportions() {
    for (count, total) in [(0, 12), (3, 20), (7, 7), (81, 263)] {
      let proportion = BinomialProportion(count: count, of: total)
      values["clopper-pearson \(count)/\(total)"] = Self.cells(
        proportion.clopperPearson(level: 0.95))
      values["wilson \(count)/\(total)"] = Self.cells(proportion.wilson(level: 0.95))
    }
    for (a, m, b, n) in [(7, 10, 3, 10), (56, 70, 48, 80), (9, 10, 3, 12)] {
      let (one, two) = (
        BinomialProportion(count: a, of: m), BinomialProportion(count: b, of: n)
      )
      let difference = ProportionDifference(one, minus: two)
      let table = "\(a)/\(m) \(b)/\(n)"
      values["newcombe \(table)"] = Self.cells(difference.newcombe(level: 0.95))
      values["miettinen-nurminen \(table)"] = Self.cells(
        difference.miettinenNurminen(level: 0.95))
      values["mee \(table)"] = Self.cells(difference.mee(level: 0.95))
      values["fisher \(table)"] = [FisherExactTest(one, two).twoSidedP.value]
    }
  }

  private mutating func rates() {
    for events in [0, 5, 41] {
      values["poisson \(events)"] = Self.cells(
        PoissonRate(events: events, exposure: 9.2).exact(level: 0.95))
    }
    let ratio = PoissonRateRatio(
      PoissonRate(events: 11, exposure: 9.2), over: PoissonRate(events: 5, exposure: 8.1))
    values["rate ratio"] =
      [ratio.estimate.value] + Self.cells(ratio.conditionalExact(level: 0.95))
      + [ratio.twoSidedP.value]
  }

  private func groups(
    _ labels: [Int], cause: Int? = 1, stratified: Bool = false
  ) -> [ObservationGroup] {
    study.time.indices.map { place in
      let unit = Observation(
        time: study.time[place], cause: study.cause[place], cluster: study.id[place])
      return ObservationGroup(
        group: labels[place], stratum: stratified ? study.stratum[place] : 0,
        observations: [cause.map(unit.counting) ?? unit])
    }
  }

  private mutating func comparisons() {
    let tests = [
      ("log-rank", groups(study.arm), RankWeight.logRank),
      ("log-rank three", groups(study.group), .logRank),
      ("peto-peto", groups(study.arm), .petoPeto),
      ("log-rank stratified", groups(study.arm, stratified: true), .logRank),
      (
        "fleming-harrington 0.5 1", groups(study.arm), .flemingHarrington(rho: 0.5, gamma: 1)
      ),
    ]
    for (name, compared, weight) in tests {
      let test = LogRankTest(compared, weight: weight)
      values[name] =
        test.groups.map { $0.observed - $0.expected }
        + [test.outcome.value?.chiSquare, test.outcome.value?.p]
    }
  }

  private mutating func permutations() {
    func some(_ participants: [Int], deal: (Int) -> Int) -> [ObservationGroup] {
      groups(study.id.map { participants.firstIndex(of: $0).map(deal) ?? -1 })
        .filter { $0.group >= 0 }
    }
    let two = some([1, 3, 5, 7, 9, 2, 4, 6, 8, 10]) { $0 / 5 }
    let sums = LogRankPermutation(two, weight: .logRank, method: .exact)
    let squares = ChiSquarePermutation(
      logRank: two, weight: .logRank, variance: .hypergeometric, method: .exact)
    values["permutation two"] = [
      abs(sums.observedMinusExpected), squares.chiSquare.value,
      sums.outcome.value?.arrangements, sums.outcome.value?.asExtreme,
      squares.outcome.value?.asExtreme,
    ]
    let three = ChiSquarePermutation(
      logRank: some([3, 6, 4, 7, 5, 8]) { $0 / 2 }, weight: .logRank,
      variance: .hypergeometric, method: .exact)
    values["permutation three"] = [
      three.chiSquare.value, three.outcome.value?.arrangements, three.outcome.value?.asExtreme,
    ]
    let fixed = ChiSquarePermutation(
      logRank: some([3, 6, 4, 7, 5, 8]) { $0 / 2 }, weight: .logRank, variance: .permutation,
      method: .exact)
    values["permutation three fixed"] = [
      fixed.chiSquare.value, fixed.outcome.value?.arrangements, fixed.outcome.value?.asExtreme,
    ]
    let (first, second) = ([3.0, 0, 2, 5, 1, 4], [0.0, 1, 0, 2, 1, 1, 0])
    for (name, test) in [
      (
        "permutation of counts", PermutationTest(first: first, second: second, method: .exact)
      ),
      ("permutation of ranks", .ofRanks(first: first, second: second, method: .exact)),
    ] {
      values[name] = [
        test.sum, test.outcome.value?.arrangements, test.outcome.value?.asExtreme,
      ]
    }
    let paired = PairedTTest(zip(first, second).map { $0 - $1 }, level: 0.95).outcome.value
    values["paired t"] = [
      paired?.mean, paired?.t, paired?.p, paired?.limits.lower, paired?.limits.upper,
    ]
  }

  private mutating func gray() {
    func add(_ name: String, _ compared: [ObservationGroup], cause: Int = 1, rho: Double = 0) {
      let outcome = GrayTest(compared, cause: cause, rho: rho).outcome.value
      values[name] = [outcome?.chiSquare, outcome?.p]
    }
    for rho in [0, 1] {
      add("gray rho \(rho)", groups(study.arm, cause: nil), rho: Double(rho))
      add("gray cause 2 rho \(rho)", groups(study.arm, cause: nil), cause: 2, rho: Double(rho))
    }
    add("gray three", groups(study.group, cause: nil))
    add("gray stratified", groups(study.arm, cause: nil, stratified: true))
  }

  private mutating func monitoring() {
    let rule = BetaBinomialMonitor(
      priorA: 0.6, priorB: 1.4, limit: 0.3, certainty: 0.9, minimum: 3)
    values["beta posterior"] = (0...6).map {
      rule.probabilityAboveLimit(events: $0, of: 6).value
    }
    values["beta limits"] = Self.cells(rule.credibleLimits(events: 2, of: 6, level: 0.95))
    values["boundary"] = (3...12).map { rule.boundary(of: $0).map(Double.init) }
    for (name, rate) in [("0.1", 0.1), ("0.3", 0.3), ("0.5", 0.5)] {
      let value = rule.operatingCharacteristics(looks: Array(3...10), trueRate: rate).value
      values["operating \(name)"] = [value?.probabilityFlagged, value?.expectedNumber]
    }
    values["predictive"] = [rule.predictiveProbability(events: 2, of: 6, flaggedAt: 20).value]
    let comparison = PosteriorComparison(
      BinomialProportion(count: 5, of: 10), BinomialProportion(count: 2, of: 10), priorA: 0.6,
      priorB: 1.4)
    values["first above"] = [comparison.probabilityFirstAbove.value]
  }
}
