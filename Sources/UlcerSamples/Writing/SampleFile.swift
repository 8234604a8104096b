/// A file of the sample study.
public enum SampleFile: String, Hashable, Sendable, CaseIterable {
  /// Names, schedule and parameters.
  case studyPlan = "study.yaml"
  /// One row per screened person.
  case participants = "participants.csv"
  /// Planned and unscheduled visits.
  case visits = "visits.csv"
  /// One row per ulcer location and assessment.
  case ulcers = "ulcers.csv"
  /// Injection-site assessments.
  case localReactions = "local-reactions.csv"
  /// Adverse events.
  case adverseEvents = "adverse-events.csv"
  /// Treatments beside the trial's own.
  case treatments = "treatments.csv"
  /// Scores of pain, function and quality of life.
  case scores = "scores.csv"
  /// Criteria of eligibility as the sites entered them.
  case eligibility = "eligibility.csv"
  /// Which arm a participant is in: never inside the study folder.
  case allocation = "allocation.csv"

  /// The name under which the file is read.
  public var name: String { rawValue }

  /// Whether the file belongs inside the study folder; the allocation must lie outside it.
  public var isInStudyFolder: Bool { self != .allocation }

  /// The columns, in the order in which they are written; none for `study.yaml`.
  public var columns: [String] {
    switch self {
    case .studyPlan: []
    case .participants:
      [
        "participant_id", "site", "sex", "age_years", "ssc_subset", "consent_date",
        "screening_outcome", "screen_failure_reason", "randomised_date", "treatment_date",
        "treated_hand", "injections_given", "end_date", "end_reason", "death_date",
      ]
    case .visits: ["participant_id", "visit", "date", "attended", "reason"]
    case .ulcers:
      [
        "participant_id", "date", "visit", "hand", "digit", "level", "surface", "status",
        "length_mm", "width_mm", "area_mm2", "pain", "gangrene", "deep_structure",
        "systemic_antibiotics", "calcinosis", "investigator_worsened", "ulcer_id",
      ]
    case .localReactions:
      [
        "participant_id", "date", "visit", "swelling", "warmth", "impairment_of_function",
        "hematoma",
      ]
    case .adverseEvents:
      [
        "participant_id", "event_id", "term", "organ_system", "grade", "start_date", "end_date",
        "ongoing", "serious", "seriousness", "relatedness", "expected", "outcome", "action",
        "local_toxicity", "awareness_date", "ctcae_version",
      ]
    case .treatments: ["participant_id", "kind", "name", "start_date", "end_date"]
    case .scores: ["participant_id", "date", "visit", "instrument", "score"]
    case .eligibility: ["participant_id", "criterion", "met", "date", "note"]
    case .allocation: ["participant_id", "arm"]
    }
  }
}
