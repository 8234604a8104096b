import SourceDiagnostics
import UlcerIngest

extension ImportRuleCatalogue {
  /// What CDISC data sets hold that is easily read wrongly, and damaged transport files.
  static let cdiscRules: [RuleDefinition] = cdiscEventRules + cdiscOtherRules + transportRules

  private static func rule(
    _ rule: CDISCRule, _ meaning: String, accepted: RuleExample, rejected: RuleExample,
    mending: String
  ) -> RuleDefinition {
    RuleDefinition(
      name: rule.rawValue, severity: rule.severity, meaning, accepted: accepted,
      rejected: rejected, mending: mending)
  }

  private static let cdiscEventRules: [RuleDefinition] = [
    rule(
      .fatalNotSerious, "A fatal event (AEOUT or AESDTH) carries AESER = N.",
      accepted: """
        ae.csv
        USUBJID,AESER,AEOUT,AETOXGR
        P1,Y,FATAL,5
        """,
      rejected: """
        ae.csv
        USUBJID,AESER,AEOUT,AETOXGR
        P1,1️⃣N,FATAL,5
        """,
      mending: "It counts as serious and fatal; have the source mended."),
    rule(
      .noToxicityGrade,
      "The events have no toxicity grade. Severity (mild, moderate, severe) is not a CTCAE grade.",
      accepted: """
        ae.csv
        USUBJID,AESEV,AETOXGR
        P1,MODERATE,2
        """,
      rejected: """
        1️⃣ae.csv
        USUBJID,AESEV
        P1,MODERATE
        """,
      mending:
        "Leave the grades empty, or say in the mapping what severity stands for: grade: {column: AESEV, values: {MILD: 1, MODERATE: 2, SEVERE: 3}}."
    ),
    rule(
      .partialDates, "Dates lack the day or the month. They stay partial.",
      accepted: .described("AESTDTC = 2025-01-27"), rejected: .described("AESTDTC = 2025-01"),
      mending: "Nothing: they are completed by the rule of the study format, and counted."),
    rule(
      .imputedDates,
      "Dates of ADaM were completed by a rule of the sponsor; the imputed parts are not read.",
      accepted: .described("ASTDT = 2025-01-27 with an empty ASTDTF."),
      rejected: .described("ASTDT = 2025-01-01 with ASTDTF = D, which is read as 2025-01."),
      mending:
        "Nothing: a mapping may use ASTDT in place of ASTDT_KNOWN to keep the sponsor's rule."),
    rule(
      .missingEnds, "Events have no end date, which does not say that they go on.",
      accepted: .described("AEENDTC = 2025-02-01, or AEENRTPT = ONGOING."),
      rejected: .described("AEENDTC is empty and nothing says that the event is ongoing."),
      mending: "Nothing, unless the source can say which events go on."),
    rule(
      .emergentFlag,
      "The flag for treatment-emergent events contradicts the dates, or stands at events without any date.",
      accepted: """
        adae.csv
        USUBJID,TRTSDT,ASTDT,TRTEMFL,ATOXGRN,AENDT
        P1,2025-01-02,2025-01-05,Y,1,2025-01-06
        """,
      rejected: """
        1️⃣adae.csv
        USUBJID,TRTSDT,ASTDT,TRTEMFL,ATOXGRN,AENDT
        P1,2025-01-02,2025-01-05,N,1,2025-01-06
        """,
      mending:
        "The program counts by dates. Add AE to the source where ADAE has lost partial dates."),
  ]

