extension RuleCatalogue {
  /// What the data cut-off leaves out, and where it comes from.
  static let cutOffRules: [RuleDefinition] = [
    .init(
      .afterCutOff,
      "Rows dated after the data cut-off do not count; dates of participants after it count "
        + "as absent.",
      accepted: """
        study.yaml
        acronym: DEMO
        data-cut: 2025-12-31
        visits.csv
        participant_id,visit,date,attended
        P001,w2,2025-02-03,yes
        """,
      rejected: """
        study.yaml
        acronym: DEMO
        data-cut: 2025-01-31
        visits.csv
        participant_id,visit,date,attended
        1️⃣P001,w2,2025-02-03,yes
        """,
      mending:
        "Nothing need be done, unless a date is mistyped or the cut-off is not the one meant."),
    .init(
      .dataCutChosen,
      "No data cut-off is stated; the latest date of the records is taken.",
      accepted: .described(
        "study.yaml: data-cut: 2026-11-01"),
      rejected: .described(
        "a study.yaml without ‘data-cut’, and no --data-cut"),
      mending: "State ‘data-cut: yyyy-mm-dd’ in study.yaml, or give --data-cut."),
    .init(
      .dataCutDoubtful,
      "The latest date of the records, taken as the data cut-off, lies more than 60 days "
        + "after every other date; or the stated cut-off lies more than a year after every date.",
      accepted: .described(
        "the latest visits are of 2026-10-26 and 2026-11-01"),
      rejected: .described(
        "the latest visits are of 2026-10-26 and 2062-11-01, and no cut-off is stated; or "
          + "‘data-cut: 2062-11-01’ is stated"),
      mending: "Correct the date if it is mistyped, or state ‘data-cut: yyyy-mm-dd’ in study.yaml."),
  ]
}
