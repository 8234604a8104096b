import UlcerIngest
import UlcerRecords

/// A suggested row rule: one table, one file of the study.
struct SuggestedRule {
  let table: CapturedTable
  let kind: RecordKind
  /// Source columns by canonical place.
  private(set) var chosen: [Int: Int] = [:]
  /// Canonical places for which several columns fit equally well.
  private(set) var ties: [Int: [Int]] = [:]

  private let checkboxes: [String: [Int]]
  private let scorer: SuggestedColumn

  init(table: CapturedTable, kind: RecordKind, missing: MissingReasons) {
    self.table = table
    self.kind = kind
    checkboxes = SuggestedRule.checkboxFields(table)
    scorer = SuggestedColumn(table: table, missing: missing)
    let definitions = kind.columns
    var scores: [(score: Int, target: Int, column: Int)] = []
    for (target, definition) in definitions.enumerated() where target > 0 {
      for column in table.columns.indices where column != table.participantColumn {
        let score = scorer.score(column, for: definition, of: kind)
        if score > 1 { scores.append((score, target, column)) }
      }
    }
    var taken: Set<Int> = []
    let order = scores.sorted {
      ($1.score, $0.target, $0.column) < ($0.score, $1.target, $1.column)
    }
    for entry in order where chosen[entry.target] == nil && ties[entry.target] == nil {
      if taken.contains(entry.column) { continue }
      let equal = order.filter {
        $0.target == entry.target && $0.score == entry.score && !taken.contains($0.column)
      }.map(\.column)
      if equal.count > 1 {
        ties[entry.target] = equal
      } else {
        chosen[entry.target] = entry.column
        taken.insert(entry.column)
      }
    }
  }

  /// The fit of table and kind: columns found, and words of the table's name.
  var score: Int {
    let name = NameWords(table.name)
    let own = name.fit(any: ColumnHints.tableWords(of: kind)) > 0 ? 4 : 0
    // Columns that every kind has say little about this one.
    let telling = chosen.keys.filter {
      !["date", "visit", "start_date", "end_date", "site"].contains(kind.columns[$0].name)
    }.count
    return telling + own
  }

  /// The rule as YAML.
  func text(name: String, indent: String = "    ") -> String {
    let definitions = kind.columns
    var lines = ["\(indent)- table: \(YAMLText.word(name))", "\(indent)  columns:"]
    for (target, definition) in definitions.enumerated() {
      if let line = line(target, definition) { lines.append("\(indent)    \(line)") }
    }
    var used = Set(chosen.values).union(ties.values.flatMap { $0 })
    for (field, columns) in checkboxes
    where lines.contains(where: { $0.contains("{checkbox: \(YAMLText.word(field)),") }) {
      used.formUnion(columns)
    }
    let rest = table.columns.indices.filter { $0 != table.participantColumn && !used.contains($0) }
    if !rest.isEmpty {
      let names = rest.map { YAMLText.comment(table.columns[$0].name) }
      lines.append("\(indent)    # not used: \(names.joined(separator: ", "))")
    }
    return lines.joined(separator: "\n")
  }

  private func line(_ target: Int, _ definition: ColumnDefinition) -> String? {
    if target == 0 {
      guard let key = table.participantColumn else {
        return "\(definition.name): \"?\"  # the column with the participant"
      }
      return "\(definition.name): \(YAMLText.word(table.columns[key].name))"
    }
    if let columns = ties[target] {
      let names = columns.prefix(8).map { YAMLText.comment(table.columns[$0].name) }
      return "\(definition.name): \"?\"  # \(names.joined(separator: " or "))"
    }
    if let column = chosen[target] { return "\(definition.name): \(value(column, definition))" }
    if let field = checkbox(definition) { return field }
    if definition.name == "event_id" { return "event_id: {number: participant}" }
    if definition.name == "screening_outcome", let place = chosen[8] {
      let name = YAMLText.word(table.columns[place].name)
      return "screening_outcome: {column: \(name), if-filled: enrolled, if-empty: \"?\"}"
    }
    return definition.isRequired
      ? "\(definition.name): \"?\"  # required; no column seems to be it" : nil
  }

  private func value(_ place: Int, _ definition: ColumnDefinition) -> String {
    let column = table.columns[place]
    let name = YAMLText.word(column.name)
    if definition.name == "grade", scorer.cellsFit(place, definition) == false {
      let words = column.options.map { YAMLText.word($0.label) + ": \"?\"" }
      let list = words.isEmpty ? "\"?\": \"?\"" : words.joined(separator: ", ")
      return "{column: \(name), values: {\(list)}}"
    }
    guard let kind = definition.content.wordKind else { return name }
    if case .sign = definition.content { return name }
    var pairs: [(source: String, target: String?)] = column.options.map {
      ($0.label.isEmpty ? $0.value : $0.label, OptionHints.word(for: $0.label, kind: kind))
    }
    if pairs.isEmpty {
      if kind == .yesNo || kind == .digit { return name }
      // Codes are safe to show; other cells are a participant's words.
      let codes = Set(
        table.rows.compactMap { row in
          row.cells.indices.contains(place) ? Int(row.cells[place]) : nil
        }
      ).filter { (0...99).contains($0) }
      pairs = codes.sorted().prefix(20).map { (String($0), nil) }
    }
    if pairs.isEmpty { return "{column: \(name), values: {\"?\": \"?\"}}" }
    // Words that the import understands by itself need no list.
    if pairs.allSatisfy({ pair in
      pair.target != nil
        && Vocabulary(kind: kind, studyAliases: []).code(of: Array(pair.source.utf8)[...]) != nil
    }) {
      return name
    }
    let list = pairs.map { "\(YAMLText.word($0.source)): \(YAMLText.word($0.target ?? "?"))" }
    return "{column: \(name), values: {\(list.joined(separator: ", "))}}"
  }

  // MARK: Checkbox fields

  /// A checkbox field whose name fits a column of words.
  private func checkbox(_ definition: ColumnDefinition) -> String? {
    guard let kind = definition.content.wordKind, kind != .yesNo else { return nil }
    let hints =
      ColumnHints.words(for: definition.name, of: self.kind).first
      ?? (definition.name == "seriousness" ? ["ser", "sae", "serious", "ernst"] : [])
    let fields = checkboxes.keys.sorted().filter { NameWords($0).fit(any: hints) > 0 }
    guard fields.count == 1, let field = fields.first, let columns = checkboxes[field] else {
      return nil
    }
    let list = columns.map { place -> String in
      let label = CheckboxOption(table.columns[place])?.label ?? ""
      return
        "\(YAMLText.word(label)): \(YAMLText.word(OptionHints.word(for: label, kind: kind) ?? "?"))"
    }
    return
      "\(definition.name): {checkbox: \(YAMLText.word(field)), values: {\(list.joined(separator: ", "))}}"
  }

  private static func checkboxFields(_ table: CapturedTable) -> [String: [Int]] {
    var fields: [String: [Int]] = [:]
    for (place, column) in table.columns.enumerated() {
      if let option = CheckboxOption(column) { fields[option.field, default: []].append(place) }
    }
    return fields
  }
}
