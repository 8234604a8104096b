extension RuleCatalogue {
  /// Contradictions between rows that make a row unusable.
  static let rejectingContradictions: [RuleDefinition] = [
    .init(
      .duplicateParticipant,
      "A participant has two rows; the later one is rejected.",
      accepted: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date
        P001,2025-01-06,enrolled,2025-01-20
        P002,2025-01-06,enrolled,2025-01-20
        """,
      rejected: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date
        2️⃣P001,2025-01-06,enrolled,2025-01-20
        1️⃣P001,2025-01-06,enrolled,2025-01-20
        """,
      mending: "Keep one row."),
    .init(
      .unknownParticipant,
      "A row names a participant without a usable row in participants.csv.",
      accepted: """
        visits.csv
        participant_id,visit,date,attended
        P001,w2,2025-02-03,yes
        """,
      rejected: """
        visits.csv
        participant_id,visit,date,attended
        1️⃣P010,w2,2025-02-03,yes
        """,
      mending: "Correct the id, or add or mend the participant."),
    .init(
      .duplicateEvent,
      "A participant has two events of one id; the later one is rejected.",
      accepted: """
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date
        P001,1,Headache,Nervous system disorders,1,2025-01-25
        P001,2,Nausea,Gastrointestinal disorders,1,2025-02-01
        """,
      rejected: """
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date
        P001,2️⃣1,Headache,Nervous system disorders,1,2025-01-25
        P001,1️⃣1,Nausea,Gastrointestinal disorders,1,2025-02-01
        """,
      mending: "Give every event its own id."),
    .init(
      .duplicateAssessment,
      "A location was assessed twice on one day; the earlier row is rejected.",
      accepted: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,2025-01-20,right,2,tip,volar,active,4.2,3.0
        P001,2025-02-03,right,2,tip,volar,active,4.2,3.0
        """,
      rejected: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,1️⃣2025-01-20,right,2,tip,volar,active,4.2,3.0
        P001,2️⃣2025-01-20,right,2,tip,volar,active,4.0,3.0
        """,
      mending: "Remove the row that is wrong."),
    .init(
      .ulcerAfterAmputation,
      "An active ulcer where the finger was amputated before.",
      accepted: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,2025-02-03,left,3,tip,volar,active,4.2,3.0
        P001,2025-03-03,left,3,tip,volar,amputated,,
        """,
      rejected: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,2025-02-03,left,3,tip,volar,2️⃣amputated,,
        P001,2025-03-03,left,3,tip,volar,1️⃣active,4.2,3.0
        """,
      mending: "Correct the location or the status."),
    .init(
      .afterDeath,
      "A row is dated after the participant’s death; it is rejected.",
      accepted: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date,end_date,end_reason,death_date
        P001,2025-01-06,enrolled,2025-01-20,2025-02-10,death,2025-02-10
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date
        P001,1,Sepsis,Infections and infestations,5,2025-02-08
        visits.csv
        participant_id,visit,date,attended
        P001,w2,2025-02-03,yes
        """,
      rejected: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date,end_date,end_reason,death_date
        2️⃣P001,2025-01-06,enrolled,2025-01-20,2025-02-10,death,2025-02-10
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date
        P001,1,Sepsis,Infections and infestations,5,2025-02-08
        visits.csv
        participant_id,visit,date,attended
        P001,w4,1️⃣2025-02-17,yes
        """,
      mending: "Correct one of the dates."),
    .init(
      .mixedDictionaryVersions,
      "A file grades its events by two versions of the dictionary.",
      accepted: """
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date,ctcae_version
        P001,1,Headache,Nervous system disorders,1,2025-01-25,4.0
        P002,1,Nausea,Gastrointestinal disorders,1,2025-02-01,4.0
        """,
      rejected: """
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date,ctcae_version
        P001,1,Headache,Nervous system disorders,1,2025-01-25,2️⃣4.0
        P002,1,Nausea,Gastrointestinal disorders,1,2025-02-01,1️⃣5.0
        """,
      mending: "Code all events by one version."),
  ]
}
