extension RuleCatalogue {
  /// What can be wrong with numbers and dates.
  static let valueRules: [RuleDefinition] = [
    .init(
      .unreadableNumber,
      "A cell is not a number.",
      accepted: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,2025-01-20,right,2,tip,volar,active,4.2,3.0
        """,
      rejected: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,2025-01-20,right,2,tip,volar,active,1️⃣4.2 mm,3.0
        """,
      mending: "Write digits with one decimal mark; no unit, no thousands separator."),
    .init(
      .outOfRange,
      "A number is outside what its column can hold.",
      accepted: """
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date
        P001,1,Headache,Nervous system disorders,1,2025-01-25
        """,
      rejected: """
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date
        P001,1,Headache,Nervous system disorders,1️⃣7,2025-01-25
        """,
      mending: "Correct the number."),
    .init(
      .negativeSize,
      "A size is below 0.",
      accepted: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,2025-01-20,right,2,tip,volar,active,4.2,3.0
        """,
      rejected: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,2025-01-20,right,2,tip,volar,active,1️⃣-4,3.0
        """,
      mending: "Correct the size."),
    .init(
      .mixedDecimalMarks,
      "One column has decimal commas and decimal points.",
      accepted: """
        ulcers.csv
        participant_id;date;hand;digit;level;surface;status;length_mm;width_mm
        P001;2025-01-20;right;2;tip;volar;active;4,2;3,0
        P001;2025-02-03;right;2;tip;volar;active;3,1;2,5
        """,
      rejected: """
        ulcers.csv
        participant_id;date;hand;digit;level;surface;status;length_mm;width_mm
        P001;2025-01-20;right;2;tip;volar;active;2️⃣4,2;3,0
        P001;2025-02-03;right;2;tip;volar;active;1️⃣3.1;2,5
        """,
      mending: "Use one mark, or state csv: {decimal: \",\"} in study.yaml."),
    .init(
      .unreadableDate,
      "A cell is not a date.",
      accepted: """
        visits.csv
        participant_id,visit,date,attended
        P001,w2,2025-02-03,yes
        """,
      rejected: """
        visits.csv
        participant_id,visit,date,attended
        P001,w2,1️⃣31-02-2025,yes
        """,
      mending: "Write it as yyyy-mm-dd."),
    .init(
      .twoDigitYear,
      "A year has two digits.",
      accepted: """
        visits.csv
        participant_id,visit,date,attended
        P001,w2,03-02-2025,yes
        """,
      rejected: """
        visits.csv
        participant_id,visit,date,attended
        P001,w2,1️⃣03-02-25,yes
        """,
      mending: "Write the year with four digits."),
    .init(
      .partialDate,
      "A date lacks its day where a whole date is needed.",
      accepted: """
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date
        P001,1,Headache,Nervous system disorders,1,2025-01
        """,
      rejected: """
        visits.csv
        participant_id,visit,date,attended
        P001,w2,1️⃣2025-02,yes
        """,
      mending: "Find the day at its source."),
    .init(
      .undecidableDateOrder,
      "Dates can be day first or month first, and nothing decides it. Hyphens and points mean day "
        + "first, unless a date of the column can only be month first.",
      accepted: """
        visits.csv
        participant_id,visit,date,attended
        P001,w2,03/02/2025,yes
        P001,w4,17/02/2025,yes
        """,
      rejected: """
        visits.csv
        participant_id,visit,date,attended
        P001,w2,1️⃣03/02/2025,yes
        """,
      mending: "Add csv: {date-order: dmy} (or mdy) to study.yaml."),
    .init(
      .mixedDateOrders,
      "A column has dates that are day first and dates that are month first.",
      accepted: """
        visits.csv
        participant_id,visit,date,attended
        P001,w2,03/02/2025,yes
        P001,w4,17/02/2025,yes
        P002,w4,19/02/2025,yes
        """,
      rejected: """
        visits.csv
        participant_id,visit,date,attended
        P001,w4,2️⃣17/02/2025,yes
        P002,w4,19/02/2025,yes
        P002,w2,1️⃣02/17/2025,yes
        """,
      mending: "Write all dates as yyyy-mm-dd."),
    .init(
      .unlistedMissingCode,
      "A value looks like a code for ‘no value’ that study.yaml does not list.",
      accepted: """
        study.yaml
        acronym: DEMO
        missing: {ulcers: {length_mm: {"-99": not-done}}}
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,2025-01-20,right,2,tip,volar,active,-99,3.0
        """,
      rejected: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,2025-01-20,right,2,tip,volar,active,1️⃣-99,3.0
        """,
      mending: "List the code in study.yaml under missing, or correct the value."),
  ]
}
