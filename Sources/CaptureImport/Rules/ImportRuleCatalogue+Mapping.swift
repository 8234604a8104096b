import UlcerIngest

extension ImportRuleCatalogue {
  /// What can be wrong with a mapping, and between what it names and an export.
  static let mappingRules: [RuleDefinition] = [
    rule(
      .emptyMapping, "The mapping file is empty.",
      accepted: .described("A mapping with system, study, and records."),
      rejected: """
        1️⃣mapping.yaml
        """,
      mending: "cicatrix import … --suggest writes a first mapping."),
    rule(
      .unresolvedSuggestion,
      "A ‘?’ of a suggested mapping is still there: nobody has said what is meant.",
      accepted: mapping("participant_id: id, consent_date: consent, screening_outcome: outcome"),
      rejected: mapping("participant_id: id, consent_date: 1️⃣\"?\", screening_outcome: outcome"),
      mending: "Write the column or word that is meant, or remove the line."),
    rule(
      .studySaysHowToRead,
      "study.yaml has files, columns or csv. The study folder is written by the import in one way.",
      accepted: """
        mapping.yaml
        system: csv
        participant: id
        study: {acronym: DEMO}
        records:
          participants:
            - table: people
              columns: {participant_id: id, consent_date: consent, screening_outcome: outcome}
        """,
      rejected: """
        mapping.yaml
        system: csv
        participant: id
        1️⃣study: {acronym: DEMO, csv: {decimal: ","}}
        records:
          participants:
            - table: people
              columns: {participant_id: id, consent_date: consent, screening_outcome: outcome}
        """,
      mending: "Say in the mapping how the export is written, and remove the keys from study.yaml."),
    rule(
      .missingPart,
      "The mapping names a table or file that the source does not have.",
      accepted: mapping("participant_id: id, consent_date: consent, screening_outcome: outcome"),
      rejected: """
        mapping.yaml
        system: csv
        participant: id
        study: {acronym: DEMO}
        records:
          participants:
            - table: 1️⃣peopl
              columns: {participant_id: id, consent_date: consent, screening_outcome: outcome}
        """,
      mending:
        "Write the name as the hint says; ‘optional: yes’ where an export may lack the table."),
    rule(
      .missingSourceColumn,
      "The mapping names a column that the table does not have: it was renamed, or is misspelt.",
      accepted: mapping("participant_id: id, consent_date: consent, screening_outcome: outcome"),
      rejected: """
        mapping.yaml
        system: csv
        participant: id
        study: {acronym: DEMO}
        records:
          participants:
            - table: people
              columns: {participant_id: id, consent_date: 1️⃣concent, screening_outcome: outcome}
        people.csv
        2️⃣id,consent,outcome
        P001,2025-01-06,enrolled
        """,
      mending: "Write the name as the hint says."),
    rule(
      .ambiguousColumn,
      "A column that the mapping names is there twice.",
      accepted: """
        people.csv
        id,consent,outcome
        P001,2025-01-06,enrolled
        """,
      rejected: """
        mapping.yaml
        system: csv
        participant: id
        study: {acronym: DEMO}
        records:
          participants:
            - table: people
              columns: {participant_id: id, consent_date: 2️⃣consent, screening_outcome: outcome}
        people.csv
        1️⃣id,consent,Consent,outcome
        P001,2025-01-06,2025-01-07,enrolled
        """,
      mending: "Leave one of them out of the export."),
    rule(
      .allocationInMapping,
      "The mapping names a column that looks like the treatment allocation. An import never reads it.",
      accepted: mapping("participant_id: id, consent_date: consent, screening_outcome: outcome"),
      rejected: .described("site: randomisation_group"),
      mending: "Remove it from the mapping."),
    rule(
      .requiredColumnNotMapped,
      "A rule does not say where a column comes from that the study's file must have.",
      accepted: mapping("participant_id: id, consent_date: consent, screening_outcome: outcome"),
      rejected: """
        mapping.yaml
        system: csv
        participant: id
        study: {acronym: DEMO}
        records:
          participants:
            - 1️⃣table: people
              columns: {participant_id: id, consent_date: consent}
        """,
      mending: "Add the column; {value: …} gives every row the same word."),
  ]

  /// The mapping of the examples with other columns.
  static func mapping(_ columns: String) -> RuleExample {
    RuleExample(
      stringLiteral: """
        mapping.yaml
        system: csv
        participant: id
        study: {acronym: DEMO}
        records:
          participants:
            - table: people
              columns: {\(columns)}
        """)
  }
}
