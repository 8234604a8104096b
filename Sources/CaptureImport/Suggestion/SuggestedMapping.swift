import UlcerIngest
import UlcerRecords

/// A whole suggested mapping.
struct SuggestedMapping {
  private let system: CaptureSystem
  private let tables: [CapturedTable]
  private let missing: MissingReasons

  init(_ tables: [CapturedTable], system: CaptureSystem) {
    self.system = system
    self.tables = tables
    missing = MissingReasons(convention: system.reader.missingValues, codes: [])
  }

  /// The mapping; every line ends with a line feed.
  var text: String {
    let rules = chosenRules()
    let names = tableNames(rules)
    var lines = [
      "# A first mapping, made from headers, labels and options. Read every line: it may be wrong.",
      "# \"?\" is what could not be told. Write what is meant, or remove the line; cicatrix import",
      "# refuses a mapping in which one is left.", "system: \(system.rawValue)",
      "study: {acronym: \"?\"}",
    ]
    if rules.contains(where: { $0.table.participantColumn == nil }) {
      lines.append("participant: \"?\"  # the column with the participant's key")
    }
    let named = rules.filter { names[$0.table.name] != $0.table.name }
    if !named.isEmpty {
      lines.append("tables:")
      for rule in named
      where rule.table.name == named.first(where: { $0.table.name == rule.table.name })?.table.name
      {
        let file = rule.table.file.split(separator: "/").last.map(String.init) ?? rule.table.file
        lines.append("  \(names[rule.table.name] ?? ""): {file: \(YAMLText.word(pattern(file)))}")
      }
    }
    if let visits = visits(rules) { lines.append(visits) }
    lines.append("records:")
    for kind in RecordKind.allCases {
      let own = rules.filter { $0.kind == kind }
      let wide = kind == .visits ? wideVisits(rules, names) : []
      if own.isEmpty, wide.isEmpty {
        if kind.isExpected { lines.append("  # \(kind.rawValue): no table seems to hold them") }
        continue
      }
      lines.append("  \(kind.rawValue):")
      lines += own.map { $0.text(name: names[$0.table.name] ?? $0.table.name) } + wide
    }
    let unused = tables.filter { table in !rules.contains { $0.table.name == table.name } }
    if !unused.isEmpty {
      lines += [
        "# What seems to hold nothing of the study format. Take out what it does hold, and write a rule.",
        "ignore:",
      ]
    }
    for table in unused {
      let columns = table.columns.prefix(100).map { YAMLText.comment($0.name) }
      lines.append(
        "  - \(YAMLText.word(table.name))  # \(YAMLText.comment(table.file)), not used: "
          + columns.joined(separator: ", "))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One rule for each table that seems to hold records; participants from one table only.
  private func chosenRules() -> [SuggestedRule] {
    var rules: [SuggestedRule] = []
    let people = tables.filter(hasOneRowEach).map {
      SuggestedRule(table: $0, kind: .participants, missing: missing)
    }
    let first = people.enumerated().max {
      ($0.element.score, $1.offset) < ($1.element.score, $0.offset)
    }?.element
    if let first, first.score > 0 { rules.append(first) }
    for table in tables where table.name != first?.table.name || first?.score == 0 {
      let kinds: [RecordKind] = [
        .ulcers, .adverseEvents, .localReactions, .visits, .treatments, .scores, .eligibility,
      ]
      let fits = kinds.map { SuggestedRule(table: table, kind: $0, missing: missing) }
      let best = fits.enumerated().max {
        ($0.element.score, $1.offset) < ($1.element.score, $0.offset)
      }?.element
      if let best, best.score >= 4 { rules.append(best) }
    }
    return rules
  }

  private func hasOneRowEach(_ table: CapturedTable) -> Bool {
    guard let key = table.participantColumn else { return false }
    var seen: Set<String> = []
    return table.rows.allSatisfy {
      $0.cells.indices.contains(key) && seen.insert($0.cells[key]).inserted
    }
  }

  // MARK: Tables

  /// Short names for tables that are named after their files.
  private func tableNames(_ rules: [SuggestedRule]) -> [String: String] {
    var names = Dictionary(
      tables.map { ($0.name, $0.name) }, uniquingKeysWith: { first, _ in first })
    guard system == .castor || system == .csv else { return names }
    var taken: Set<String> = []
    for rule in rules {
      let word = rule.kind == .participants ? "study" : rule.kind.rawValue
      var name = word
      var number = 2
      while !taken.insert(name).inserted {
        name = "\(word)-\(number)"
        number += 1
      }
      names[rule.table.name] = name
    }
    return names
  }

  /// The file's name with a `*` for a date, if no other file fits then.
  private func pattern(_ file: String) -> String {
    var pattern = ""
    var digits = ""
    func flush() {
      pattern += digits.count >= 6 ? "*" : digits
      digits = ""
    }
    for character in file {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else {
        flush()
        pattern.append(character)
      }
    }
    flush()
    let fitting = Set(tables.map(\.file)).filter { NamePattern(pattern).matches(path: $0) }
    return fitting.count == 1 ? pattern : file
  }

  // MARK: Visits

  private static let plannedVisits = ImportedConfiguration(Array("acronym: X".utf8)).visits

  /// The source's names of its visits, with the ids of the default schedule.
  private func visits(_ rules: [SuggestedRule]) -> String? {
    var names: Set<String> = []
    for rule in rules {
      guard let target = rule.kind.columns.firstIndex(where: { $0.name == "visit" }),
        let column = rule.chosen[target]
      else { continue }
      for row in rule.table.rows where row.cells.indices.contains(column) {
        let name = row.cells[column]
        if !name.isEmpty, name.count <= 60, missing.reason(name) == nil { names.insert(name) }
      }
    }
    guard !names.isEmpty, names.count <= 40 else { return nil }
    let pairs = names.sorted().map { name in
      // Castor's own word for an instance that belongs to no visit.
      if ColumnName.folded(name) == "noparent" { return "\(YAMLText.word(name)): ~" }
      return "\(YAMLText.word(name)): \(YAMLText.word(SuggestedMapping.visit(name) ?? "?"))"
    }
    return "visits: {\(pairs.joined(separator: ", "))}"
  }

  static func visit(_ name: String) -> String? {
    let words = NameWords(name).words
    let number = words.first { Int($0) != nil }
    if words.contains("baseline") || words.contains("screening") { return "baseline" }
    if words.contains(where: { $0.hasPrefix("unsched") || $0 == "ongepland" }) {
      return "unscheduled"
    }
    guard let number, words.contains(where: { $0 == "w" || $0 == "wk" || $0.hasPrefix("week") })
    else {
      return number == "48" && words.contains(where: { $0.hasPrefix("h") || $0 == "uur" })
        ? "48h" : nil
    }
    return plannedVisits.contains("w\(number)") ? "w\(number)" : nil
  }

  /// A wide row with a date for each visit: `v2_date`, `v4_date` …
  private func wideVisits(_ rules: [SuggestedRule], _ names: [String: String]) -> [String] {
    guard let rule = rules.first(where: { $0.kind == .participants }),
      let key = rule.table.participantColumn
    else { return [] }
    var groups: [[String]: [(number: String, column: String)]] = [:]
    for column in rule.table.columns {
      guard let start = column.name.firstIndex(where: { $0.isASCII && $0.isNumber }) else {
        continue
      }
      let digits = column.name[start...].prefix { $0.isASCII && $0.isNumber }
      guard digits.count <= 3, NameWords(column.name).fit(any: ["date", "datum", "dat"]) > 0 else {
        continue
      }
      groups[[String(column.name[..<start]), String(column.name[digits.endIndex...])], default: []]
        .append((String(digits), column.name))
    }
    return groups.filter { $0.value.count > 1 }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { parts, visits in
        let list = visits.map { visit in
          let id =
            SuggestedMapping.plannedVisits.contains("w\(visit.number)") ? "w\(visit.number)" : "?"
          return "{visit: \(YAMLText.word(id)), n: \(YAMLText.word(visit.number))}"
        }
        let date = YAMLText.word(parts[0] + "<n>" + parts[1])
        return """
              - table: \(names[rule.table.name] ?? rule.table.name)
                for-each: [\(list.joined(separator: ", "))]
                columns:
                  participant_id: \(YAMLText.word(rule.table.columns[key].name))
                  visit: {value: <visit>}
                  date: \(date)
                  attended: {column: \(date), if-filled: yes, if-empty: no}
          """
      }
  }
}
