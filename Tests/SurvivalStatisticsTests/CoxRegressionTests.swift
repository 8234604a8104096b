import Foundation
import SurvivalStatistics
import Testing

/// Six units (the validation example of Therneau & Grambsch 2000, appendix E.1); r = exp(β).
///
///     time  event  x       at risk: Σ exp(βx)
///     1     yes    1       3r + 3
///     1     no     1
///     6     yes    1       r + 3       (two events, x = 1 and x = 0)
///     6     yes    0
///     8     no     0
///     9     yes    0       1
private let six = [
  RiskInterval(time: 1, cause: 1, covariates: [1]),
  RiskInterval(time: 1, cause: 0, covariates: [1]),
  RiskInterval(time: 6, cause: 1, covariates: [1]),
  RiskInterval(time: 6, cause: 1, covariates: [0]),
  RiskInterval(time: 8, cause: 0, covariates: [0]),
  RiskInterval(time: 9, cause: 1, covariates: [0]),
]

@Suite("Cox regression by hand")
struct CoxRegressionTests {
  private func fit(
    _ rows: [RiskInterval], _ ties: TieMethod, _ variance: RegressionVarianceMethod = .model
  ) -> CoxRegression {
    CoxRegression(rows, names: ["x"], ties: ties, variance: variance)
  }

  @Test("Six units with Breslow's ties follow the closed form")
  func breslow() throws {
    let regression = fit(six, .breslow)
    // ℓ = 2β − log(3r + 3) − 2 log(r + 3); ℓ′ = 2 − r/(r + 1) − 2r/(r + 3) = 0: r² − 3r − 6 = 0.
    let r = (3 + 33.0.squareRoot()) / 2
    let value = try #require(regression.coefficients[0].outcome.value)
    expectClose(value.ratio, r, 1e-12, "r")
    // −ℓ″ = r/(r + 1)² + 6r/(r + 3)².
    let information = r / ((r + 1) * (r + 1)) + 6 * r / ((r + 3) * (r + 3))
    expectClose(value.standardError, 1 / information.squareRoot(), 1e-12, "standard error")
    let logLikelihood = try #require(regression.logLikelihood.value)
    expectClose(logLikelihood.null, -log(6) - 2 * log(4), 1e-14, "null")
    expectClose(
      logLikelihood.fitted, 2 * log(r) - log(3 * r + 3) - 2 * log(r + 3), 1e-12, "fitted")
    // At β = 0: u = 2 − 1/2 − 2/4 = 1 and information 1/4 + 2·3/16 = 5/8.
    expectClose(regression.score.value?.statistic, 8.0 / 5, 1e-14, "score")
    expectClose(
      regression.wald.value?.statistic, log(r) * log(r) * information, 1e-12, "Wald")
    // Λ̂₀: 1/(3r + 3) at 1, 2/(r + 3) more at 6, 1 more at 9.
    let hazard = try #require(regression.baselineHazard().value)
    let (first, second) = (1 / (3 * r + 3), 2 / (r + 3))
    expectClose(hazard.cumulativeHazard(at: 1), first, 1e-12, "hazard")
    expectClose(hazard.cumulativeHazard(at: 8.5), first + second, 1e-12, "hazard")
    expectClose(hazard.cumulativeHazard(at: 9), first + second + 1, 1e-12, "hazard")
    #expect(hazard.cumulativeHazard(at: 0.5) == 0)
    #expect(hazard.cumulativeHazard(at: 9, stratum: 1) == nil)
    let residuals = try #require(regression.residuals().value)
    let expected = [
      1 - r * first, -r * first, 1 - r * (first + second), 1 - first - second, -first - second,
      -first - second,
    ]
    for (got, value) in zip(residuals.martingale, expected) {
      expectClose(got, value, 1e-12, "martingale")
    }
    // Schoenfeld: 1 − r/(r + 1) at 1; 1 − r/(r + 3) and −r/(r + 3) at 6; 0 at 9.
    let mean = r / (r + 3)
    for (got, value) in zip(residuals.schoenfeld, [1 / (r + 1), 1 - mean, -mean, 0]) {
      expectClose(got.residual.first, value, 1e-12, "Schoenfeld")
      expectClose(
        got.scaled.first, log(r) + 4 * value / information, 1e-11, "scaled Schoenfeld")
    }
    #expect(residuals.schoenfeld.map(\.row) == [0, 2, 3, 5])
  }

  @Test("Six units with Efron's ties follow the closed form")
  func efron() throws {
    let regression = fit(six, .efron)
    // ℓ = 2β − log(3r + 3) − log(r + 3) − log((r + 5)/2); ℓ′ = 0 gives r³ − 23r − 30 = 0.
    let value = try #require(regression.coefficients[0].outcome.value)
    let r = value.ratio
    #expect(abs(r * r * r - 23 * r - 30) < 1e-11)
    expectClose(value.estimate, 1.676857, 1e-6, "β")
    let logLikelihood = try #require(regression.logLikelihood.value)
    expectClose(logLikelihood.null, -log(6) - log(4) - log(3), 1e-14, "null")
    expectClose(
      logLikelihood.fitted, 2 * log(r) - log(3 * r + 3) - log(r + 3) - log((r + 5) / 2), 1e-12,
      "fitted")
    // At 0: u = 2 − 1/2 − 1/4 − 1/6 = 13/12 and information 1/4 + 3/16 + 5/36 = 83/144.
    expectClose(regression.score.value?.statistic, 169.0 / 83, 1e-14, "score")
    // Λ̂₀ at 6: 1/(r + 3) + 2/(r + 5); the two events collect half of the last part only.
    let residuals = try #require(regression.residuals().value)
    let first = 1 / (3 * r + 3)
    let event = first + 1 / (r + 3) + 1 / (r + 5)
    expectClose(residuals.martingale[2], 1 - r * event, 1e-12, "martingale")
    expectClose(residuals.martingale[3], 1 - event, 1e-12, "martingale")
    expectClose(
      residuals.martingale[4], -(first + 1 / (r + 3) + 2 / (r + 5)), 1e-12, "martingale")
  }

