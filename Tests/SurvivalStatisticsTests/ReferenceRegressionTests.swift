import SurvivalStatistics
import Testing

@Suite(
  "Regressions of published data agree with R",
  .enabled(if: ReferenceFiles.exist, ReferenceFiles.missing))
struct ReferenceRegressionTests {
  private static let tolerance = 1e-9

  @Test("Cox regression: coefficients, variances and tests", arguments: ["cox", "recurrent"])
  func cox(file: String) throws {
    let cases = try ReferenceFiles.cases("survival/expected/\(file).json")
    #expect(cases.count == (file == "cox" ? 20 : 12))
    for item in cases {
      let data = try ReferenceRegressionData(item)
      let regression = try Self.regression(data, item)
      let id = item["id"].text
      #expect(regression.rows == item["n"].integer, "\(id)")
      #expect(regression.events == item["events"].integer, "\(id)")
      if item["clusters"].exists { #expect(regression.clusters == item["clusters"].integer) }
      try check(coefficients: regression, item)
      let logLikelihood = try #require(regression.logLikelihood.value)
      expectClose(logLikelihood.null, item["logLikelihood"]["null"].number, 1e-9, id)
      expectClose(logLikelihood.fitted, item["logLikelihood"]["model"].number, 1e-9, id)
      check(regression.likelihoodRatio, item["likelihoodRatio"], id)
      check(regression.score, item["score"], id)
      // R rounds the statistic of this test to two decimals.
      check(regression.wald, item["wald"], id, statisticTolerance: 0.0051)
      if item["robustScore"].exists {
        check(try #require(regression.robustScore), item["robustScore"], id + " robust score")
      }
      if item["concordance"].exists {
        let concordance = try #require(regression.concordance().value)
        expectClose(concordance.estimate, item["concordance"]["c"].number, 1e-9, id)
        expectClose(
          concordance.standardError, item["concordance"]["standardError"].number, 1e-9,
          id + " concordance")
      }
      checkHazards(regression, item)
    }
  }

  private static func regression(
    _ data: ReferenceRegressionData, _ item: Reference
  ) throws -> CoxRegression {
    CoxRegression(
      data.rows, names: data.names, ties: try #require(TieMethod(rawValue: item["ties"].text)),
      variance: item["robustVariance"].exists ? .clusterRobust : .model)
  }

  private func check(coefficients regression: CoxRegression, _ item: Reference) throws {
    for (place, term) in item["terms"].elements.enumerated() {
      let id = item["id"].text + " " + term["name"].text
      let coefficient = regression.coefficients[place]
      #expect(coefficient.name == term["name"].text)
      let value = try #require(coefficient.outcome.value, "\(id)")
      expectClose(value.estimate, term["coef"].number, Self.tolerance, id)
      expectClose(value.standardError, term["standardError"].number, Self.tolerance, id)
      expectClose(value.robustStandardError, term["robustSE"].number, Self.tolerance, id)
      expectClose(value.z.value, term["z"].number, Self.tolerance, id)
      expectClose(value.p.value, term["p"].number, Self.tolerance, id)
      expectClose(value.ratio, term["hazardRatio"].number, Self.tolerance, id)
      let limits = value.ratioLimits(level: 0.95).value
      expectClose(limits?.lower, term["lower"].number, Self.tolerance, id)
      expectClose(limits?.upper, term["upper"].number, Self.tolerance, id)
      for (other, entry) in item["variance"].elements[place].numbers.enumerated() {
        expectClose(regression.modelVariance[place][other], entry, Self.tolerance, id)
      }
      guard item["robustVariance"].exists else { continue }
      for (other, entry) in item["robustVariance"].elements[place].numbers.enumerated() {
        expectClose(regression.robustVariance?[place][other], entry, Self.tolerance, id)
      }
    }
  }

  private func check(
    _ test: Estimable<ChiSquareTest>, _ expected: Reference, _ id: String,
    statisticTolerance: Double = tolerance
  ) {
    expectClose(test.value?.statistic, expected["chisq"].number, statisticTolerance, id)
    #expect(test.value?.degreesOfFreedom == expected["df"].integer, "\(id)")
    expectClose(test.value?.p, expected["p"].number, Self.tolerance, id)
  }

  private func checkHazards(_ regression: CoxRegression, _ item: Reference) {
    let id = item["id"].text
    for (transform, name) in [
      (TimeTransform.kaplanMeier, "km"), (.rank, "rank"), (.identity, "identity"),
      (.logarithm, "log"),
    ] where item["proportionalHazards"][name].exists {
      let test = regression.proportionalHazards(transform)
      let expected = item["proportionalHazards"][name].elements
      for (covariate, entry) in zip(test.covariates, expected) {
        #expect(covariate.name == entry["term"].text)
        check(covariate.test, entry, "\(id) \(name) \(covariate.name)")
      }
      if let last = expected.last { check(test.global, last, "\(id) \(name) global") }
    }
    let baseline = item["baselineCumulativeHazard"]
    let hazard = regression.baselineHazard().value
    for (time, value) in zip(baseline["time"].numbers, baseline["hazard"].numbers) {
      expectClose(
        hazard?.cumulativeHazard(at: time ?? .nan, stratum: 1), value, Self.tolerance, id)
    }
  }

  @Test("Residuals of the leukaemia data")
  func residuals() throws {
    for item in try ReferenceFiles.cases("survival/expected/cox.json")
    where item["residuals"].exists {
      let data = try ReferenceRegressionData(item)
      let residuals = try #require(try Self.regression(data, item).residuals().value)
      let expected = item["residuals"]
      #expect(residuals.rows == Array(data.rows.indices))
      #expect(residuals.schoenfeld.map(\.time) == expected["schoenfeldTime"].numbers)
      for (got, value) in zip(residuals.schoenfeld, expected["schoenfeld"].numbers) {
        expectClose(got.residual.first, value, Self.tolerance, "Schoenfeld")
      }
      for (got, value) in zip(residuals.martingale, expected["martingale"].numbers) {
        expectClose(got, value, Self.tolerance, "martingale")
      }
      for (got, value) in zip(residuals.dfbeta, expected["dfbeta"].numbers) {
        expectClose(got.first, value, Self.tolerance, "dfbeta")
      }
    }
  }

  @Test("The models for recurrent events as printed by CAMIS")
  func printed() throws {
    let cases = try ReferenceFiles.cases("survival/expected/recurrent.json")
    for golden in try ReferenceFiles.golden("recurrent.cox") {
      let named = cases.first { $0["id"].text == golden["input"]["case"].text }
      let item = try #require(named)
      let data = try ReferenceRegressionData(item)
      let term = try Self.regression(data, item).coefficients.first {
        $0.name == golden["input"]["term"].text
      }
      let value = try #require(term?.outcome.value)
      let expected = golden["expected"]
      let tolerance = try #require(golden["tolerance"].number)
      expectClose(value.ratio, expected["hazardRatio"].number, tolerance, golden["id"].text)
      expectClose(
        value.robustStandardError, expected["robustSE"].number, tolerance, golden["id"].text)
      expectClose(value.p.value, expected["p"].number, tolerance, golden["id"].text)
      let limits = value.ratioLimits(level: 0.95).value
      expectClose(limits?.lower, expected["lower"].number, tolerance, golden["id"].text)
      expectClose(limits?.upper, expected["upper"].number, tolerance, golden["id"].text)
    }
  }

  @Test("Poisson and negative binomial regression of counts")
  func counts() throws {
    for golden in try ReferenceFiles.golden(
      "rate-ratio.poisson-regression", "rate-ratio.negative-binomial")
    {
      let input = golden["input"]
      let groups = input["group"].numbers.compactMap { $0 }
      let exposures = input["personTime"].numbers.compactMap { $0 }
      let records = zip(input["count"].integers, zip(groups, exposures)).map {
        CountRecord(count: $0, exposure: $1.1, covariates: [$1.0])
      }
      let expected = golden["expected"]
      let tolerance = try #require(golden["tolerance"].number)
      let coefficient: RegressionCoefficient?
      if expected["theta"].exists {
        let regression = NegativeBinomialRegression(records, names: ["group"], variance: .model)
        expectClose(regression.theta.value, expected["theta"].number, tolerance, "θ")
        coefficient = regression.coefficients.first
      } else {
        let regression = PoissonRegression(records, names: ["group"], variance: .model)
        expectClose(
          regression.pearsonDispersion.value, expected["pearsonDispersion"].number, tolerance,
          "dispersion")
        coefficient = regression.coefficients.first
      }
      let value = try #require(coefficient?.outcome.value)
      expectClose(value.estimate, expected["logRateRatio"].number, tolerance, "rate ratio")
      expectClose(value.standardError, expected["standardError"].number, tolerance, "error")
    }
  }
}
