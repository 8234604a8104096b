/// The charts that can be asked for one by one.
public enum ChartKind: String, Hashable, Sendable, CaseIterable {
  /// Size of each ulcer of one participant over time.
  case trajectory
  /// Ulcers healed over time.
  case healingCurve = "healing-curve"
  /// The course of every ulcer.
  case swimmer
  /// Ulcers healed, lost (amputation, surgical closure or death) and still open, stacked to the whole.
  case cumulativeIncidence = "cumulative-incidence"
  /// Mean cumulative number of new ulcers.
  case newUlcers = "new-ulcers"
  /// Healed ulcers that recurred.
  case recurrence
  /// Maximum reduction in area of each baseline ulcer.
  case waterfall
  /// Highest grade per participant and organ system.
  case maximumGrade = "max-grade"
  /// Signs of local toxicity per participant.
  case localToxicity = "local-toxicity"
  /// Adverse events of each participant over time.
  case adverseEventTimeline = "adverse-event-timeline"
  /// The monitored count beside the count that reaches the review threshold.
  case monitoringBoundary = "monitoring-boundary"
  /// Participants screened and treated by date, beside the plan.
  case accrual
  /// Participant disposition and ulcer status.
  case disposition
  /// Planned visits done, missed, overdue and to come.
  case visits
  /// Scores of pain, function and quality of life.
  case scores
  /// Differences between arms; needs the allocation.
  case riskDifference = "risk-difference"
  /// Ulcer sites on the hands.
  case handMap = "hand-map"
  /// Everything of one participant on one page.
  case participantProfile = "participant-profile"

  /// The charts of an open session, which the nightly job can draw.
  public static let open = allCases.filter { !$0.isClosed }

  /// The chart shows coded arms: it needs the allocation and belongs to a closed session.
  public var isClosed: Bool { self == .riskDifference }
}
