import UlcerIngest

extension ImportRuleCatalogue {
  /// What a mapping leaves out of an export, meant or not.
  static let coverageRules: [RuleDefinition] = [
    rule(
      .columnNotMapped,
      "With ‘unmapped: refuse’: a column of the export that the mapping neither uses nor ignores.",
      accepted: """
        mapping.yaml
        system: csv
        participant: id
        study: {acronym: DEMO}
        unmapped: refuse
        ignore: {people: [height]}
        records:
          participants:
            - table: people
              columns: {participant_id: id, consent_date: consent, screening_outcome: outcome}
        people.csv
        id,consent,outcome,height
        P001,2025-01-06,enrolled,170
        """,
      rejected: """
        mapping.yaml
        system: csv
        participant: id
        study: {acronym: DEMO}
        unmapped: refuse
        records:
          participants:
            - table: people
              columns: {participant_id: id, consent_date: consent, screening_outcome: outcome}
        people.csv
        id,consent,outcome,1️⃣height
        P001,2025-01-06,enrolled,170
        """,
      mending: "Map it, or list it under ignore."),
    rule(
      .unusedExclusion,
      "An entry of exclude leaves nobody out: perhaps it is not written as in the export.",
      accepted: """
        mapping.yaml
        system: csv
        participant: id
        study: {acronym: DEMO}
        exclude: [{participants: ["T*"], reason: test participants}]
        records:
          participants:
            - table: people
              columns: {participant_id: id, consent_date: consent, screening_outcome: outcome}
        people.csv
        id,consent,outcome
        P001,2025-01-06,enrolled
        T001,2025-01-06,enrolled
        """,
      rejected: """
        mapping.yaml
        system: csv
        participant: id
        study: {acronym: DEMO}
        exclude: [{participants: [1️⃣"T*"], reason: test participants}]
        records:
          participants:
            - table: people
              columns: {participant_id: id, consent_date: consent, screening_outcome: outcome}
        """,
      mending: "Correct the entry, or remove it."),
    rule(
      .tableLeftBehind,
      "A table, data set or file of the source is used by nothing in the mapping.",
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
                screening_outcome: outcome
                death_date: {column: died, from: ends}
        ends.csv
        id,died
        P001,2026-02-03
        """,
      rejected: """
        1️⃣ends.csv
        id,died
        P001,2026-02-03
        """,
      mending:
        "Write a rule for it, or list it under ignore: a table that nobody reads must not be missed."
    ),
    rule(
      .ignoredTables,
      "Tables or files were excluded because the mapping lists them under ignore.",
      accepted: mapping("participant_id: id, consent_date: consent, screening_outcome: outcome"),
      rejected: """
        mapping.yaml
        system: csv
        participant: id
        study: {acronym: DEMO}
        ignore: [1️⃣labs]
        records:
          participants:
            - table: people
              columns: {participant_id: id, consent_date: consent, screening_outcome: outcome}
        labs.csv
        id,sodium
        P001,140
        """,
      mending: "Nothing, if nothing of them is wanted."),
    rule(
      .unusedIgnore,
      "An entry of ignore fits no table or file of the source, or one that a rule uses.",
      accepted: mapping("participant_id: id, consent_date: consent, screening_outcome: outcome"),
      rejected: """
        mapping.yaml
        system: csv
        participant: id
        study: {acronym: DEMO}
        ignore: [1️⃣lab]
        records:
          participants:
            - table: people
              columns: {participant_id: id, consent_date: consent, screening_outcome: outcome}
        """,
      mending: "Correct the entry, or remove it."),
  ]
}
