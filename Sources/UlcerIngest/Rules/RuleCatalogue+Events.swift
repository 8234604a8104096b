extension RuleCatalogue {
  /// What participants and adverse events contradict; the values are used as they stand.
  static let eventContradictions: [RuleDefinition] = [
    .init(
      .treatedNotEnrolled,
      "A participant was treated, but not enrolled.",
      accepted: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date
        P001,2025-01-06,enrolled,2025-01-20
        """,
      rejected: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date
        P001,2025-01-06,1️⃣pending,2️⃣2025-01-20
        """,
      mending: "Correct one of them; the participant counts as treated."),
    .init(
      .treatmentDetailWithoutDate,
      "A detail of the treatment stands without treatment_date.",
      accepted: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date,injections_given
        P001,2025-01-06,enrolled,2025-01-20,8
        """,
      rejected: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date,injections_given
        P001,2025-01-06,enrolled,2025-01-20,8
        P003,2025-01-09,enrolled,2️⃣,1️⃣8
        """,
      mending: "State treatment_date; without it nobody counts as treated."),
    .init(
      .fatalNotSerious,
      "A fatal event is called not serious; it counts as serious.",
      accepted: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date,end_date,end_reason,death_date
        P001,2025-01-06,enrolled,2025-01-20,2025-02-10,death,2025-02-10
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date,outcome,serious,seriousness
        P001,1,Sepsis,Infections and infestations,5,2025-02-08,fatal,yes,death
        """,
      rejected: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date,end_date,end_reason,death_date
        P001,2025-01-06,enrolled,2025-01-20,2025-02-10,death,2025-02-10
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date,outcome,serious,seriousness
        P001,1,Sepsis,Infections and infestations,5,2025-02-08,2️⃣fatal,1️⃣no,
        """,
      mending: "Correct the one that is wrong."),
    .init(
      .seriousWithoutCriterion,
      "A serious event has no criterion of seriousness.",
      accepted: """
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date,outcome,serious,seriousness
        P001,1,Headache,Nervous system disorders,1,2025-01-25,recovered,yes,hospitalisation
        """,
      rejected: """
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date,outcome,serious,seriousness
        P001,1,Headache,Nervous system disorders,1,2025-01-25,recovered,2️⃣yes,1️⃣
        """,
      mending: "State the criterion."),
    .init(
      .criterionNotSerious,
      "A criterion is named for an event that is called not serious.",
      accepted: """
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date,outcome,serious,seriousness
        P001,1,Headache,Nervous system disorders,1,2025-01-25,recovered,yes,hospitalisation
        """,
      rejected: """
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date,outcome,serious,seriousness
        P001,1,Headache,Nervous system disorders,1,2025-01-25,recovered,1️⃣no,2️⃣hospitalisation
        """,
      mending: "Correct one of them; the event counts as serious."),
    .init(
      .fatalityDisagrees,
      "Grade, outcome and criteria disagree on whether an event was fatal.",
      accepted: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date,end_date,end_reason,death_date
        P001,2025-01-06,enrolled,2025-01-20,2025-02-10,death,2025-02-10
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date,outcome
        P001,1,Sepsis,Infections and infestations,5,2025-02-08,fatal
        """,
      rejected: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date,end_date,end_reason,death_date
        P001,2025-01-06,enrolled,2025-01-20,2025-02-10,death,2025-02-10
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date,outcome
        P001,1,Sepsis,Infections and infestations,1️⃣3,2025-02-08,2️⃣fatal
        """,
      mending: "Correct one; the event counts as fatal."),
    .init(
      .deathWithoutFatalEvent,
      "A participant died and no adverse event is fatal.",
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
        1️⃣P001,2025-01-06,enrolled,2025-01-20,2025-02-10,death,2025-02-10
        """,
      mending: "Add the fatal event, or correct its grade and outcome."),
    .init(
      .fatalEventWithoutDeath,
      "An event is fatal and participants.csv knows of no death.",
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
        participant_id,consent_date,screening_outcome,treatment_date
        2️⃣P001,2025-01-06,enrolled,2025-01-20
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date
        P001,1,Sepsis,Infections and infestations,1️⃣5,2025-02-08
        """,
      mending: "State death_date."),
    .init(
      .ongoingWithEnd,
      "An event goes on and has an end date.",
      accepted: """
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date,ongoing,end_date
        P001,1,Headache,Nervous system disorders,1,2025-01-25,yes,
        """,
      rejected: """
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date,ongoing,end_date
        P001,1,Headache,Nervous system disorders,1,2025-01-25,1️⃣yes,2️⃣2025-02-01
        """,
      mending: "Correct one of them."),
    .init(
      .dictionaryVersionDiffers,
      "Events are graded by another version than study.yaml names.",
      accepted: """
        study.yaml
        acronym: DEMO
        adverse-events: {version: "5.0"}
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date,ctcae_version
        P001,1,Headache,Nervous system disorders,1,2025-01-25,5.0
        """,
      rejected: """
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date,ctcae_version
        P001,1,Headache,Nervous system disorders,1,2025-01-25,1️⃣5.0
        """,
      mending: "State adverse-events: {version: \"5.0\"} in study.yaml."),
  ]
}
