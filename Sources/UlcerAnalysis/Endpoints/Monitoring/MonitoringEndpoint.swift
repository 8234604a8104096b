import PlainOutput
import SurvivalStatistics
import UlcerRecords

/// The Bayesian monitoring rule (section 10 of the definitions).
struct MonitoringEndpoint {
  static func results(_ cohort: Cohort) -> [AnalysisResult] {
    let plan = cohort.plan
    let monitor = BetaBinomialMonitor(
      priorA: plan.monitoringPriorA, priorB: plan.monitoringPriorB, limit: plan.monitoringLimit,
      certainty: plan.monitoringCertainty, minimum: plan.monitoringMinimum)
    let number = ShortestNumber.text
    let label =
      "P(p > \(number(plan.monitoringLimit))) for outcome \(plan.monitoringOutcome.name)"
    let method =
      "Beta(\(number(plan.monitoringPriorA)), \(number(plan.monitoringPriorB))) prior; flagged "
      + "above \(number(plan.monitoringCertainty)) with \(plan.monitoringMinimum) or more of those counted"
    func result(
      _ name: MonitoringResult, _ label: String, _ method: String, state: MonitoringState?,
      _ value: ResultValue
    ) -> AnalysisResult {
      AnalysisResult(
        .monitoring(name), label: label, population: Cohort.treatedPopulation,
        method: method, participants: cohort.treated.count, state: state, value: value)
    }
    let countLabel = "Participants with outcome \(plan.monitoringOutcome.name)"
    let monitored = cohort.treated.map {
      MonitoredParticipant($0, plan: plan, events: cohort.study.events[$0.adverseEvents])
    }
    let count = monitored.count(where: \.hasOutcome)
    let total = monitored.count(where: \.isCounted)
    let state: MonitoringState? =
      total < plan.monitoringMinimum
      ? .tooFew
      : monitor.isFlagged(events: count, of: total).value.map { $0 ? .flagged : .below }
    let value: ResultValue =
      switch monitor.probabilityAboveLimit(events: count, of: total) {
      case .value(let probability): .estimate(probability, limits: nil, unit: "probability")
      case .notEstimable(let reason): .notEstimable(reason: reason.description)
      }
    return [
      result(.participantsWithOutcome, countLabel, "Count", state: nil, .count(count)),
      result(
        .evaluable, plan.monitoringDenominator.label, "Count", state: nil, .count(total)),
      result(.probability, label, method, state: state, value),
    ]
  }
}
