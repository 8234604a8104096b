import SourceDiagnostics

/// One row for each ulcer, visit and date out of the measurements of TR or FA.
///
/// SDTM keeps one row for each measurement (`TRTESTCD` LDIAM, AREA …). The wide table has the
/// columns that identify a measurement and its date, one column for each test with its result, one
/// `…_UNIT` beside it if units are given, and for TR the columns of TU for the ulcer site (joined
/// by `TULNKID`). A result is the standardised one if there is one. A test that was not done is
/// empty; `TRSTAT` and `TRREASND` are kept if no test of the row was done.
enum CDISCWideTable {
  /// The wide table of a data set; `nil` if it is neither TR nor FA.
  static func made(
    of table: CapturedTable, among tables: [CapturedTable], _ diagnostics: inout [Diagnostic]
  ) -> CapturedTable? {
    guard ["TR", "FA"].contains(table.name), let test = table.column(called: table.name + "TESTCD")
    else { return nil }
    let prefix = table.name
    let keys = keyNames(prefix).compactMap { table.column(called: $0) }
    let results = MeasurementColumns(table, prefix: prefix)
    var order: [[String]] = []
    var groups: [[String]: WideRow] = [:]
    var tests: [String] = []
    var notDone = 0
    for row in table.rows {
      let key = keys.map { row.cells[$0] }
      let name = row.cells[test].uppercased()
      guard !name.isEmpty else { continue }
      if !tests.contains(name) { tests.append(name) }
      if groups[key] == nil { order.append(key) }
      var group = groups[key] ?? WideRow(line: row.line)
      let measurement = results.measurement(of: row)
      if measurement.isNotDone { notDone += 1 }
      if let earlier = group.measurements[name] {
        diagnostics.append(
          CDISCRule.severalMeasurements.finding(
            SourcePosition(file: table.file, line: row.line),
            "\(table.name): a second \(name) of the same place and date stands beside that of line \(earlier.line)",
            hint: "give the rows different \(prefix)LNKID, or leave one out of the export"))
      } else {
        group.measurements[name] = measurement
      }
      groups[key] = group
    }
    if notDone > 0 {
      diagnostics.append(
        CDISCRule.notDone.finding(
          SourcePosition(file: table.file),
          "\(table.name): \(notDone) measurements were not done; their cells are empty"))
    }
    let sites = prefix == "TR" ? UlcerSites(tables, &diagnostics) : nil
    let units = tests.filter { name in
      groups.values.contains { !($0.measurements[name]?.unit ?? "").isEmpty }
    }
    let names =
      keys.map { table.columns[$0].name.uppercased() } + tests + units.map { $0 + "_UNIT" }
      + [prefix + "STAT", prefix + "REASND"] + (sites?.names ?? [])
    let link = table.column(called: prefix + "LNKID")
    let subject = table.column(called: "USUBJID")
    let rows = order.compactMap { key -> CapturedRow? in
      guard let group = groups[key] else { return nil }
      let place = link.flatMap { keys.firstIndex(of: $0) }.map { key[$0] }
      let person = subject.flatMap { keys.firstIndex(of: $0) }.map { key[$0] }
      return CapturedRow(
        line: group.line,
        cells: key + tests.map { group.measurements[$0]?.result ?? "" }
          + units.map { group.measurements[$0]?.unit ?? "" } + group.notDone
          + (sites?.cells(of: person ?? "", link: place ?? "") ?? []))
    }
    var wide = CapturedTable(
      file: table.file, name: prefix + "_WIDE",
      columns: names.enumerated().map { CapturedColumn(name: $1, place: $0 + 1) }, rows: rows)
    wide.participantColumn = wide.column(called: "USUBJID")
    wide.siteColumn = wide.column(called: "SITEID")
    return wide
  }

  private static func keyNames(_ prefix: String) -> [String] {
    ["USUBJID"]
      + ["LNKID", "LNKGRP", "OBJ", "LOC", "LAT", "DIR", "PORTOT", "EVAL", "EVALID"].map {
        prefix + $0
      } + ["VISITNUM", "VISIT", prefix + "DTC"]
  }
}

/// The content of one measurement.
struct Measurement {
  let line: Int
  let result: String
  let unit: String
  let isNotDone: Bool
  let reason: String
}

/// The measurements of one place and date.
private struct WideRow {
  let line: Int
  var measurements: [String: Measurement] = [:]

  init(line: Int) { self.line = line }

  /// Status and reason if no test was done.
  var notDone: [String] {
    guard measurements.values.allSatisfy(\.isNotDone) else { return ["", ""] }
    return ["NOT DONE", measurements.values.map(\.reason).filter { !$0.isEmpty }.min() ?? ""]
  }
}

/// The columns of TR or FA that hold a result.
private struct MeasurementColumns {
  private let standardised: Int?
  private let standardUnit: Int?
  private let original: Int?
  private let originalUnit: Int?
  private let status: Int?
  private let reason: Int?

  init(_ table: CapturedTable, prefix: String) {
    standardised = table.column(called: prefix + "STRESC")
    standardUnit = table.column(called: prefix + "STRESU")
    original = table.column(called: prefix + "ORRES")
    originalUnit = table.column(called: prefix + "ORRESU")
    status = table.column(called: prefix + "STAT")
    reason = table.column(called: prefix + "REASND")
  }

  func measurement(of row: CapturedRow) -> Measurement {
    func cell(_ place: Int?) -> String { place.map { row.cells[$0] } ?? "" }
    let isNotDone = cell(status).uppercased() == "NOT DONE"
    let isStandardised = !cell(standardised).isEmpty
    return Measurement(
      line: row.line, result: isNotDone ? "" : cell(isStandardised ? standardised : original),
      unit: isNotDone ? "" : cell(isStandardised ? standardUnit : originalUnit),
      isNotDone: isNotDone, reason: cell(reason))
  }
}
