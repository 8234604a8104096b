extension RuleCatalogue {
  /// What can be wrong in study.yaml.
  static let configurationRules: [RuleDefinition] = [
    .init(
      .missingConfiguration,
      "The study folder has no study.yaml.",
      accepted: """
        study.yaml
        acronym: DEMO
        """,
      rejected: """
        1️⃣study.yaml
        <no such file>
        """,
      mending: "Add study.yaml; the one line ‘acronym: …’ is enough."),
    .init(
      .configurationSyntax,
      "study.yaml, or a mapping, is not YAML, or says a key twice.",
      accepted: """
        study.yaml
        acronym: DEMO
        title: "Ulcers: a trial"
        """,
      rejected: """
        study.yaml
        acronym: DEMO
        title: Ulcers1️⃣: a trial
        """,
      mending: "Mind indentation and brackets; quote text that contains ‘:’ or ‘#’."),
    .init(
      .missingAcronym,
      "study.yaml does not name the study.",
      accepted: """
        study.yaml
        acronym: DEMO
        title: A trial
        """,
      rejected: """
        1️⃣study.yaml
        title: A trial
        """,
      mending: "Add ‘acronym: …’."),
    .init(
      .unknownKey,
      "A key of study.yaml, or of a mapping, is not known.",
      accepted: """
        study.yaml
        acronym: DEMO
        definitions:
          healing: {tolerance: 3}
        """,
      rejected: """
        study.yaml
        acronym: DEMO
        definitions:
          1️⃣healin: {tolerance: 3}
        """,
      mending: "Write the key as the hint says, or remove it."),
    .init(
      .wrongType,
      "A value of study.yaml, or of a mapping, is of the wrong kind.",
      accepted: """
        study.yaml
        acronym: DEMO
        target-enrolment: 20
        """,
      rejected: """
        study.yaml
        acronym: DEMO
        target-enrolment: 1️⃣twenty
        """,
      mending: "Write the kind of value that is asked for."),
    .init(
      .impossibleValue,
      "A value of study.yaml, or of a mapping, is outside what is possible.",
      accepted: """
        study.yaml
        acronym: DEMO
        statistics: {level: 0.95}
        """,
      rejected: """
        study.yaml
        acronym: DEMO
        statistics: {level: 1️⃣95}
        """,
      mending: "Write a value in the range that is named."),
  ]
}
