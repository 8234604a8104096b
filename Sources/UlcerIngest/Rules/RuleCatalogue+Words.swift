extension RuleCatalogue {
  /// What can be wrong with rows, ids and words.
  static let wordRules: [RuleDefinition] = [
    .init(
      .emptyRow,
      "A row has delimiters and no value; it is rejected.",
      accepted: """
        visits.csv
        participant_id,visit,date,attended
        P001,w2,2025-02-03,yes
        """,
      rejected: """
        visits.csv
        participant_id,visit,date,attended
        P001,w2,2025-02-03,yes
        1️⃣,,,
        """,
      mending: "Remove the row."),
    .init(
      .missingValue,
      "A cell that a row must have is empty; the row is rejected.",
      accepted: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,2025-01-20,right,2,tip,volar,active,4.2,3.0
        """,
      rejected: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,1️⃣,right,2,tip,volar,active,4.2,3.0
        """,
      mending: "Fill in the cell at its source."),
    .init(
      .missingScreenFailureReason,
      "Screening failed and no reason is given; the row stays.",
      accepted: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date,screen_failure_reason
        P001,2025-01-06,enrolled,2025-01-20,
        P003,2025-01-09,failed,,calcinosis
        """,
      rejected: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date,screen_failure_reason
        P001,2025-01-06,enrolled,2025-01-20,
        P003,2025-01-09,2️⃣failed,,1️⃣
        """,
      mending: "State screen_failure_reason."),
    .init(
      .missingEndReason,
      "Participation ended and no reason is given; the row stays.",
      accepted: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date,end_date,end_reason
        P001,2025-01-06,enrolled,2025-01-20,2025-06-01,completed
        """,
      rejected: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date,end_date,end_reason
        P001,2025-01-06,enrolled,2025-01-20,2️⃣2025-06-01,1️⃣
        """,
      mending: "State end_reason."),
    .init(
      .unknownWord,
      "A word is not one of its column’s.",
      accepted: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,2025-01-20,right,2,tip,volar,active,4.2,3.0
        """,
      rejected: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,2025-01-20,right,2,tip,volar,1️⃣actve,4.2,3.0
        """,
      mending: "Correct the word, or add it to study.yaml under aliases."),
    .init(
      .unknownLocationWord,
      "A hand, digit, level or surface is unknown; the row is rejected, for a typing mistake "
        + "must not become a new ulcer.",
      accepted: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,2025-01-20,right,2,tip,volar,active,4.2,3.0
        """,
      rejected: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,2025-01-20,right,2,1️⃣tipp,volar,active,4.2,3.0
        """,
      mending: "Correct the word, or add it to study.yaml under aliases."),
    .init(
      .unknownVisit,
      "A visit is not in the schedule.",
      accepted: """
        visits.csv
        participant_id,visit,date,attended
        P001,w2,2025-02-03,yes
        """,
      rejected: """
        visits.csv
        participant_id,visit,date,attended
        P001,1️⃣w3,2025-02-03,yes
        """,
      mending: "Correct it, call it unscheduled, or add it to study.yaml under visits."),
    .init(
      .unknownCriterion,
      "A criterion of eligibility is not in study.yaml.",
      accepted: """
        study.yaml
        acronym: DEMO
        eligibility: [{id: active-ulcer, kind: inclusion, text: At least one active ulcer}]
        eligibility.csv
        participant_id,criterion,met
        P001,active-ulcer,yes
        """,
      rejected: """
        study.yaml
        acronym: DEMO
        eligibility: [{id: active-ulcer, kind: inclusion, text: At least one active ulcer}]
        eligibility.csv
        participant_id,criterion,met
        P001,1️⃣active-ulcers,yes
        """,
      mending: "Correct it, or add it under eligibility."),
    .init(
      .impossibleLocation,
      "A thumb has no middle phalanx and no pip joint.",
      accepted: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,2025-01-20,right,1,dip,volar,active,4.2,3.0
        """,
      rejected: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,2025-01-20,right,2️⃣1,1️⃣pip,volar,active,4.2,3.0
        """,
      mending: "Correct the digit or the level."),
    .init(
      .identifierTooLong,
      "An id has more than 64 characters.",
      accepted: """
        visits.csv
        participant_id,visit,date,attended
        P001,w2,2025-02-03,yes
        """,
      rejected: """
        visits.csv
        participant_id,visit,date,attended
        1️⃣P001-P001-P001-P001-P001-P001-P001-P001-P001-P001-P001-P001-P001-,w2,2025-02-03,yes
        """,
      mending: "Check the columns of the row."),
    .init(
      .cellTooLong,
      "A cell has more than 500 characters; it was read, but for marks piled on one letter.",
      accepted: .described("a term of 40 characters"),
      rejected: .described("a term of 700 characters: two records that have run together"),
      mending: "Look for a missing quote; shorten what reports show."),
    .init(
      .spreadsheetIdentifier,
      "The id of a participant looks like a number that a spreadsheet program rounded.",
      accepted: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date
        123456789012,2025-01-06,enrolled,2025-01-20
        P001,2025-01-06,enrolled,2025-01-20
        """,
      rejected: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date
        1️⃣1.23E+11,2025-01-06,enrolled,2025-01-20
        P001,2025-01-06,enrolled,2025-01-20
        """,
      mending:
        "Take the ids from their source again, as text; several participants may have come to "
        + "share one id."),
  ]
}
