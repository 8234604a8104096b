import SourceDiagnostics

/// Compares the flag for treatment-emergent events with a new derivation from the dates.
struct EmergentFlags {
  private let tables: [CapturedTable]

  /// Takes the tables; ADAE is examined.
  init(_ tables: [CapturedTable]) { self.tables = tables }

  /// One finding for events whose flag and dates disagree, one for events without any date.
  var findings: [Diagnostic] {
    guard let table = tables.first(where: { $0.name == "ADAE" }),
      let flag = table.column(called: "TRTEMFL"), let start = table.column(called: "ASTDT"),
      let first = table.column(called: "TRTSDT")
    else { return [] }
    var undated = 0
    var contrary = 0
    for row in table.rows {
      let isEmergent = row.cells[flag].uppercased() == "Y"
      guard let date = SASDate.isoText(row.cells[start]) else {
        if !isEmergent { undated += 1 }
        continue
      }
      guard let treated = SASDate.isoText(row.cells[first]) else { continue }
      if (date >= treated) != isEmergent { contrary += 1 }
    }
    var findings: [Diagnostic] = []
    let place = SourcePosition(file: table.file)
    if contrary > 0 {
      findings.append(
        CDISCRule.emergentFlag.finding(
          place, "ADAE: TRTEMFL contradicts ASTDT and TRTSDT in \(contrary) events",
          hint: "the program counts by dates: from the first treatment on", occurrences: contrary))
    }
    if undated > 0, !tables.contains(where: { $0.name == "AE" }) {
      findings.append(
        CDISCRule.emergentFlag.finding(
          place,
          "ADAE: \(undated) events without a start date are not treatment-emergent by TRTEMFL",
          hint:
            "an event without a date counts as treatment-emergent here; add AE with AESTDTC to the source",
          occurrences: undated))
    }
    return findings
  }
}
