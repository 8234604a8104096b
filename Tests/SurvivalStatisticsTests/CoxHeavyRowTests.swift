import Foundation
import SurvivalStatistics
import TestSupport
import Testing

@Suite("Cox regression with one row that outweighs all others")
struct CoxHeavyRowTests {
  /// The step that Newton would still make, and the standard error, with Breslow's ties: all sums
  /// are taken from the heavy row, where nothing cancels.
  private func newton(
    _ rows: [RiskInterval], from heavy: RiskInterval, at beta: Double
  ) -> (step: Double, error: Double) {
    var score = 0.0
    var information = 0.0
    for event in rows where event.cause > 0 {
      var (sum, first, second) = (0.0, 0.0, 0.0)
      for row in rows where row.time >= event.time && (row.entry ?? -1) < event.time {
        let distance = row.covariates[0] - heavy.covariates[0]
        let weight = row.weight * exp(beta * distance)
        sum += weight
        first += weight * distance
        second += weight * distance * distance
      }
      let mean = first / sum
      score += event.weight * (event.covariates[0] - heavy.covariates[0] - mean)
      information += event.weight * (second / sum - mean * mean)
    }
    return (score / information, 1 / information.squareRoot())
  }

  @Test("One row that outweighs all others costs no digits", arguments: 1...30)
  func heavyRow(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let heavy = Int.random(in: 5..<30, using: &random)
    let rows = (0..<30).map { place in
      let time = 1 + (seed % 2 == 0 ? place : place / 3)
      let isDelayed = seed % 3 == 0 && place != heavy && Bool.random(using: &random)
      return RiskInterval(
        entry: isDelayed ? Double(Int.random(in: 0..<time, using: &random)) : nil,
        time: Double(time),
        cause: place != heavy && Int.random(in: 0...9, using: &random) < 6 ? 1 : 0,
        covariates: [
          place == heavy && seed % 5 == 0 ? 40 : Double.random(in: 0...10, using: &random)
        ],
        weight: place == heavy ? 1e8 : 1)
    }
    let fit = CoxRegression(rows, names: ["a"], ties: .breslow, variance: .model)
    let outcome = fit.coefficients[0].outcome
    guard let found = outcome.value else {
      // Without enough events around the heavy row the covariate may separate: that is a reason.
      if case .notEstimable(.regression(.noConvergence)) = outcome {
        Issue.record("no convergence")
      }
      return
    }
    let rest = newton(rows, from: rows[heavy], at: found.estimate)
    #expect(abs(rest.step) <= 1e-12 * max(abs(found.estimate), found.standardError))
    expectClose(found.standardError / rest.error, 1, 1e-11, "standard error")
  }
}
