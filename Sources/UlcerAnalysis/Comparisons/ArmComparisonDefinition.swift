import SurvivalStatistics
import UlcerRecords

/// Computes the tests that `study.yaml` names under `comparisons`, and no others.
struct ArmComparisonDefinition {
  let study: AnalysedRecords

  /// Random permutations if there are too many to enumerate; always the same.
  private static let draws = PermutationMethod.monteCarlo(draws: 99_999, seed: 1)

  /// Every comparison of the plan for each pair of arms, in the order of the plan.
  func comparisons(of arms: [String]) -> [ArmComparison] {
    let cohorts = arms.map { arm in
      Cohort(study, courses: study.courses.filter { $0.arm == arm })
    }
    return study.plan.comparisons.flatMap { planned in
      arms.indices.flatMap { first in
        arms.indices.dropFirst(first + 1).map { second in
          let (method, outcome) = compare(planned, cohorts[first], cohorts[second])
          return ArmComparison(
            planned: planned, firstArm: arms[first], secondArm: arms[second], method: method,
            outcome: outcome)
        }
      }
    }
  }

  private func compare(
    _ planned: StudyPlan.Comparison, _ first: Cohort, _ second: Cohort
  ) -> (method: String, outcome: ArmComparison.Outcome) {
    let id = planned.result
    if id.traits.isEfficacy, !study.plan.efficacyByArm {
      return (
        planned.method.rawValue, .notEstimable(reason: "efficacy by arm is not allowed by the plan")
      )
    }
    for cohort in [first, second] {
      let counted = ComparedCounts.total(ComparedCounts.of(id, in: cohort)).count
      if let reason = study.needs.reason(for: id, count: counted) {
        return (planned.method.rawValue, .notEstimable(reason: reason))
      }
    }
    switch planned.method {
    case .fisher, .miettinenNurminen, .newcombe:
      return proportions(planned.method, id, first, second)
    case .permutation: return permutation(id, first, second)
    case .rateRatio: return rates(id, first, second)
    case .logRank, .gray: return curves(planned.method, id, first, second)
    case .permutationLogRank: return permutedCurves(id, first, second)
    }
  }

  // MARK: Proportions and counts

  private func proportions(
    _ method: ComparisonMethod, _ id: ResultName, _ first: Cohort, _ second: Cohort
  ) -> (String, ArmComparison.Outcome) {
    func proportion(_ cohort: Cohort) -> BinomialProportion {
      let tally = ComparedCounts.total(ComparedCounts.of(id, in: cohort))
      return BinomialProportion(count: tally.count, of: tally.total)
    }
    let (one, other) = (proportion(first), proportion(second))
    let difference = ProportionDifference(one, minus: other)
    let level = study.plan.level
    switch method {
    case .fisher:
      return (
        "Fisher’s exact test, two-sided, participants",
        ArmComparison.Outcome(pValue: FisherExactTest(one, other).twoSidedP)
      )
    case .newcombe:
      return (
        "Difference of proportions of participants, Newcombe limits, \(first.levelText)",
        .init(difference.estimate, difference.newcombe(level: level))
      )
    default:
      return (
        "Difference of proportions of participants, Miettinen–Nurminen limits, "
          + first.levelText,
        .init(difference.estimate, difference.miettinenNurminen(level: level))
      )
    }
  }

  private func permutation(
    _ id: ResultName, _ first: Cohort, _ second: Cohort
  ) -> (String, ArmComparison.Outcome) {
    let one = ComparedCounts.of(id, in: first)
    let other = ComparedCounts.of(id, in: second)
    let scores = ComparedCounts.scores(
      one, other, isClustered: [.ulcers, .episodes].contains(id.traits.unitOfAnalysis))
    let (ways, outcome) = permuted {
      PermutationTest(first: scores.0, second: scores.1, method: $0).outcome
    }
    return ("Permutation of participants between arms, two-sided, \(ways)", outcome)
  }

