/// The rule for ulcers.csv: a frame, because the standard does not state the ulcer site on a hand.
struct CDISCUlcers {
  private let source: CDISCSource

  init(_ source: CDISCSource) { self.source = source }

  /// The lines under `records`; `?` marks what only the sponsor knows.
  var yaml: String {
    guard let table = ["TR_WIDE", "FA_WIDE"].first(where: { source.has($0, "USUBJID") }) else {
      return ""
    }
    let prefix = String(table.prefix(2))
    let place = prefix == "TR" ? "TU" : "FA"
    var lines = [
      "  ulcers:", "    - table: \(table)", "      columns:", "        participant_id: USUBJID",
      source.has(table, prefix + "DTC") ? "        date: \(prefix)DTC" : "        date: \"?\"",
    ]
    if source.has("SV", "VISIT"), source.has(table, "VISIT") {
      lines.append("        visit: VISIT")
    }
    func worded(_ target: String, _ column: String, _ known: [(source: String, target: String?)]) {
      lines.append(
        source.has(table, column)
          ? "        \(target): {column: \(column), values: \(source.values(table, [column], known))}"
          : "        \(target): \"?\"")
    }
    worded("hand", place + "LAT", [("LEFT", "left"), ("RIGHT", "right")])
    worded("digit", place + "LOC", CDISCWords.digits)
    worded("level", place + "PORTOT", [("TIP", "tip")])
    worded("surface", place + "DIR", CDISCWords.surfaces)
    if let state = state(in: table, prefix) {
      let columns = [state] + (source.isFilled(table, prefix + "STAT") ? [prefix + "STAT"] : [])
      let values = source.values(
        table, columns, [("HEALED", "healed"), ("NOT DONE", "not-assessed")])
      lines.append(
        "        status: {column: [\(columns.joined(separator: ", "))], values: \(values)}")
    } else {
      lines.append("        status: \"?\"")
    }
    for (target, tests) in [
      ("length_mm", ["LDIAM", "LENGTH"]), ("width_mm", ["LPERP", "WIDTH", "SAXIS"]),
      ("area_mm2", ["AREA"]), ("pain", ["PAIN"]),
    ] {
      if let test = tests.first(where: { source.has(table, $0) }) {
        lines.append(source.size(target, test, in: table))
      }
    }
    if source.has(table, prefix + "LNKID") { lines.append("        ulcer_id: \(prefix)LNKID") }
    return lines.joined(separator: "\n")
  }

  /// The first test whose results are words.
  private func state(in table: String, _ prefix: String) -> String? {
    guard let found = source.table(table) else { return nil }
    let known = Set(
      [
        "LNKID", "LNKGRP", "OBJ", "LOC", "LAT", "DIR", "PORTOT", "EVAL", "EVALID", "DTC", "STAT",
        "REASND",
      ]
      .map { prefix + $0 } + ["USUBJID", "VISITNUM", "VISIT"])
    return found.columns.map(\.name).first { name in
      let cells = source.cells(table, name).filter { !$0.isEmpty }
      return !known.contains(name) && !name.hasPrefix("TU") && !name.hasSuffix("_UNIT")
        && !cells.isEmpty && cells.allSatisfy { Double($0) == nil }
    }
  }
}
