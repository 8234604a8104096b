public import UlcerRecords

extension ChartKind {
  /// A description of the chart, in one line.
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
}