  @Test("With exact ties the six units separate: said, with the limit of the likelihood")
  func exact() throws {
    let regression = fit(six, .exact)
    // At 1 an event with x = 1; at 6 pairs with x = 1: 3r of 3r + 3. ℓ rises to −log 3 − log 3.
    #expect(
      regression.coefficients[0].outcome
        == .notEstimable(.regression(.separation(covariates: ["x"]))))
    let logLikelihood = try #require(regression.logLikelihood.value)
    expectClose(logLikelihood.null, -log(6) - log(6), 1e-12, "null")
    expectClose(logLikelihood.fitted, -2 * log(3), 1e-12, "limit")
    expectClose(regression.likelihoodRatio.value?.statistic, 4 * log(2), 1e-12, "ratio")
    #expect(regression.wald.value == nil)
  }

  /// Therneau & Grambsch 2000, appendix E.2, with delayed entries; numbers of R survival 3.5-3.
  private static let delayed: [(Double, Double, Int, Double)] = [
    (1, 2, 1, 1), (2, 3, 1, 0), (5, 6, 1, 0), (2, 7, 1, 1), (1, 8, 1, 0), (7, 9, 1, 1),
    (3, 9, 1, 1),
    (4, 9, 0, 1), (8, 14, 0, 0), (8, 17, 0, 0),
  ]

  @Test(
    "Ten counting-process rows agree with R",
    arguments: [
      (TieMethod.breslow, -0.084526080661309164, 0.630145870034547473, -9.387015118366335287),
      (.efron, -0.02110520958017521320, 0.63230626065795980661, -9.16916646472475882490),
      (.exact, -0.091629169204811955, 0.683770775154860067, -8.470251910385439231),
    ])
  func delayedEntry(ties: TieMethod, beta: Double, variance: Double, fitted: Double) throws {
    let regression = fit(
      Self.delayed.map {
        RiskInterval(entry: $0.0, time: $0.1, cause: $0.2, covariates: [$0.3])
      }, ties)
    let value = try #require(regression.coefficients[0].outcome.value)
    expectClose(value.estimate, beta, 1e-10, "β")
    expectClose(regression.modelVariance[0][0], variance, 1e-10, "variance")
    expectClose(regression.logLikelihood.value?.fitted, fitted, 1e-10, "likelihood")
    let concordance = try #require(regression.concordance().value)
    expectClose(concordance.estimate, 10.0 / 19, 1e-12, "concordance")
    expectClose(concordance.standardError, 0.129128665050489366, 1e-12, "concordance")
    guard ties == .breslow else { return }
    let residuals = try #require(regression.residuals().value)
    expectClose(residuals.score[2][0], -0.457717429800423126, 1e-10, "score")
    expectClose(residuals.deviance[7], -1.46202995401039004, 1e-10, "deviance")
    expectClose(residuals.schoenfeld[4].scaled[0], -3.3214174524033977, 1e-10, "scaled")
    let test = regression.proportionalHazards(.identity)
    expectClose(test.global.value?.statistic, 0.0029333476359678311, 1e-10, "proportional")
  }

  @Test(
    "Case weights and clusters agree with R",
    arguments: [
      (
        TieMethod.breslow, -0.37373658791285563, 0.34853596222283600, 0.85638625369524657,
        0.3320932462760150
      ),
      (.efron, -0.33410628010307841, 0.36501574544250193, 0.75972965169333895, 0.26030427815848911),
    ])
  func weights(
    ties: TieMethod, beta: Double, robust: Double, proportional: Double, robustScore: Double
  ) throws {
    let weights = [1, 2, 3, 1, 2, 1.5, 1, 2, 1, 3]
    let regression = fit(
      zip(Self.delayed, weights).enumerated().map {
        RiskInterval(
          entry: $1.0.0, time: $1.0.1, cause: $1.0.2, covariates: [$1.0.3], weight: $1.1,
          cluster: $0 / 2)
      }, ties, .clusterRobust)
    #expect(regression.clusters == 5)
    expectClose(regression.coefficients[0].outcome.value?.estimate, beta, 1e-10, "β")
    expectClose(regression.robustVariance?[0][0], robust, 1e-10, "robust")
    expectClose(regression.robustScore?.value?.statistic, robustScore, 1e-10, "robust score")
    let test = regression.proportionalHazards(.kaplanMeier)
    expectClose(test.global.value?.statistic, proportional, 1e-10, "proportional")
    let concordance = try #require(regression.concordance().value)
    expectClose(concordance.estimate, 0.58181818181818179, 1e-12, "concordance")
    expectClose(concordance.standardError, 0.15710950303180285, 1e-12, "concordance")
    let hazard = regression.baselineHazard().value?.cumulativeHazard(at: 17)
    expectClose(hazard, ties == .efron ? 2.13302250638744306 : 2.14066941622930251, 1e-10, "hazard")
    let dfbeta = try #require(regression.residuals().value?.dfbeta.first?.first)
    expectClose(
      dfbeta, ties == .efron ? 0.220378736609603137 : 0.224708997371050712, 1e-10, "dfbeta")
  }
}
