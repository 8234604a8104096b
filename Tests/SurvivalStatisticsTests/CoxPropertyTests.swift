import Foundation
import SurvivalStatistics
import TestSupport
import Testing

@Suite("What holds for any Cox regression")
struct CoxPropertyTests {
  /// Rows with ties, delayed entries, strata, weights and clusters.
  static func rows(_ count: Int, seed: UInt64, strength: Double = 1) -> [RiskInterval] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      let entry = Int.random(in: 0...9, using: &random)
      let x = [
        Double.random(in: -1...1, using: &random) * strength,
        Double(Int.random(in: 0...2, using: &random)),
      ]
      let stay = -log(Double.random(in: 0.01...1, using: &random)) * exp(2 - x[0])
      return RiskInterval(
        entry: entry < 5 ? nil : Double(entry), time: Double(entry) + min(40, ceil(stay)),
        cause: stay < 40 && Int.random(in: 0...3, using: &random) > 0 ? 1 : 0, covariates: x,
        stratum: Int.random(in: 0...1, using: &random),
        weight: Double(Int.random(in: 1...3, using: &random)),
        cluster: Int.random(in: 0...(count / 3), using: &random))
    }
  }

  private func expectSame(
    _ one: CoxRegression, _ other: CoxRegression, robust: Bool = true, tolerance: Double = 1e-9
  ) throws {
    for (first, second) in zip(one.coefficients, other.coefficients) {
      let (first, second) = (
        try #require(first.outcome.value), try #require(second.outcome.value)
      )
      expectClose(first.estimate, second.estimate, tolerance, "estimate")
      expectClose(first.standardError, second.standardError, tolerance, "standard error")
      guard robust else { continue }
      expectClose(first.robustStandardError, second.robustStandardError, tolerance, "robust")
    }
    expectClose(
      one.logLikelihood.value?.fitted, other.logLikelihood.value?.fitted, tolerance, "likelihood")
    expectClose(one.score.value?.statistic, other.score.value?.statistic, tolerance, "score")
    expectClose(
      one.proportionalHazards(.rank).covariates[0].test.value == nil ? 0 : 1, 1, 0, "test")
  }

  private func fit(_ rows: [RiskInterval], _ ties: TieMethod = .efron) -> CoxRegression {
    CoxRegression(rows, names: ["a", "b"], ties: ties, variance: .clusterRobust)
  }

  @Test("The order of the rows does not matter", arguments: [TieMethod.efron, .breslow])
  func order(ties: TieMethod) throws {
    let rows = Self.rows(200, seed: 1)
    var random = SeededGenerator(seed: 2)
    let (one, other) = (fit(rows, ties), fit(rows.shuffled(using: &random), ties))
    try expectSame(one, other, tolerance: 1e-11)
    let (first, second) = (one.concordance().value, other.concordance().value)
    expectClose(first?.standardError, second?.standardError, 1e-11, "concordance")
  }

  @Test("With Breslow's ties a weight of 2 is the row twice")
  func weights() throws {
    let rows = Self.rows(150, seed: 3)
    let repeated = rows.flatMap { row in
      Array(
        repeating: RiskInterval(
          entry: row.entry, time: row.time, cause: row.cause, covariates: row.covariates,
          stratum: row.stratum, cluster: row.cluster), count: Int(row.weight))
    }
    let (one, other) = (fit(rows, .breslow), fit(repeated, .breslow))
    try expectSame(one, other)
    expectClose(
      one.concordance().value?.estimate, other.concordance().value?.estimate, 1e-12, "c")
    expectClose(
      one.robustScore?.value?.statistic, other.robustScore?.value?.statistic, 1e-9, "score")
  }

  @Test("Cutting stretches at risk in pieces changes nothing, strong covariates included")
  func pieces() throws {
    for strength in [1.0, 8] {
      let rows = Self.rows(200, seed: 5, strength: strength)
      let pieces = rows.flatMap { row -> [RiskInterval] in
        var pieces: [RiskInterval] = []
        var entry = row.entry
        for cut in stride(from: (row.entry ?? -1) + 0.5, to: row.time, by: 2.5) {
          pieces.append(
            RiskInterval(
              entry: entry, time: cut, cause: 0, covariates: row.covariates,
              stratum: row.stratum, weight: row.weight, cluster: row.cluster))
          entry = cut
        }
        return pieces + [
          RiskInterval(
            entry: entry, time: row.time, cause: row.cause, covariates: row.covariates,
            stratum: row.stratum, weight: row.weight, cluster: row.cluster)
        ]
      }
      let (one, other) = (fit(rows), fit(pieces))
      try expectSame(one, other)
      expectClose(
        one.concordance().value?.standardError, other.concordance().value?.standardError, 1e-9,
        "concordance")
      let hazards = (one.baselineHazard().value, other.baselineHazard().value)
      #expect(hazards.0 != nil)
      expectClose(
        hazards.0?.cumulativeHazard(at: 30), hazards.1?.cumulativeHazard(at: 30), 1e-9, "hazard")
    }
  }

  @Test("Another reference level mirrors, another unit rescales, a later clock changes nothing")
  func relabelling() throws {
    let rows = Self.rows(150, seed: 6)
    let (one, other) = (
      fit(rows),
      fit(
        rows.map {
          RiskInterval(
            entry: $0.entry.map { 10 + 3 * $0 }, time: 10 + 3 * $0.time, cause: 5 * $0.cause,
            covariates: [1e6 - 1000 * $0.covariates[0], $0.covariates[1]],
            stratum: -7 * $0.stratum, weight: 10 * $0.weight, cluster: $0.cluster)
        })
    )
    let (first, second) = (
      try #require(one.coefficients[0].outcome.value),
      try #require(other.coefficients[0].outcome.value)
    )
    expectClose(first.estimate, -1000 * second.estimate, 1e-9, "estimate")
    expectClose(
      first.robustStandardError, second.robustStandardError.map { 1000 * $0 }, 1e-9, "robust")
    expectClose(
      one.proportionalHazards(.identity).global.value?.statistic,
      other.proportionalHazards(.identity).global.value.map { $0.statistic / 10 }, 1e-9, "test")
  }

  @Test("Martingale and score residuals add up to 0, limits contain the estimate")
  func residuals() throws {
    for ties in [TieMethod.breslow, .efron] {
      let rows = Self.rows(150, seed: 7)
      let regression = fit(rows, ties)
      let residuals = try #require(regression.residuals().value)
      let weights = residuals.rows.map { rows[$0].weight }
      #expect(
        abs(zip(weights, residuals.martingale).reduce(0) { $0 + $1.0 * $1.1 }) < 1e-9)
      for column in 0..<2 {
        #expect(
          abs(zip(weights, residuals.score).reduce(0) { $0 + $1.0 * $1.1[column] }) < 1e-9)
        let value = try #require(regression.coefficients[column].outcome.value)
        let limits = try #require(value.ratioLimits(level: 0.9).value)
        #expect(limits.lower < value.ratio && value.ratio < limits.upper)
        #expect(value.limits(level: 1).value == nil)
      }
      #expect(residuals.schoenfeld.count == regression.events)
    }
  }

  @Test("Tiny data at random: finite numbers at a maximum, or a reason", arguments: 0..<8)
  func tiny(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<150 {
      let count = Int.random(in: 1...9, using: &random)
      let rows = (0..<count).map { _ in
        let time = Int.random(in: 0...4, using: &random)
        return RiskInterval(
          entry: Bool.random(using: &random) ? nil : Double(Int.random(in: -1...3, using: &random)),
          time: Double(time), cause: Int.random(in: 0...1, using: &random),
          covariates: (0..<3).map { _ in Double(Int.random(in: 0...2, using: &random)) },
          stratum: Int.random(in: 0...9, using: &random) / 9,
          cluster: Int.random(in: 0...5, using: &random))
      }
      for ties in TieMethod.allCases {
        let regression = CoxRegression(
          rows, names: ["a", "b", "c"], ties: ties,
          variance: ties == .exact ? .model : .clusterRobust)
        for coefficient in regression.coefficients {
          #expect(coefficient.outcome.reason != .regression(.noConvergence), "\(rows) \(ties)")
          guard let value = coefficient.outcome.value else { continue }
          // A finite maximum of so few rows is never this far away.
          #expect(abs(value.estimate) < 20 && value.standardError > 0, "\(rows) \(ties)")
        }
        guard let residuals = regression.residuals().value else { continue }
        for column in residuals.score.first?.indices ?? 0..<0 {
          #expect(abs(residuals.score.reduce(0) { $0 + $1[column] }) < 1e-8, "\(rows) \(ties)")
        }
        for transform in TimeTransform.allCases {
          let statistic = regression.proportionalHazards(transform).global.value?.statistic
          #expect(statistic?.isFinite ?? true)
        }
      }
    }
  }

  /// Every heavy row leaves before the next joins, so that each time the sums must be made anew
  /// from the one light row that stays.
  @Test("A risk set that thins out a hundred times keeps its digits", arguments: [3, 400])
  func thinRiskSets(count: Int) throws {
    var rows: [RiskInterval] = []
    for place in 0..<count {
      let entry = Double(place)
      let weight: Double = place % 2 == 0 ? 1e5 : 1
      rows.append(
        RiskInterval(
          entry: entry, time: entry + 0.5, cause: 1, covariates: [Double(place * 31 % 17)],
          weight: weight))
    }
    rows.append(RiskInterval(time: Double(count), cause: 0, covariates: [3], weight: 2))
    let fit = CoxRegression(rows, names: ["a"], ties: .breslow, variance: .model)
    let found = fit.coefficients.first?.outcome.value
    let coefficient = try #require(found)
    // At each event only the row itself and the light one are at risk: the score, written out.
    var score = 0.0
    var information = 0.0
    for row in rows.dropLast() {
      let distance: Double = row.covariates[0] - 3
      let own: Double = row.weight * exp(coefficient.estimate * distance)
      let other: Double = 2 / (own + 2)
      score += row.weight * distance * other
      let variance: Double = other * (1 - other)
      information += row.weight * distance * distance * variance
    }
    #expect(abs(score) < 1e-6 * information.squareRoot())
    expectClose(
      coefficient.standardError, 1 / information.squareRoot(), 1e-9, "standard error")
  }
}
