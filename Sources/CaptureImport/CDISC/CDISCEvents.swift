/// The rules for adverse-events.csv: AE, or ADAE if there is no AE.
struct CDISCEvents {
  private let source: CDISCSource

  init(_ source: CDISCSource) { self.source = source }

  /// The lines under `records`.
  var yaml: String {
    guard let table = ["AE", "ADAE"].first(where: { source.has($0, "USUBJID") }) else { return "" }
    func first(_ columns: [String]) -> String? { columns.first { source.has(table, $0) } }
    func all(_ columns: [String]) -> String {
      let found = columns.filter { source.has(table, $0) }
      return found.isEmpty ? "\"?\"" : "[\(found.joined(separator: ", "))]"
    }
    var lines = [
      "  adverse-events:", "    - table: \(table)", "      columns:",
      "        participant_id: USUBJID",
      source.has(table, "AESEQ")
        ? "        event_id: AESEQ" : "        event_id: {number: participant}",
      "        term: {column: \(all(["AEDECOD", "AETERM"]))}",
    ]
    // Without a class events are kept as not coded.
    if ["AEBODSYS", "AESOC"].contains(where: { source.has(table, $0) }) {
      lines.append("        organ_system: {column: \(all(["AEBODSYS", "AESOC"]))}")
    }
    lines += grade(table)
    if let start = first(["AESTDTC", "ASTDT_KNOWN", "ASTDT"]) {
      lines.append(source.date("start_date", table, start))
    }
    if let end = first(["AEENDTC", "AENDT_KNOWN", "AENDT"]) {
      lines.append(source.date("end_date", table, end))
    }
    func worded(_ target: String, _ columns: [String], _ known: [(source: String, target: String?)])
    {
      guard let column = columns.first(where: { source.isFilled(table, $0) }) else { return }
      lines.append(
        "        \(target): {column: \(column), values: \(source.values(table, [column], known))}")
    }
    worded("ongoing", ["AEENRTPT", "AEENRF"], CDISCWords.ongoing)
    if source.has(table, "AESER") { lines.append("        serious: AESER") }
    let criteria = CDISCWords.seriousness.filter { source.has(table, $0.column) }
    if !criteria.isEmpty {
      let flags = criteria.map { "\($0.column): \($0.word)" }.joined(separator: ", ")
      lines.append("        seriousness: {flags: {\(flags)}}")
    }
    worded("relatedness", ["AREL", "AEREL"], CDISCWords.relatedness)
    worded("outcome", ["AEOUT"], CDISCWords.outcomes)
    worded("action", ["AEACN"], CDISCWords.actions)
    worded("local_toxicity", ["LOCTOX"], CDISCWords.localToxicities)
    return lines.joined(separator: "\n")
  }

  private func grade(_ table: String) -> [String] {
    if let column = ["AETOXGR", "ATOXGRN", "ATOXGR"].first(where: { source.isFilled(table, $0) }) {
      let known = (1...5).flatMap { grade -> [(source: String, target: String?)] in
        ["\(grade)", "GRADE \(grade)", "Grade \(grade)"].map { ($0, "\(grade)") }
      }
      // Letter case does not matter to a mapping.
      let values = source.values(table, [column], known.filter { !$0.source.hasPrefix("Grade") })
      return ["        grade: {column: \(column), values: \(values)}"]
    }
    guard let column = ["AESEV", "ASEV"].first(where: { source.has(table, $0) }) else { return [] }
    return [
      "        # There is no toxicity grade. If severity is to stand for it, say so:",
      "        # grade: {column: \(column), values: {MILD: 1, MODERATE: 2, SEVERE: 3}}",
    ]
  }
}
