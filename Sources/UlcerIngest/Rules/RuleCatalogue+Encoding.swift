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
      "A zero byte stands in a cell: its row is rejected where the column is required, else the cell "
        + "is emptied. Zero bytes at the end of a file are left out (a warning); a file of nothing "
        + "else, or without a header that could be read, is not used.",
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
    .init(
      .mixedEncodings,
      "Some cells are UTF-8, others Windows-1252: each is read in its own encoding.",
      accepted: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date,site
        P001,2025-01-06,enrolled,2025-01-20,Curaçao
        P002,2025-01-08,enrolled,2025-01-22,Curaçao
        """,
      rejected: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date,site
        P001,2025-01-06,enrolled,2025-01-20,Cura2️⃣<C3><A7>ao
        P002,2025-01-08,enrolled,2025-01-22,Cura1️⃣<E7>ao
        """,
      mending:
        "Save all of it as UTF-8 before files are put together. In the example <C3><A7> and <E7> "
        + "are bytes: the same letter in either encoding."),
    .init(
      .invisibleCharacter,
      "A character that nobody sees (zero-width space, soft hyphen, byte-order mark, direction mark) "
        + "was taken out of a cell; a space of another kind inside a cell became a space (a notice).",
      accepted: """
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date
        P001,1,Headache,Nervous system disorders,1,2025-01-25
        """,
      rejected: """
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date
        P001,1,Head1️⃣<E2><80><8B>ache,Nervous system disorders,1,2025-01-25
        """,
      mending:
        "Type the text again, or paste it without its format. In the example <E2><80><8B> are the "
        + "bytes of a zero-width space."),
    .init(
      .utf16WithoutMark,
      "The file is UTF-16 without a byte-order mark; it was recognised by its zero bytes.",
      accepted: .described("a file in UTF-8, or in UTF-16 with a byte-order mark"),
      rejected: .described("a file whose every other byte is zero, from its first line on"),
      mending: "Save as UTF-8, or state csv: {encoding: utf-16le} in study.yaml."),
  ]
}
