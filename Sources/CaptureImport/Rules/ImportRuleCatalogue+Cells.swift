import UlcerIngest

extension ImportRuleCatalogue {
  /// What can be wrong with rows and cells of an export.
  static let cellRules: [RuleDefinition] = [
    rule(
      .rowWithoutParticipant,
      "A row that a rule takes names no participant.",
      accepted: """
        people.csv
        id,consent,outcome
        P001,2025-01-06,enrolled
        """,
      rejected: """
        people.csv
        id,consent,outcome
        P001,2025-01-06,enrolled
        1️⃣,2025-01-07,enrolled
        """,
      mending: "Correct it in the system that it comes from, or leave the row out with where."),
    rule(
      .unlistedValue,
      "A value is in no list of the mapping, and is no word of the study format.",
      accepted: """
        mapping.yaml
        system: csv
        participant: id
        study: {acronym: DEMO}
        records:
          participants:
            - table: people
              columns:
                participant_id: id
                consent_date: consent
                screening_outcome: {column: outcome, values: {1: enrolled, 2: failed}}
        people.csv
        id,consent,outcome
        P001,2025-01-06,1
        """,
      rejected: """
        mapping.yaml
        system: csv
        participant: id
        study: {acronym: DEMO}
        records:
          participants:
            - table: people
              columns:
                participant_id: id
                consent_date: consent
                screening_outcome: 2️⃣{column: outcome, values: {1: enrolled, 2: failed}}
        people.csv
        id,consent,outcome
        P001,2025-01-06,1️⃣3
        """,
      mending: "Say under values what it means; ~ where it means no value."),
    rule(
      .severalOptions,
      "Several options of a checkbox field are ticked where the study's column holds one word.",
      accepted: .described(
        "seriousness: {checkbox: ser, values: {Death: death, Stay: hospitalisation}}"),
      rejected: .described("hand: {checkbox: side, values: {L: left, R: right}} with both ticked"),
      mending: "Correct the entry in the system, or leave the row out with where."),
    rule(
      .severalRows,
      "A table in which one row of the participant is looked up has several.",
      accepted: """
        mapping.yaml
        system: csv
        participant: id
        study: {acronym: DEMO}
        records:
          participants:
            - table: people
              columns:
                participant_id: id
                consent_date: {from: forms, column: signed, pick: earliest}
                screening_outcome: outcome
        forms.csv
        id,signed
        P001,2025-01-06
        P001,2025-01-08
        """,
      rejected: """
        mapping.yaml
        system: csv
        participant: id
        study: {acronym: DEMO}
        records:
          participants:
            - table: people
              columns:
                participant_id: id
                consent_date: 2️⃣{from: forms, column: signed}
                screening_outcome: outcome
        forms.csv
        id,signed
        2️⃣P001,2025-01-06
        1️⃣P001,2025-01-08
        """,
      mending: "Say which with pick, narrow the table with where, or add keys with on."),
    rule(
      .unreadableCell,
      "A cell is no date, number or time. It was written as it stands; cicatrix check decides.",
      accepted: """
        people.csv
        id,consent,outcome
        P001,2025-01-06,enrolled
        """,
      rejected: """
        people.csv
        id,consent,outcome
        P001,1️⃣2025-13-06,enrolled
        """,
      mending: "Correct it in the system that it comes from, or list it under missing."),
    rule(
      .wrongDecimalMark,
      "A number has the other decimal mark than the mapping says.",
      accepted: """
        mapping.yaml
        system: csv
        participant: id
        study: {acronym: DEMO}
        tables: {scores: {decimal: ","}}
        records:
          participants:
            - table: people
              columns: {participant_id: id, consent_date: consent, screening_outcome: outcome}
          scores:
            - table: scores
              columns: {participant_id: id, date: day, instrument: {value: chfs}, score: total}
        scores.csv
        id;day;total
        P001;2025-01-06;12,5
        """,
      rejected: """
        mapping.yaml
        system: csv
        participant: id
        study: {acronym: DEMO}
        tables: {scores: {decimal: ","}}
        records:
          participants:
            - table: people
              columns: {participant_id: id, consent_date: consent, screening_outcome: outcome}
          scores:
            - table: scores
              columns: {participant_id: id, date: day, instrument: {value: chfs}, score: total}
        scores.csv
        id;day;total
        P001;2025-01-06;1️⃣12.5
        """,
      mending: "Correct decimal in the mapping; an export must not divide thousands."),
  ]
}
