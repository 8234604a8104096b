/// One kind of record, named after the file of the study folder that holds it.
public enum RecordKind: String, Hashable, Sendable, CaseIterable {
  /// One row per screened person.
  case participants
  /// One row per participant and visit.
  case visits
  /// One row per ulcer location and assessment.
  case ulcers
  /// Assessments of the injection sites.
  case localReactions = "local-reactions"
  /// Adverse events.
  case adverseEvents = "adverse-events"
  /// Treatments other than the trial's own (optional).
  case treatments
  /// Scores of instruments (optional).
  case scores
  /// Criteria of eligibility as entered (optional).
  case eligibility

  /// The name that the file has unless `study.yaml` says otherwise, e.g. `local-reactions.csv`.
  public var fileName: String { "\(rawValue).csv" }

  /// A study is expected to have the file; its absence is then reported.
  public var isExpected: Bool {
    switch self {
    case .participants, .visits, .ulcers, .localReactions, .adverseEvents: true
    case .treatments, .scores, .eligibility: false
    }
  }

  /// The columns of the file in canonical order.
  public var columns: [ColumnDefinition] {
    switch self {
    case .participants: ParticipantColumn.definitions
    case .visits: VisitColumn.definitions
    case .ulcers: UlcerColumn.definitions
    case .localReactions: LocalReactionColumn.definitions
    case .adverseEvents: AdverseEventColumn.definitions
    case .treatments: TreatmentColumn.definitions
    case .scores: ScoreColumn.definitions
    case .eligibility: EligibilityColumn.definitions
    }
  }

  /// The column whose time of day counts: on day 0 it separates before treatment from after it.
  public var timedColumn: Int? {
    switch self {
    case .participants: ParticipantColumn.treatment.rawValue
    case .localReactions: LocalReactionColumn.date.rawValue
    case .adverseEvents: AdverseEventColumn.start.rawValue
    case .visits, .ulcers, .treatments, .scores, .eligibility: nil
    }
  }
}
