import SurvivalStatistics

/// Two small trials as printed in their papers: times, and 0 if a time is censored.
enum PublishedTrials {
  /// Weeks in remission with 6-mercaptopurine   (Freireich et al. 1963, Blood 21:699).
  static let mercaptopurine: [Observation] = observations([
    (6, 1), (6, 1), (6, 1), (6, 0), (7, 1), (9, 0), (10, 1), (10, 0), (11, 0), (13, 1), (16, 1),
    (17, 0), (19, 0), (20, 0), (22, 1), (23, 1), (25, 0), (32, 0), (32, 0), (34, 0), (35, 0),
  ])

  /// Weeks in remission with placebo   (Freireich et al. 1963).
  static let placebo: [Observation] = observations(
    [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23].map { ($0, 1) })

  /// Weeks in remission with maintenance chemotherapy   (Embury et al. 1977; Miller 1981).
  static let maintained: [Observation] = observations([
    (9, 1), (13, 1), (13, 0), (18, 1), (23, 1), (28, 0), (31, 1), (34, 1), (45, 0), (48, 1),
    (161, 0),
  ])

  /// Weeks in remission without it.
  static let notMaintained: [Observation] = observations([
    (5, 1), (5, 1), (8, 1), (8, 1), (12, 1), (16, 0), (23, 1), (27, 1), (30, 1), (33, 1), (43, 1),
    (45, 1),
  ])

  /// The log-rank test of two groups.
  static func logRank(_ first: [Observation], _ second: [Observation]) -> LogRankTest.Outcome? {
    LogRankTest(
      [
        ObservationGroup(group: 0, stratum: 0, observations: first),
        ObservationGroup(group: 1, stratum: 0, observations: second),
      ], weight: .logRank
    ).outcome.value
  }

  /// The Cox coefficient of the second group.
  static func cox(
    _ first: [Observation], _ second: [Observation], ties: TieMethod
  ) -> Double? {
    let rows = [first, second].enumerated().flatMap { group, observations in
      observations.map {
        RiskInterval(time: $0.time, cause: $0.cause, covariates: [Double(group)])
      }
    }
    let fit = CoxRegression(rows, names: ["second group"], ties: ties, variance: .model)
    guard case .value(let coefficient) = fit.coefficients.first?.outcome else { return nil }
    return coefficient.estimate
  }

  private static func observations(_ times: [(Double, Int)]) -> [Observation] {
    times.map { Observation(time: $0.0, cause: $0.1) }
  }
}
