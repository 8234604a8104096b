// The columns of every file of the study format, in its order. Code that reads, writes or compares
// a column names it by its case.

/// The columns of participants.csv.
public enum ParticipantColumn: Int, CanonicalColumn {
  case participant, site, sex, age, subset, consent, outcome, failureReason, randomised, treatment
  case treatedHand, injections, end, endReason, death

  /// Its file.
  public static let file = RecordKind.participants

  /// Its name, what its cells hold, and whether a file must have it.
  public var definition: ColumnDefinition {
    switch self {
    case .participant: .init("participant_id", .identifier, required: true)
    case .site: .init("site", .text)
    case .sex: .init("sex", .word(.sex))
    case .age: .init("age_years", .wholeNumber(0...120))
    case .subset: .init("ssc_subset", .word(.subset))
    case .consent: .init("consent_date", .date, required: true)
    case .outcome: .init("screening_outcome", .word(.screeningOutcome), required: true)
    case .failureReason: .init("screen_failure_reason", .text)
    case .randomised: .init("randomised_date", .date)
    case .treatment: .init("treatment_date", .date)
    case .treatedHand: .init("treated_hand", .word(.hand))
    case .injections: .init("injections_given", .wholeNumber(0...8))
    case .end: .init("end_date", .date)
    case .endReason: .init("end_reason", .word(.endReason))
    case .death: .init("death_date", .date)
    }
  }
}

/// The columns of visits.csv.
public enum VisitColumn: Int, CanonicalColumn {
  case participant, visit, date, attended, reason

  /// Its file.
  public static let file = RecordKind.visits

  /// Its name, what its cells hold, and whether a file must have it.
  public var definition: ColumnDefinition {
    switch self {
    case .participant: .init("participant_id", .identifier, required: true)
    case .visit: .init("visit", .visit, required: true)
    case .date: .init("date", .date)
    case .attended: .init("attended", .word(.yesNo), required: true)
    case .reason: .init("reason", .text)
    }
  }
}

/// The columns of ulcers.csv.
public enum UlcerColumn: Int, CanonicalColumn {
  case participant, date, visit, hand, digit, level, surface, status, length, width, area, pain
  case gangrene, deepStructure, systemicAntibiotics, calcinosis, investigatorWorsened
  case lossDate, target, ulcerID

  /// Its file.
  public static let file = RecordKind.ulcers

  /// Its name, what its cells hold, and whether a file must have it.
  public var definition: ColumnDefinition {
    switch self {
    case .participant: .init("participant_id", .identifier, required: true)
    case .date: .init("date", .date, required: true)
    case .visit: .init("visit", .visit)
    case .hand: .init("hand", .word(.hand), required: true)
    case .digit: .init("digit", .word(.digit), required: true)
    case .level: .init("level", .word(.level), required: true)
    case .surface: .init("surface", .word(.surface), required: true)
    case .status: .init("status", .word(.status), required: true)
    case .length: .init("length_mm", .size)
    case .width: .init("width_mm", .size)
    case .area: .init("area_mm2", .size)
    case .pain: .init("pain", .number(0...100))
    case .gangrene: .init("gangrene", .word(.yesNo))
    case .deepStructure: .init("deep_structure", .word(.yesNo))
    case .systemicAntibiotics: .init("systemic_antibiotics", .word(.yesNo))
    case .calcinosis: .init("calcinosis", .word(.yesNo))
    case .investigatorWorsened: .init("investigator_worsened", .word(.yesNo))
    case .lossDate: .init("loss_date", .date)
    case .target: .init("target", .word(.yesNo))
    case .ulcerID: .init("ulcer_id", .text)
    }
  }
}

/// The columns of local-reactions.csv.
public enum LocalReactionColumn: Int, CanonicalColumn {
  case participant, date, visit, swelling, warmth, impairment, hematoma

  /// Its file.
  public static let file = RecordKind.localReactions

  /// Its name, what its cells hold, and whether a file must have it.
  public var definition: ColumnDefinition {
    switch self {
    case .participant: .init("participant_id", .identifier, required: true)
    case .date: .init("date", .date, required: true)
    case .visit: .init("visit", .visit)
    case .swelling: .init("swelling", .sign)
    case .warmth: .init("warmth", .sign)
    case .impairment: .init("impairment_of_function", .sign)
    case .hematoma: .init("hematoma", .sign)
    }
  }
}

/// The columns of adverse-events.csv.
public enum AdverseEventColumn: Int, CanonicalColumn {
  case participant, event, term, organSystem, grade, start, end, ongoing, serious
  case seriousness, relatedness, expected, outcome, action, localToxicity, awareness, version

  /// Its file.
  public static let file = RecordKind.adverseEvents

  /// Its name, what its cells hold, and whether a file must have it.
  public var definition: ColumnDefinition {
    switch self {
    case .participant: .init("participant_id", .identifier, required: true)
    case .event: .init("event_id", .identifier, required: true)
    case .term: .init("term", .text, required: true)
    case .organSystem: .init("organ_system", .text)
    case .grade: .init("grade", .wholeNumber(1...5))
    case .start: .init("start_date", .partialDate)
    case .end: .init("end_date", .partialDate)
    case .ongoing: .init("ongoing", .word(.yesNo))
    case .serious: .init("serious", .word(.yesNo))
    case .seriousness: .init("seriousness", .words(.seriousness))
    case .relatedness: .init("relatedness", .word(.relatedness))
    case .expected: .init("expected", .word(.yesNo))
    case .outcome: .init("outcome", .word(.outcome))
    case .action: .init("action", .word(.action))
    case .localToxicity: .init("local_toxicity", .word(.localToxicity))
    case .awareness: .init("awareness_date", .date)
    case .version: .init("ctcae_version", .text)
    }
  }
}

/// The columns of treatments.csv.
public enum TreatmentColumn: Int, CanonicalColumn {
  case participant, kind, name, start, end

  /// Its file.
  public static let file = RecordKind.treatments

  /// Its name, what its cells hold, and whether a file must have it.
  public var definition: ColumnDefinition {
    switch self {
    case .participant: .init("participant_id", .identifier, required: true)
    case .kind: .init("kind", .word(.treatmentKind), required: true)
    case .name: .init("name", .text)
    case .start: .init("start_date", .partialDate)
    case .end: .init("end_date", .partialDate)
    }
  }
}

/// The columns of scores.csv.
public enum ScoreColumn: Int, CanonicalColumn {
  case participant, date, visit, instrument, score

  /// Its file.
  public static let file = RecordKind.scores

  /// Its name, what its cells hold, and whether a file must have it.
  public var definition: ColumnDefinition {
    switch self {
    case .participant: .init("participant_id", .identifier, required: true)
    case .date: .init("date", .date, required: true)
    case .visit: .init("visit", .visit)
    case .instrument: .init("instrument", .text, required: true)
    case .score: .init("score", .number(nil), required: true)
    }
  }
}

/// The columns of eligibility.csv.
public enum EligibilityColumn: Int, CanonicalColumn {
  case participant, criterion, met, date, note

  /// Its file.
  public static let file = RecordKind.eligibility

  /// Its name, what its cells hold, and whether a file must have it.
  public var definition: ColumnDefinition {
    switch self {
    case .participant: .init("participant_id", .identifier, required: true)
    case .criterion: .init("criterion", .criterion, required: true)
    case .met: .init("met", .word(.yesNo), required: true)
    case .date: .init("date", .date)
    case .note: .init("note", .text)
    }
  }
}
