extension RuleCatalogue {
  /// What can be wrong with the characters of a file.
  static let encodingRules: [RuleDefinition] = [
    .init(
      .windows1252,
      "The file is not UTF-8 and was read as Windows-1252.",
      accepted: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date,site
        P001,2025-01-06,enrolled,2025-01-20,Curaçao
        """,
      rejected: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date,site
        P001,2025-01-06,enrolled,2025-01-20,Cura1️⃣<E7>ao
        """,
      mending:
        "Save as UTF-8, or state csv: {encoding: windows-1252} in study.yaml. In the example "
        + "<E7> is the byte E7."),
    .init(
      .invalidEncoding,
      "Bytes that the stated encoding does not allow.",
      accepted: """
        study.yaml
        acronym: DEMO
        csv: {encoding: windows-1252}
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date,site
        P001,2025-01-06,enrolled,2025-01-20,Cura<E7>ao
        """,
      rejected: """
        study.yaml
        acronym: DEMO
        csv: {encoding: utf-8}
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date,site
        P001,2025-01-06,enrolled,2025-01-20,Cura1️⃣<E7>ao
        """,
      mending: "Correct the encoding in study.yaml, or save the file again. In the example <E7> is "
        + "the byte E7."),
    .init(
      .nulByte,
      "A zero byte: the file is not text, or is UTF-16 without a byte-order mark.",
      accepted: """
        visits.csv
        participant_id,visit,date,attended
        P001,w2,2025-02-03,yes
        """,
      rejected: """
        visits.csv
        participant_id,visit,date,attended
        P001,1️⃣<00>w2,2025-02-03,yes
        """,
      mending: "Export the file again as CSV in UTF-8. In the example <00> is a zero byte."),
    .init(
      .doubleEncodedText,
      "Accented letters were encoded twice: UTF-8 was taken for another encoding and saved "
        + "as UTF-8 again.",
      accepted: """
        visits.csv
        participant_id,visit,date,attended,reason
        P001,w2,,no,griep en pneumonieën
        """,
      rejected: """
        visits.csv
        participant_id,visit,date,attended,reason
        P001,w2,,no,griep en pneumonie1️⃣Ã«n
        """,
      mending:
        "Export the file again from its source; the letters cannot be told back with certainty."),
  ]
}
