import UlcerRecords
import SurvivalStatistics

/// How the monitored count grew from participant to participant, where the rule would speak, and
/// how the rule behaves (section 10 of the definitions).
///
/// The order is that of treatment (date, then id). Outcomes are those known at the cut-off, also
/// for participants whose primary window is not over.
public struct MonitoringCourse: Hashable, Sendable {
  /// The trial after one more treated participant.
  public struct Step: Hashable, Sendable {
    /// Participants treated so far.
    public let treated: Int
    /// Those of them with the outcome.
    public let withOutcome: Int
  }

  /// From which count on the rule flags among so many.
  public struct Boundary: Hashable, Sendable {
    /// Participants treated.
    public let treated: Int
    /// The smallest flagged number with the outcome; `nil` where no number is.
    public let count: Int?
  }

  /// How often the rule flags when the true share is known.
  public struct Chance: Hashable, Sendable {
    /// The true share of participants with the outcome.
    public let trueShare: Double
    /// Probability to be flagged after some participant up to the last of `boundaries`.
    public let probabilityFlagged: Double
  }

  /// One step for each treated participant.
  public let steps: [Step]
  /// The boundary after 1, 2, … participants, up to the planned number or that treated.
  public let boundaries: [Boundary]
  /// The behaviour at true shares of 10, 20, 30, 40 and 50 %, looked at after each participant;
  /// empty for a rule outside its domain and for more than 1000 participants.
  public let chances: [Chance]

  /// The boundary is computed for no more than this many participants, unless more are treated.
  private static let longest = 1000

  /// Follows the trial.
  public init(of analysis: StudyAnalysis) {
    let plan = analysis.plan
    let outcome = plan.monitoringOutcome
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
      let occurs = outcome.occurs(in: course, events: analysis.adverseEvents[course.adverseEvents])
      steps.append(
        Step(
          treated: steps.count + 1,
          withOutcome: (steps.last?.withOutcome ?? 0) + (occurs ? 1 : 0)))
    }
    self.steps = steps
    let planned = min(max(plan.targetEnrolment ?? 0, 10), MonitoringCourse.longest)
    let last = max(steps.count, planned)
    boundaries = zip(1...last, monitor.boundaries(of: Array(1...last))).map {
      Boundary(treated: $0, count: $1)
    }
    // The work grows with the square of the number: beyond a real trial it is not done.
    let looks = last > MonitoringCourse.longest ? [] : Array(1...last)
    chances = monitor.operatingCharacteristics(looks: looks, trueRates: [0.1, 0.2, 0.3, 0.4, 0.5])
      .compactMap { behaviour in
        behaviour.value.map {
          Chance(trueShare: $0.trueRate, probabilityFlagged: $0.probabilityFlagged)
        }
      }
  }
}
