import SourceDiagnostics

/// Reports parts of the data sets that are easily misread.
struct CDISCChecks {
  private let tables: [CapturedTable]

  /// Checks the tables that were read.
  init(_ tables: [CapturedTable]) { self.tables = tables }

  /// Everything found.
  var findings: [Diagnostic] {
    events + people + EmergentFlags(tables).findings + studyDays + derived
  }

  private func table(_ name: String) -> CapturedTable? { tables.first { $0.name == name } }

  /// Returns true if a column exists and has a value in some row.
  private func filled(_ name: String, _ table: CapturedTable) -> Bool {
    guard let column = table.column(called: name) else { return false }
    return table.rows.contains { !["", "."].contains($0.cells[column]) }
  }

  /// AE, or ADAE if there is no AE.
  private var events: [Diagnostic] {
    guard let table = table("AE") ?? table("ADAE") else { return [] }
    var findings: [Diagnostic] = []
    let place = SourcePosition(file: table.file)
    func cells(_ name: String) -> [String]? {
      table.column(called: name).map { column in table.rows.map { $0.cells[column] } }
    }
    let serious = cells("AESER")
    let outcome = cells("AEOUT")
    let death = cells("AESDTH")
    for (number, row) in table.rows.enumerated()
    where serious?[number].uppercased() == "N"
      && (outcome?[number].uppercased() == "FATAL" || death?[number].uppercased() == "Y")
    {
      findings.append(
        CDISCRule.fatalNotSerious.finding(
          table.position(line: row.line, column: table.column(called: "AESER")),
          "\(table.name): a fatal event carries AESER = N",
          hint: "it counts as serious and fatal; have the source mended"))
    }
    for name in ["AESTDTC", "AEENDTC"] {
      guard let parts = cells(name)?.map(SASDate.parts) else { continue }
      let months = parts.count { $0 == 2 }
      let years = parts.count { $0 == 1 }
      if months + years > 0 {
        findings.append(
          CDISCRule.partialDates.finding(
            place,
            "\(table.name): of \(parts.count) \(name) \(months) lack the day and \(years) the month; they stay partial"
          ))
      }
    }
    if let ends = cells("AEENDTC") ?? cells("AENDT") {
      let missing = ends.count { $0.isEmpty || $0 == "." }
      if missing > 0 {
        findings.append(
          CDISCRule.missingEnds.finding(
            place,
            "\(table.name): \(missing) of \(CountedNoun.text(ends.count, "event")) \(CountedNoun.word(missing, "has", "have")) no end date; that does not say that they go on"
          ))
      }
    }
    if ["AETOXGR", "ATOXGRN", "ATOXGR"].allSatisfy({ table.column(called: $0) == nil }) {
      findings.append(
        CDISCRule.noToxicityGrade.finding(
          place, "\(table.name): there is no toxicity grade (AETOXGR); grades stay empty",
          hint: "severity (AESEV) is not a CTCAE grade; only a mapping may say what it counts as"))
    }
    return findings
  }

  private var people: [Diagnostic] {
    var findings: [Diagnostic] = []
    func ids(_ name: String) -> (table: CapturedTable, ids: Set<String>)? {
      guard let table = table(name), let column = table.column(called: "USUBJID") else {
        return nil
      }
      return (table, Set(table.rows.map { $0.cells[column] }))
    }
    if let subjects = ids("ADSL") {
      if let demographics = ids("DM") {
        let extra = subjects.ids.subtracting(demographics.ids).count
        if extra > 0 {
          findings.append(
            CDISCRule.populations.finding(
              SourcePosition(file: subjects.table.file),
              "\(extra) participants of ADSL are not in DM; they are not imported"))
        }
        findings.append(
          CDISCRule.populations.finding(
            SourcePosition(file: subjects.table.file),
            "\(CountedNoun.text(demographics.ids.count, "participant")) in DM, \(subjects.ids.count) in ADSL: denominators are the treated of ADSL, not those with an event"
          ))
      }
    }
    if let table = table("DM"), !filled("RFICDTC", table) {
      findings.append(
        CDISCRule.consentDate.finding(
          SourcePosition(file: table.file), "DM: no participant has a date of consent (RFICDTC)",
          hint:
            "without a mapping of your own the date of collection (DMDTC) stands for the date of consent"
        ))
    }
    if let table = table("DM"), let start = table.column(called: "RFSTDTC") {
      let count = table.rows.count { $0.cells[start].isEmpty || $0.cells[start] == "." }
      if count > 0 {
        findings.append(
          CDISCRule.screenFailures.finding(
            SourcePosition(file: table.file),
            "DM: \(count) of \(CountedNoun.text(table.rows.count, "participant")) \(CountedNoun.word(count, "has", "have")) no RFSTDTC: not enrolled"
          ))
      }
    }
    return findings
  }

  private var studyDays: [Diagnostic] {
    tables.compactMap { table in
      let columns = table.columns.indices.filter {
        let name = table.columns[$0].name.uppercased()
        return name.hasSuffix("DY") && name.count >= 3
      }
      let row = table.rows.first { row in columns.contains { row.cells[$0] == "0" } }
      guard let row else { return nil }
      return CDISCRule.studyDayZero.finding(
        table.position(line: row.line),
        "\(table.name): a study day is 0, which CDISC does not have",
        hint: "study days are not imported; dates are")
    }
  }

  private var derived: [Diagnostic] {
    tables.filter { $0.name == "ADTTE" }.map { table in
      CDISCRule.derivedDataSet.finding(
        SourcePosition(file: table.file),
        "ADTTE holds derived times (CNSR 0 is an event, above 0 censored); times are computed from the records"
      )
    }
  }
}