  /// Every allocation of the arms, or random ones if there are too many.
  private func permuted(
    _ test: (PermutationMethod) -> Estimable<PermutationOutcome>
  ) -> (ways: String, outcome: ArmComparison.Outcome) {
    let exact = test(.exact)
    guard exact.reason == .tooManyArrangements else {
      return ("every way", .init(pValue: exact.map(\.p)))
    }
    return (
      "99,999 random ways", .init(pValue: test(ArmComparisonDefinition.draws).map(\.p))
    )
  }

  private func rates(
    _ id: ResultName, _ first: Cohort, _ second: Cohort
  ) -> (String, ArmComparison.Outcome) {
    let method =
      "Ratio of rates, conditional exact limits, \(first.levelText); events taken as independent"
    let rates = [first, second].map { ComparedCounts.rate(id, in: $0) }
    let ratio = PoissonRateRatio(rates[0], over: rates[1])
    switch ratio.twoSidedP {
    case .notEstimable(let reason): return (method, .notEstimable(reason: reason.description))
    case .value(let p):
      return (
        method,
        .ratio(
          ratio.estimate.value,
          limits: ratio.conditionalExact(level: study.plan.level).value.map(ResultLimits.init),
          pValue: p)
      )
    }
  }

  // MARK: Curves

  private func curves(
    _ method: ComparisonMethod, _ id: ResultName, _ first: Cohort, _ second: Cohort
  ) -> (String, ArmComparison.Outcome) {
    let found = ComparedTimes.of(id, in: first)
    let groups = [found, ComparedTimes.of(id, in: second)].enumerated().map { group, times in
      ObservationGroup(group: group, stratum: 0, observations: times.observations)
    }
    let outcome =
      method == .gray
      ? GrayTest(groups, cause: found.cause, rho: 0).outcome
      : LogRankTest(groups, weight: .logRank).outcome
    let name = method == .gray ? "Gray’s test" : "Log-rank test"
    return ("\(name); \(found.units) taken as independent", .init(outcome))
  }

  private func permutedCurves(
    _ id: ResultName, _ first: Cohort, _ second: Cohort
  ) -> (String, ArmComparison.Outcome) {
    let name = "og-rank scores, permutation of participants between arms, two-sided, "
    if id == .turnbull {
      let observed = [first, second].enumerated().flatMap { group, cohort in
        cohort.baselineUlcers.map {
          IntervalObservation(
            interval: HealingEndpoint.interval($0), group: group, cluster: $0.participant)
        }
      }
      let (ways, outcome) = permuted { IntervalLogRankTest(observed, method: $0).outcome }
      return ("Interval-censored l" + name + ways, outcome)
    }
    let groups = [first, second].enumerated().map { group, cohort in
      ObservationGroup(
        group: group, stratum: 0, observations: ComparedTimes.of(id, in: cohort).observations)
    }
    let (ways, outcome) = permuted {
      LogRankPermutation(groups, weight: .logRank, method: $0).outcome
    }
    return ("L" + name + ways, outcome)
  }
}

extension ArmComparison.Outcome {
  fileprivate init(pValue: Estimable<Double>) {
    switch pValue {
    case .value(let p): self = .test(statistic: nil, degreesOfFreedom: nil, pValue: p)
    case .notEstimable(let reason): self = .notEstimable(reason: reason.description)
    }
  }

  fileprivate init(_ outcome: Estimable<LogRankTest.Outcome>) {
    switch outcome {
    case .value(let test):
      self = .test(
        statistic: test.chiSquare, degreesOfFreedom: test.degreesOfFreedom, pValue: test.p)
    case .notEstimable(let reason): self = .notEstimable(reason: reason.description)
    }
  }

  fileprivate init(_ difference: Estimable<Double>, _ limits: Estimable<ConfidenceLimits>) {
    switch (difference, limits) {
    case (.value(let estimate), .value(let limits)):
      self = .difference(estimate, limits: ResultLimits(limits))
    case (.notEstimable(let reason), _), (_, .notEstimable(let reason)):
      self = .notEstimable(reason: reason.description)
    }
  }
}