  private static let cdiscOtherRules: [RuleDefinition] = [
    rule(
      .consentDate, "No participant of DM has a date of consent (RFICDTC).",
      accepted: """
        dm.csv
        USUBJID,RFSTDTC,RFICDTC,DMDTC
        P1,2025-01-02,2024-12-20,2024-12-20
        """,
      rejected: """
        1️⃣dm.csv
        USUBJID,RFSTDTC,RFICDTC,DMDTC
        P1,2025-01-02,,2024-12-20
        """,
      mending: "The built-in mapping takes DMDTC; name another column in a mapping of your own."),
    rule(
      .screenFailures, "Participants of DM have no reference start date: they were not enrolled.",
      accepted: .described("RFSTDTC is filled for everybody enrolled."),
      rejected: .described("RFSTDTC is empty for 52 of 306."),
      mending: "Nothing, if so many failed screening."),
    rule(
      .populations,
      "DM and ADSL side by side. Denominators are the treated of ADSL, not those with an event.",
      accepted: .described("Everybody of ADSL is in DM."),
      rejected: .described("A participant of ADSL who is not in DM."),
      mending: "Compare both numbers with those of the study report."),
    rule(
      .studyDayZero, "A study day is 0. Study days go from −1 to 1.",
      accepted: """
        vs.csv
        USUBJID,VSDY
        P1,1
        """,
      rejected: """
        vs.csv
        USUBJID,VSDY
        1️⃣P1,0
        """,
      mending: "Ask who derived it. Study days are not imported; dates are."),
    rule(
      .derivedDataSet, "ADTTE holds derived times; they are computed from the records instead.",
      accepted: .described("DM, AE, SV, TU, TR."),
      rejected: .described("ADTTE, where CNSR 0 is an event and above 0 is censored."),
      mending: "Nothing. cicatrix estimate computes from a file of times."),
    rule(
      .notDone, "Measurements were not done (--STAT); their cells are empty.",
      accepted: .described("TRSTAT is empty."), rejected: .described("TRSTAT = NOT DONE."),
      mending: "Nothing."),
    rule(
      .severalMeasurements,
      "Two results of one test stand at one place and date, or one ulcer is in two places.",
      accepted: """
        tr.csv
        USUBJID,TRLNKID,TRTESTCD,TRORRES,TRDTC
        P1,U1,LDIAM,5,2025-01-01
        P1,U1,LDIAM,4,2025-01-15
        """,
      rejected: """
        tr.csv
        USUBJID,TRLNKID,TRTESTCD,TRORRES,TRDTC
        P1,U1,LDIAM,5,2025-01-01
        1️⃣P1,U1,LDIAM,4,2025-01-01
        """,
      mending: "Give the rows different links, or leave one out of the export."),
  ]

  private static let transportRules: [RuleDefinition] = [
    RuleDefinition(
      name: "import-transport-damaged", severity: .error,
      "A SAS transport file is cut short, or its headers contradict its length.",
      accepted: .described("A file of whole 80-byte records with whole rows."),
      rejected: .described("A file of 1,000,001 bytes."),
      mending:
        "Fetch it again, in binary mode; a .sas7bdat or CPORT file must be exported as XPORT."),
    RuleDefinition(
      name: "import-transport-date", severity: .warning,
      "A number has a date format and is no date that there is.",
      accepted: .described("24014 with the format DATE9.: 2025-09-30"),
      rejected: .described("1000000000 with the format DATE9."),
      mending: "The number is kept as it is; ask who made the file."),
    RuleDefinition(
      name: "import-transport-encoding", severity: .notice,
      "A text is not UTF-8 and is read as Windows-1252.",
      accepted: .described("ASCII, or UTF-8"), rejected: .described("Zürich in Latin 1"),
      mending: "Nothing, if names and terms look right."),
    RuleDefinition(
      name: "import-transport-no-count", severity: .notice,
      "A transport file of version 8 does not say how many rows it has.",
      accepted: .described("The number of rows stands in the header OBSV8, as SAS writes it."),
      rejected: .described("Zeros there, as haven and pyreadstat wrote until 2025."),
      mending:
        "All rows are read. A file that was cut exactly between two rows cannot be told from a whole one: compare the number."
    ),
    RuleDefinition(
      name: "import-transport-name", severity: .notice,
      "The one data set of a transport file has no name, or is called DATASET; it is called as its file.",
      accepted: .described("ae.xpt with the data set AE."),
      rejected: .described("ae.xpt with the data set DATASET, as pyreadstat writes it unasked."),
      mending: "Nothing, if the name of the file is right."),
    RuleDefinition(
      name: "import-transport-places", severity: .warning,
      "The variables of a transport file are said to lie elsewhere in a row than they stand.",
      accepted: .described("Places in the order of the variables, or with the numbers first."),
      rejected: .described("Two variables at one place."),
      mending:
        "They are read in their order, as SAS and ReadStat do. Compare a row with the source."),
  ]
}
