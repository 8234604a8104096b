/// The rules for participants.csv: DM with additions from ADSL, DS and EX, or ADSL alone.
struct CDISCParticipants {
  private let source: CDISCSource

  init(_ source: CDISCSource) { self.source = source }

  /// The lines under `records`.
  var yaml: String {
    if source.has("DM", "USUBJID") { return demographics }
    return source.has("ADSL", "USUBJID") ? subjectLevel : ""
  }

  /// A participant without a reference start date did not pass screening.
  private var demographics: String {
    let shared = common("DM") + ends
    let hasStart = source.has("DM", "RFSTDTC")
    var lines = ["  participants:", "    - table: DM"]
    if hasStart { lines.append("      where: [{column: RFSTDTC, is: filled}]") }
    lines += ["      columns:"] + shared + ["        screening_outcome: {value: enrolled}"]
    lines += treatment
    guard hasStart else { return lines.joined(separator: "\n") }
    lines += ["    - table: DM", "      where: [{column: RFSTDTC, is: empty}]", "      columns:"]
    let reason =
      source.has("DS", "DSTERM") && source.has("DS", "DSDECOD")
      ? "{column: DSTERM, from: \(source.has("DS", "DSCAT") ? "disposition" : "DS"), pick: last}"
      : "{value: not in the export}"
    lines += common("DM")
    lines += [
      "        screening_outcome: {value: failed}", "        screen_failure_reason: \(reason)",
    ]
    return lines.joined(separator: "\n")
  }

  private var subjectLevel: String {
    let shared = common("ADSL") + own + ends
    func rule(_ conditions: String?, _ outcome: [String]) -> [String] {
      ["    - table: ADSL"] + (conditions.map { ["      where: [\($0)]"] } ?? [])
        + ["      columns:"] + shared + outcome
    }
    let enrolled = ["        screening_outcome: {value: enrolled}"] + treatment
    var lines = ["  participants:"]
    if source.has("ADSL", "ENRLFL"), source.has("ADSL", "SCRFFL") {
      let reason =
        source.has("ADSL", "SCFREAS")
        ? "        screen_failure_reason: SCFREAS"
        : "        screen_failure_reason: {value: not in the export}"
      lines += rule("{column: ENRLFL, is: Y}", enrolled)
      lines += rule(
        "{column: ENRLFL, is-not: Y}, {column: SCRFFL, is: Y}",
        ["        screening_outcome: {value: failed}", reason])
      lines += rule(
        "{column: ENRLFL, is-not: Y}, {column: SCRFFL, is-not: Y}",
        ["        screening_outcome: {value: pending}"])
    } else {
      lines += rule(nil, enrolled)
    }
    return lines.joined(separator: "\n")
  }

  /// Columns of the ADSL that this program writes.
  private var own: [String] {
    var lines: [String] = []
    if source.isFilled("ADSL", "SSCSUB") { lines.append("        ssc_subset: SSCSUB") }
    if source.isFilled("ADSL", "TRTHAND") { lines.append("        treated_hand: TRTHAND") }
    if source.isFilled("ADSL", "INJNUM") { lines.append("        injections_given: INJNUM") }
    return lines
  }

  private func common(_ table: String) -> [String] {
    var lines = ["        participant_id: USUBJID"]
    if source.has(table, "SITEID") { lines.append("        site: SITEID") }
    if source.has(table, "SEX") {
      let values = source.values(
        table, ["SEX"],
        [
          ("F", "female"), ("M", "male"), ("U", nil), ("UNDIFFERENTIATED", "other"),
          ("INTERSEX", "other"),
        ])
      lines.append("        sex: {column: SEX, values: \(values)}")
    }
    let units = Set(source.cells(table, "AGEU").map { $0.uppercased() }).subtracting([""])
    if source.has(table, "AGE") {
      lines.append(
        units.isSubset(of: ["YEARS"])
          ? "        age_years: AGE" : "        # age_years: AGE is not in years")
    }
    let consent = source.firstFilled(table, ["RFICDTC", "RFICDT", "DMDTC"])
    lines.append(
      consent.map { source.date("consent_date", table, $0) }
        ?? "        consent_date: \"?\"   # the standard's column RFICDTC is not there")
    return lines
  }

  /// Randomisation and first treatment.
  private var treatment: [String] {
    var lines: [String] = []
    let own = source.has("DM", "USUBJID") ? "DM" : "ADSL"
    func from(_ table: String) -> String { table == own ? "" : ", from: \(table)" }
    if let date = source.firstFilled("ADSL", ["RANDDT"]) {
      lines.append(source.date("randomised_date", "ADSL", date, more: from("ADSL")))
    } else if source.has("DS", "DSDECOD"), source.has("DS", "DSSTDTC") {
      lines.append("        randomised_date: {column: DSSTDTC, from: randomised, pick: first}")
    }
    let starts = ["TRTSDTM", "TRTSDT"].filter { source.isFilled("ADSL", $0) }
    if let last = starts.last {
      let table = source.has("ADSL", "SAFFL") ? "safety" : "ADSL"
      lines.append(
        starts.count == 1
          ? source.date("treatment_date", "ADSL", last, more: from(table))
          : "        treatment_date: {column: [\(starts.joined(separator: ", "))]\(from(table))}")
    } else if source.isFilled("DM", "RFXSTDTC"), own == "DM" {
      lines.append("        treatment_date: RFXSTDTC")
    } else if source.isFilled("EX", "EXSTDTC") {
      lines.append("        treatment_date: {column: EXSTDTC, from: EX, pick: earliest}")
    }
    return lines
  }

  /// The end of participation and death.
  private var ends: [String] {
    var lines: [String] = []
    let own = source.has("DM", "USUBJID") ? "DM" : "ADSL"
    let from = own == "ADSL" ? "" : ", from: ADSL"
    let end = source.firstFilled("ADSL", ["EOSDT", "RFENDT"])
    let reasons = ["DCSREAS", "EOSSTT"].filter { source.has("ADSL", $0) }
    let columns = reasons.isEmpty ? ["DCDECOD"].filter { source.has("ADSL", $0) } : reasons
    if source.has("DS", "DSDECOD"), source.has("DS", "DSSTDTC") {
      let hasKinds = source.has("DS", "DSCAT")
      let view = hasKinds ? "disposition" : "DS"
      let ended = hasKinds ? source.narrowed("DS", "DSCAT", "DISPOSITION EVENT") : source
      let values = ended.values("DS", ["DSDECOD"], CDISCWords.endReasons)
      lines += [
        "        end_date: {column: DSSTDTC, from: \(view), pick: last}",
        "        end_reason: {column: DSDECOD, from: \(view), pick: last, values: \(values)}",
      ]
    } else if let end, !columns.isEmpty {
      let values = source.values("ADSL", columns, CDISCWords.endReasons)
      lines += [
        source.date("end_date", "ADSL", end, more: from),
        "        end_reason: {column: [\(columns.joined(separator: ", "))]\(from), values: \(values)}",
      ]
    }
    if own == "DM", source.isFilled("DM", "DTHDTC") {
      lines.append("        death_date: DTHDTC")
    } else if source.isFilled("ADSL", "DTHDT") {
      lines.append(source.date("death_date", "ADSL", "DTHDT", more: from))
    }
    return lines
  }
}
