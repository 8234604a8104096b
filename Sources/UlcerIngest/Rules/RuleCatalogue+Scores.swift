extension RuleCatalogue {
  /// What scores of instruments make one ask; the scores are used as they stand.
  static let scoreRules: [RuleDefinition] = [
    .init(
      .implausibleScore,
      "A score is possible, but not seen with its instrument; it is used.",
      accepted: """
        scores.csv
        participant_id,date,instrument,score
        P001,2025-01-20,sf36-pcs,36.2
        """,
      rejected: """
        scores.csv
        participant_id,date,instrument,score
        P001,2025-01-20,sf36-pcs,1️⃣362
        """,
      mending: "Correct the score, or state the range of the instrument in study.yaml under scores."
    ),
    .init(
      .unknownInstrument,
      "An instrument has no known range, so that its scores are not checked.",
      accepted: """
        study.yaml
        acronym: DEMO
        scores: {grip-strength: [0, 90]}
        scores.csv
        participant_id,date,instrument,score
        P001,2025-01-20,grip-strength,31
        """,
      rejected: """
        scores.csv
        participant_id,date,instrument,score
        P001,2025-01-20,1️⃣grip-strength,31
        """,
      mending:
        "Correct the name, or state the range in study.yaml, e.g. scores: {grip-strength: [0, 90]}."
    ),
  ]
}
