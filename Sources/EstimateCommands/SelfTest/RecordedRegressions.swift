import CommandConventions
import SurvivalStatistics

/// The recorded values of regressions, computed anew.
struct RecordedRegressions {
  private let study: RecordedReferences.Study
  private(set) var values: [String: [Double?]] = [:]

  init(_ study: RecordedReferences.Study) {
    self.study = study
    cox()
    counts()
  }

  private func rows(late: Bool = false) -> [RiskInterval] {
    study.time.indices.map { place in
      RiskInterval(
        entry: late ? study.entry[place] : nil, time: study.time[place],
        cause: study.cause[place] == 1 ? 1 : 0,
        covariates: [Double(study.arm[place]), study.x[place]],
        stratum: late ? study.stratum[place] : 0, cluster: study.id[place])
    }
  }

  private func fit(
    _ rows: [RiskInterval], _ ties: TieMethod, _ variance: RegressionVarianceMethod
  ) -> CoxRegression {
    CoxRegression(rows, names: ["arm", "x"], ties: ties, variance: variance)
  }

  private mutating func cox() {
    add("efron", fit(rows(), .efron, .clusterRobust))
    add("breslow", fit(rows(), .breslow, .clusterRobust))
    add("exact", fit(rows(), .exact, .model))
    add("counting process", fit(rows(late: true), .efron, .clusterRobust))
    let model = fit(
      rows().map { RiskInterval(time: $0.time, cause: $0.cause, covariates: $0.covariates) },
      .efron, .model)
    let transforms = [
      ("km", TimeTransform.kaplanMeier), ("identity", .identity), ("rank", .rank),
      ("log", .logarithm),
    ]
    for (name, transform) in transforms {
      let test = model.proportionalHazards(transform)
      values["zph \(name)"] =
        test.covariates.map { $0.test.value?.statistic } + [test.global.value?.statistic]
    }
    let hazard = model.baselineHazard().value
    let times = Set(zip(study.time, study.cause).filter { $0.1 == 1 }.map(\.0)).sorted()
    values["baseline"] = times.map { hazard?.cumulativeHazard(at: $0) }
    let concordance = model.concordance().value
    values["concordance"] = [concordance?.estimate, concordance?.standardError]
  }

  private mutating func add(_ name: String, _ fit: CoxRegression) {
    values.merge(Self.values(name, fit)) { first, _ in first }
  }

  /// The recorded values of a Cox regression, by name.
  static func values(_ name: String, _ fit: CoxRegression) -> [String: [Double?]] {
    let coefficients = fit.coefficients.map(\.outcome.value)
    var values: [String: [Double?]] = [
      "\(name) coefficients": coefficients.map { $0?.estimate },
      "\(name) errors": coefficients.map { $0?.standardError },
    ]
    var tests = [
      fit.logLikelihood.value?.null, fit.logLikelihood.value?.fitted,
      fit.likelihoodRatio.value?.statistic, fit.score.value?.statistic,
      fit.wald.value?.statistic,
    ]
    if fit.variance == .clusterRobust {
      values["\(name) robust errors"] = coefficients.map { $0?.robustStandardError }
      tests.append(fit.robustScore?.value?.statistic)
    }
    values["\(name) tests"] = tests
    return values
  }

  private mutating func counts() {
    func records(_ counts: [Int]) -> [CountRecord] {
      counts.enumerated().map {
        CountRecord(
          count: $0.element, exposure: study.followUp[$0.offset],
          covariates: [Double($0.offset % 2)])
      }
    }
    let poisson = PoissonRegression(
      records(study.events.map(\.count)), names: ["arm"], variance: .model)
    let arm = poisson.coefficients[0].outcome.value
    values["poisson regression"] = [
      poisson.intercept.value?.estimate, arm?.estimate, poisson.intercept.value?.standardError,
      arm?.standardError, poisson.deviance.value, poisson.logLikelihood.value?.fitted,
    ]
    let negative = NegativeBinomialRegression(
      records([0, 9, 1, 0, 7, 2, 0, 12, 3, 1]), names: ["arm"], variance: .model)
    values["negative binomial"] = [
      negative.intercept.value?.estimate, negative.coefficients[0].outcome.value?.estimate,
      negative.theta.value, negative.logLikelihood.value,
    ]
  }
}
