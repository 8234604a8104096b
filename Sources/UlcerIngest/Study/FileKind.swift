/// One kind of record, and so one file of the study folder.
public enum FileKind: String, Hashable, Sendable, CaseIterable {
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

  /// The name that the file has unless `study.yaml` says otherwise.
  public var canonicalFileName: String { "\(rawValue).csv" }

  /// Whether a study is expected to have the file; its absence is then reported.
  public var isExpected: Bool {
    switch self {
    case .participants, .visits, .ulcers, .localReactions, .adverseEvents: true
    case .treatments, .scores, .eligibility: false
    }
  }
}
