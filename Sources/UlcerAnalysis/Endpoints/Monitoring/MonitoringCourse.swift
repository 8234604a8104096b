import UlcerRecords
import SurvivalStatistics

/// The growth of the monitored count from participant to participant, the review thresholds, and
/// the operating characteristics of the rule (section 10 of the definitions).
///
/// The order is that of treatment (date, then id), of the participants among whom the rule counts: the
/// evaluable, or everybody treated where the plan says so. Outcomes are those known at the cut-off.
public struct MonitoringCourse: Hashable, Sendable {
  /// The trial after one more participant who counts.
  public struct Step: Hashable, Sendable {
    /// Participants counted so far, in the order of treatment.
    public let evaluable: Int
    /// Participants with the outcome among them.
    public let withOutcome: Int
  }

  /// The count from which the rule flags a number of treated participants.
  public struct Boundary: Hashable, Sendable {
    /// Participants counted.
    public let evaluable: Int
    /// The smallest flagged number with the outcome; `nil` if no number is flagged.
    public let count: Int?
  }

  /// The probability that the rule flags at a known true proportion.
  public struct Chance: Hashable, Sendable {
    /// The true proportion of participants with the outcome.
    public let trueShare: Double
    /// Probability to be flagged after some participant up to the last of `boundaries`.
    public let probabilityFlagged: Double
  }

  /// One step for each participant who counts.
  public let steps: [Step]
  /// The boundary after 1, 2, … participants, up to the planned number or the number treated.
  public let boundaries: [Boundary]
  /// The behaviour at true proportions of 10, 20, 30, 40 and 50 %, with a review after each
  /// participant; empty for a rule outside its domain and for more than 1000 participants.
  public let chances: [Chance]

  /// The boundary is computed for no more than this many participants, unless more are treated.
  private static let longest = 1000

  /// The true proportions at which the behaviour is computed, in percent.
  public static let truePercents = [10, 20, 30, 40, 50]

  /// The numbers of participants after which the rule is applied: up to the planned number or that
  /// treated.
  public static func looks(of analysis: StudyAnalysis) -> ClosedRange<Int> {
    let planned = min(max(analysis.plan.targetEnrolment ?? 0, 10), longest)
    return 1...max(analysis.courses.count(where: \.isTreated), planned)
  }

  /// Follows the trial.
  public init(of analysis: StudyAnalysis) {
    let plan = analysis.plan
    let monitor = BetaBinomialMonitor(
      priorA: plan.monitoringPriorA, priorB: plan.monitoringPriorB, limit: plan.monitoringLimit,
      certainty: plan.monitoringCertainty, minimum: plan.monitoringMinimum)
    let treated = analysis.courses.filter(\.isTreated).map { course in
      (course: course, id: analysis.records.participants[course.participant].id)
    }.sorted { one, other in
      let (first, second) = (one.course.treatmentDate, other.course.treatmentDate)
      if let first, let second, first != second { return first < second }
      return one.id.utf8.lexicographicallyPrecedes(other.id.utf8)
    }
    var steps: [Step] = []
    for (course, _) in treated {
      let monitored = MonitoredParticipant(
        course, plan: plan, events: analysis.adverseEvents[course.adverseEvents])
      guard monitored.isCounted else { continue }
      steps.append(
        Step(
          evaluable: steps.count + 1,
          withOutcome: (steps.last?.withOutcome ?? 0) + (monitored.hasOutcome ? 1 : 0)))
    }
    self.steps = steps
    let looks = MonitoringCourse.looks(of: analysis)
    boundaries = zip(looks, monitor.boundaries(of: Array(looks))).map {
      Boundary(evaluable: $0, count: $1)
    }
    // The work grows with the square of the number, so it is not done beyond the size of a real
    // trial.
    chances = monitor.operatingCharacteristics(
      looks: looks.count > MonitoringCourse.longest ? [] : Array(looks),
      trueRates: MonitoringCourse.truePercents.map { Double($0) / 100 }
    )
    .compactMap { behaviour in
      behaviour.value.map {
        Chance(trueShare: $0.trueRate, probabilityFlagged: $0.probabilityFlagged)
      }
    }
  }

  /// `monitoring.course.N`, `monitoring.boundary.N` and `monitoring.chance.PERCENT`.
  static func results(_ analysis: StudyAnalysis) -> [AnalysisResult] {
    let course = MonitoringCourse(of: analysis)
    func result(
      _ name: MonitoringRuleResult, _ label: String, _ method: String, _ value: ResultValue
    ) -> AnalysisResult {
      AnalysisResult(
        .monitoringRule(name), label: label, population: Cohort.treatedPopulation, method: method,
        participants: course.steps.count, value: value)
    }
    return course.steps.map {
      result(
        .course($0.evaluable), "With the outcome among the first \($0.evaluable) counted", "Count",
        .count($0.withOutcome))
    }
      + course.boundaries.map {
        result(
          .boundary($0.evaluable),
          "Review threshold: smallest number with the outcome among \($0.evaluable) counted",
          "Posterior of a beta prior",
          $0.count.map(ResultValue.count) ?? .notEstimable(reason: "no number is flagged"))
      }
      + course.chances.map {
        let percent = Int(($0.trueShare * 100).rounded())
        return result(
          .chance(percent),
          "Probability to reach the review threshold when the true proportion is \(percent) %",
          "Exact enumeration of every course of the trial",
          .estimate($0.probabilityFlagged, limits: nil, unit: "probability"))
      } + [
        result(
          .looks, "Numbers of participants after which the guideline is applied", "Count",
          .count(course.boundaries.count))
      ]
  }
}
