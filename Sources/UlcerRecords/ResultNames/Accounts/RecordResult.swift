/// Gaps in the records, records that no result counts, and dates that were imputed:
/// `records.events-without-grade`.
public enum RecordResult: String, ResultWords {
  /// Treatment-emergent events, of which the next three are parts.
  case events
  case eventsWithoutGrade = "events-without-grade"
  case eventsWithoutSeriousness = "events-without-seriousness"
  case eventsWithoutStart = "events-without-start"
  /// Participants without a serious event, but with one whose seriousness is not recorded.
  case seriousnessUnknown = "participants.seriousness-unknown"
  /// Participants without grade 3 or higher in the primary window, but with an event there without
  /// a grade.
  case highGradeUnknown = "participants.high-grade-unknown"
  /// Participants without the monitored outcome, but with an event that might be one.
  case monitoringUnknown = "participants.monitoring-unknown"
  /// Participants without local toxicity who were not assessed completely.
  case localToxicityUnknown = "participants.local-toxicity-unknown"
  /// Participants who attended after treatment, but whose ulcers were not assessed.
  case ulcersUnassessed = "participants.ulcers-unassessed"
  /// Participants who left early for another reason than death.
  case leftEarly = "participants.left-early"
  /// Participants for whom the measurement of a sign and the record of an event disagree.
  case disagreement = "participants.disagreement"
  /// Events of participants without a treatment date.
  case untreatedEvents = "untreated.events"
  case untreatedReactions = "untreated.local-reactions"
  case untreatedParticipants = "untreated.participants"
  case untreatedVisitors = "untreated.visitors"
  /// Participants without a treatment date who may well have been treated.
  case doubtfulParticipants = "untreated.doubtful"
  case treatmentsBeforeConsent = "treatments-before-consent"
  case eventsBeforeConsent = "events-before-consent"
  case graveEventsBeforeTreatment = "grave-events-before-treatment"
  case assessmentsBeforeTreatment = "assessments-before-treatment"
  case eventsAfterCutOff = "events-after-cut-off"
  case deathsAfterCutOff = "deaths-after-cut-off"
  /// Days from the last attended visit to the cut-off.
  case daysSinceLastVisit = "days-since-last-visit"
  case imputedStarts = "imputed-starts"
  case undatedStarts = "undated-starts"
  case imputedEnds = "imputed-ends"
  /// Baseline ulcers, censored on day 0.
  case neverAssessed = "ulcers-never-assessed-after-treatment"
  case ulcersWithoutSize = "ulcers-not-comparable-by-size"
  case looksWithoutSize = "looks-not-comparable-by-size"
  case priorEpisodes = "episodes-before-treatment"
  case flips
  case healedNeverOpen = "healed-never-open"
  /// Rows of ulcers of treated participants that state `not-assessed`.
  case looksNotAssessed = "looks-not-assessed"
  /// Instruments with a score of a treated participant.
  case instruments
  /// Treated participants without a row in the allocation; only in a closed analysis.
  case inNoArm = "treated-in-no-arm"

  /// `records`
  public static var beginning: String { "records" }

  /// A count of what the name says, or days.
  public var traits: ResultTraits {
    switch self {
    case .daysSinceLastVisit: ResultTraits(.estimate, of: .visits, unit: "days")
    case .events, .eventsWithoutGrade, .eventsWithoutSeriousness, .eventsWithoutStart,
      .untreatedEvents, .eventsBeforeConsent, .graveEventsBeforeTreatment, .eventsAfterCutOff,
      .imputedStarts, .undatedStarts, .imputedEnds:
      ResultTraits(.count, of: .events)
    case .neverAssessed, .ulcersWithoutSize: ResultTraits(.count, of: .ulcers)
    case .priorEpisodes, .flips: ResultTraits(.count, of: .episodes)
    case .untreatedReactions, .assessmentsBeforeTreatment, .looksWithoutSize, .healedNeverOpen,
      .looksNotAssessed, .instruments:
      ResultTraits(.count, of: .records)
    case .seriousnessUnknown, .highGradeUnknown, .monitoringUnknown, .localToxicityUnknown,
      .ulcersUnassessed, .leftEarly, .disagreement, .untreatedParticipants, .untreatedVisitors,
      .doubtfulParticipants, .treatmentsBeforeConsent, .deathsAfterCutOff, .inNoArm:
      ResultTraits(.count, of: .participants)
    }
  }
}
