extension RuleCatalogue {
  /// Values that may mean something else than they say.
  static let doubtfulValueRules: [RuleDefinition] = [
    .init(
      .undecidableDecimalMark,
      "The mark in the numbers of a column may divide thousands or decimals: exactly three digits "
        + "follow it everywhere, and the rest of the file does not say which. None is read.",
      accepted: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,area_mm2
        P001,2025-01-20,right,2,tip,volar,active,1250
        P001,2025-02-03,right,2,tip,volar,active,1100
        """,
      rejected: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,area_mm2
        P001,2025-01-20,right,2,tip,volar,active,1️⃣"1,250"
        P001,2025-02-03,right,2,tip,volar,active,"1,100"
        """,
      mending: "Export numbers without a thousands separator, or state csv: {decimal: \",\"}."),
    .init(
      .midnightTime,
      "The time of treatment, of an event or of a local reaction is 00:00, which mostly means that "
        + "no time was recorded; the day is used without a time.",
      accepted: """
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date
        P001,1,Headache,Nervous system disorders,1,2025-01-25
        """,
      rejected: """
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date
        P001,1,Headache,Nervous system disorders,1,1️⃣2025-01-25T00:00
        """,
      mending: "Nothing need be done; write the day alone where the time is not known."),
    .init(
      .timeNotUsed,
      "What stands behind a day is no whole time of day (the hour alone, unknown parts, 24:00), or "
        + "has a time zone. The day is used as written, without a time.",
      accepted: """
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date
        P001,1,Headache,Nervous system disorders,1,2025-01-25T10:30:15.5
        """,
      rejected: """
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date
        P001,1,Headache,Nervous system disorders,1,1️⃣2025-01-25T10:30Z
        """,
      mending: "Write the trial’s own time as Thh:mm, or the day alone; a day that was stored in "
        + "another time zone can be one day off."),
    .init(
      .notCoded,
      "An adverse event has no system organ class; it counts in the class ‘Not coded’.",
      accepted: """
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date
        P001,1,Headache,Nervous system disorders,1,2025-01-25
        """,
      rejected: """
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date
        P001,1,Headache,1️⃣,1,2025-01-25
        """,
      mending: "Code the event."),
    .init(
      .unknownOrganSystem,
      "A system organ class is none of MedDRA and CTCAE, or is nearly another one: it counts as a "
        + "class of its own.",
      accepted: """
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date
        P001,1,Headache,Nervous system disorders,1,2025-01-25
        """,
      rejected: """
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date
        P001,1,Headache,1️⃣Nervous system disorder,1,2025-01-25
        """,
      mending: "Write the class as the dictionary does, or name another dictionary in study.yaml."),
    .init(
      .similarIdentifiers,
      "Two participants, sites, or events of one participant differ in letter case alone, or look "
        + "the same.",
      accepted: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date
        P001,2025-01-06,enrolled,2025-01-20
        P002,2025-01-08,enrolled,2025-01-22
        """,
      rejected: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date
        2️⃣P001,2025-01-06,enrolled,2025-01-20
        1️⃣p001,2025-01-08,enrolled,2025-01-22
        """,
      mending: "Give one thing one name, in the same letters in all files."),
    .init(
      .implausibleAge,
      "An age is not from 18 to 110 years.",
      accepted: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date,age_years
        P001,2025-01-06,enrolled,2025-01-20,54
        """,
      rejected: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date,age_years
        P001,2025-01-06,enrolled,2025-01-20,1️⃣17
        """,
      mending: "Correct it, or leave it empty."),
    .init(
      .implausibleSize,
      "A length or width is more than 200 mm, or an area more than 10,000 mm²: beyond any finger.",
      accepted: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,2025-01-20,right,2,tip,volar,active,4.2,3.0
        """,
      rejected: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,2025-01-20,right,2,tip,volar,active,1️⃣420,3.0
        """,
      mending: "Correct the size; sizes are in millimetres, areas in square millimetres."),
    .init(
      .areaUnlikeSize,
      "A measured area is more than 2 times, or less than 0.4 times, that of an ellipse of the "
        + "row’s own length and width (each half a millimetre more, or less); the area is used.",
      accepted: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm,area_mm2
        P001,2025-01-20,right,2,tip,volar,active,8.0,6.0,40
        """,
      rejected: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm,area_mm2
        P001,2025-01-20,right,2,tip,volar,active,2️⃣8.0,2️⃣6.0,1️⃣4
        """,
      mending: "Correct the decimal mark or the unit; areas are in square millimetres."),
  ]
}
