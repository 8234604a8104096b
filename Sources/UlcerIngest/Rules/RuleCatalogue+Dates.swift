extension RuleCatalogue {
  /// What dates and repeated rows contradict; the values are used as they stand.
  static let dateContradictions: [RuleDefinition] = [
    .init(
      .beforeConsent,
      "A date lies before consent.",
      accepted: """
        visits.csv
        participant_id,visit,date,attended
        P001,baseline,2025-01-20,yes
        """,
      rejected: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date
        2️⃣P001,2025-01-06,enrolled,2025-01-20
        visits.csv
        participant_id,visit,date,attended
        P001,baseline,1️⃣2024-12-20,yes
        """,
      mending: "Check both dates."),
    .init(
      .afterParticipation,
      "A row is dated after the participant’s last day.",
      accepted: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date,end_date,end_reason
        P001,2025-01-06,enrolled,2025-01-20,2025-02-10,completed
        visits.csv
        participant_id,visit,date,attended
        P001,w2,2025-02-03,yes
        """,
      rejected: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date,end_date,end_reason
        2️⃣P001,2025-01-06,enrolled,2025-01-20,2025-02-10,completed
        visits.csv
        participant_id,visit,date,attended
        P001,w4,1️⃣2025-02-17,yes
        """,
      mending: "Check both dates."),
    .init(
      .endBeforeStart,
      "Something ends before it starts.",
      accepted: """
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date,end_date
        P001,1,Headache,Nervous system disorders,1,2025-01-25,2025-01-26
        """,
      rejected: """
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date,end_date
        P001,1,Headache,Nervous system disorders,1,2️⃣2025-01-25,1️⃣2025-01-20
        """,
      mending: "Check both dates."),
    .init(
      .awareBeforeStart,
      "The sponsor learnt of an event before it started.",
      accepted: """
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date,awareness_date
        P001,1,Headache,Nervous system disorders,1,2025-01-25,2025-01-26
        """,
      rejected: """
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date,awareness_date
        P001,1,Headache,Nervous system disorders,1,2️⃣2025-01-25,1️⃣2025-01-20
        """,
      mending: "Check both dates."),
    .init(
      .datesOutOfOrder,
      "The dates of a participant are not in the order of a trial.",
      accepted: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date,randomised_date
        P001,2025-01-06,enrolled,2025-01-20,2025-01-13
        """,
      rejected: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date,randomised_date
        P001,2025-01-06,enrolled,1️⃣2025-01-20,2️⃣2025-01-27
        """,
      mending: "Check both dates."),
    .init(
      .deathWithoutDate,
      "Participation ended by death and death_date is empty.",
      accepted: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date,end_date,end_reason,death_date
        P001,2025-01-06,enrolled,2025-01-20,2025-02-10,death,2025-02-10
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date
        P001,1,Sepsis,Infections and infestations,5,2025-02-08
        """,
      rejected: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date,end_date,end_reason,death_date
        P001,2025-01-06,enrolled,2025-01-20,2025-02-10,2️⃣death,1️⃣
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date
        P001,1,Sepsis,Infections and infestations,5,2025-02-08
        """,
      mending: "State death_date."),
    .init(
      .endReasonWithoutDate,
      "An end_reason stands without an end_date.",
      accepted: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date,end_date,end_reason
        P001,2025-01-06,enrolled,2025-01-20,2025-06-01,completed
        """,
      rejected: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date,end_date,end_reason
        P001,2025-01-06,enrolled,2025-01-20,2️⃣,1️⃣completed
        """,
      mending: "State end_date."),
    .init(
      .visitOutsideWindow,
      "An attended visit lies outside the days that count as that visit; the visit counts at "
        + "its date.",
      accepted: """
        visits.csv
        participant_id,visit,date,attended
        P001,w4,2025-02-17,yes
        """,
      rejected: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date
        2️⃣P001,2025-01-06,enrolled,2025-01-20
        visits.csv
        participant_id,visit,date,attended
        P001,w4,1️⃣2025-03-17,yes
        """,
      mending: "Check the date and the visit, call it unscheduled, or correct the window in "
        + "study.yaml."),
    .init(
      .duplicateVisit,
      "A participant has a planned visit twice.",
      accepted: """
        visits.csv
        participant_id,visit,date,attended
        P001,w2,2025-02-03,yes
        P001,unscheduled,2025-02-04,yes
        """,
      rejected: """
        visits.csv
        participant_id,visit,date,attended
        P001,2️⃣w2,2025-02-03,yes
        P001,1️⃣w2,2025-02-04,yes
        """,
      mending: "Call the second one unscheduled, or remove it."),
    .init(
      .repeatedRecord,
      "A row repeats an earlier one: injection sites assessed twice at one time, one event "
        + "entered twice under two ids, a treatment, score or criterion entered twice. Both rows "
        + "are used.",
      accepted: """
        local-reactions.csv
        participant_id,date,swelling,warmth
        P001,2025-01-21,1,0
        P001,2025-01-22,1,0
        """,
      rejected: """
        local-reactions.csv
        participant_id,date,swelling,warmth
        2️⃣P001,2025-01-21,1,0
        1️⃣P001,2025-01-21,2,0
        """,
      mending: "Remove one of the rows, or correct what makes them equal."),
  ]
}
