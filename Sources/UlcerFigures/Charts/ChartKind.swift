/// The charts that can be asked for one by one.
public enum ChartKind: String, Hashable, Sendable, CaseIterable {
  /// Size of each ulcer of one participant over time.
  case trajectory
  /// Ulcers healed over time.
  case healingCurve = "healing-curve"
  /// The course of every ulcer.
  case swimmer
  /// Ulcers healed, lost and still open, stacked to the whole.
  case cumulativeIncidence = "cumulative-incidence"
  /// Mean cumulative number of new ulcers.
  case newUlcers = "new-ulcers"
  /// Healed ulcers that came back.
  case recurrence
  /// Best change in area of each baseline ulcer.
  case waterfall
  /// Highest grade per participant and organ system.
  case maximumGrade = "max-grade"
  /// Signs of local toxicity per participant.
  case localToxicity = "local-toxicity"
  /// Adverse events of each participant over time.
  case adverseEventTimeline = "adverse-event-timeline"
  /// The monitored count beside the number that would be flagged.
  case monitoringBoundary = "monitoring-boundary"
  /// Participants screened and treated by date, beside the plan.
  case accrual
  /// Where every participant and every ulcer stands.
  case disposition
  /// Planned visits done, missed, overdue and to come.
  case visits
  /// Scores of pain, function and quality of life.
  case scores
  /// Differences between arms; needs the allocation.
  case riskDifference = "risk-difference"
  /// Where on the hands the ulcers are.
  case handMap = "hand-map"
  /// Everything of one participant on one page.
  case participantProfile = "participant-profile"

  /// What it shows, in one line.
  public var summary: String {
    switch self {
    case .trajectory:
      "size of each ulcer of one participant over time (--participant, --location, --scale)"
    case .healingCurve: "ulcers healed over time with number at risk"
    case .swimmer: "the course of every ulcer since treatment"
    case .cumulativeIncidence: "ulcers healed, lost and still open, stacked to 100 %"
    case .newUlcers: "mean cumulative number of new ulcers per participant with limits"
    case .recurrence: "healed ulcers that came back at the same place, by days since healing"
    case .waterfall: "best change in area of each baseline ulcer"
    case .maximumGrade:
      "highest grade per participant and organ system (--local kept or left-out)"
    case .localToxicity: "signs of local toxicity per participant, with their first day"
    case .adverseEventTimeline:
      "adverse events of each participant over time, by grade (one alone: --participant)"
    case .monitoringBoundary: "the monitored count beside the number that would be flagged"
    case .accrual: "participants screened and treated by date, beside the plan"
    case .disposition: "where every participant and every ulcer stands"
    case .visits: "planned visits done, missed, overdue and still to come"
    case .scores: "scores of pain, function and quality of life over time"
    case .participantProfile:
      "one participant on one page: ulcers, events, treatments, hands (--participant)"
    case .riskDifference:
      "CLOSED: differences between arms in safety outcomes (--allocation)"
    case .handMap:
      "ulcers on drawn hands: of one participant by visit (--participant, --visits), or counted over participants (--count)"
    }
  }

  /// Whether it shows coded arms: it needs the allocation and belongs to a closed session.
  public var isClosed: Bool { self == .riskDifference }
}
