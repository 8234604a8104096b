import SourceDiagnostics
import UlcerIngest
import UlcerRecords

/// Finds the tables and columns of a row rule; missing ones are reported.
struct RuleBinding {
  let tables: SourceTables
  /// Other words of the study, by column.
  let aliases: [String: [(word: String, code: Int)]]

  /// The rule's table and values; `nil` if its table does not exist.
  func bind(_ rule: RowRule) -> (view: TableView, values: [BoundValue])? {
    guard let view = tables.view(rule.table) else { return nil }
    for condition in rule.conditions { _ = tables.column(condition.column, in: view) }
    let definitions = rule.kind.columns
    var own = view
    if own.participant == nil, let first = rule.columns[0], first.lookUp == nil,
      case .columns(let names) = first.origin, let name = names.first
    {
      // Without a key column the participant is the one for whom the row is written.
      own.participant = tables.column(name, in: view)
    }
    if own.participant == nil {
      tables.report(
        ImportRule.missingSourceColumn.finding(
          rule.table.position,
          "nothing says which column of \(view.table.name) names the participant",
          hint: "add ‘participant: COLUMN’ to the mapping, or to the table"))
      return nil
    }
    let values = rule.columns.keys.sorted().compactMap { place in
      rule.columns[place].flatMap { bound($0, place, definitions[place], own) }
    }
    return (own, values)
  }

  private func bound(
    _ rule: ValueRule, _ place: Int, _ definition: ColumnDefinition, _ own: TableView
  ) -> BoundValue? {
    var view = own
    var lookUp: RowLookUp?
    if let wanted = rule.lookUp {
      guard let other = tables.view(wanted.table) else {
        return tables.isOptional(wanted.table)
          ? empty(rule, place, definition, own) : nil
      }
      view = other
      guard other.participant != nil else {
        tables.report(
          ImportRule.missingSourceColumn.finding(
            wanted.table.position,
            "nothing says which column of \(other.table.name) names the participant",
            hint: "add ‘participant: COLUMN’ to the mapping, or to the table"))
        return nil
      }
      let keys = wanted.keys.compactMap { key -> (there: Int, here: Int)? in
        let there = tables.column(key.there, in: other)
        let here = tables.column(key.here, in: own)
        guard let there, let here else { return nil }
        return (there, here)
      }
      lookUp = RowLookUp(view: other, pick: wanted.pick, keys: keys)
    }
    guard let origin = origin(rule, view) else { return nil }
    return BoundValue(
      place: place, definition: definition, rule: rule, origin: origin, view: view, lookUp: lookUp,
      time: rule.time.flatMap { tables.column($0, in: view) },
      writing: rule.writing.filled(from: view.writing), vocabulary: vocabulary(definition))
  }

  /// A value from an optional table that does not exist.
  private func empty(
    _ rule: ValueRule, _ place: Int, _ definition: ColumnDefinition, _ own: TableView
  ) -> BoundValue {
    BoundValue(
      place: place, definition: definition, rule: rule, origin: .constant(rule.ifEmpty ?? ""),
      view: own, lookUp: nil, time: nil, writing: ValueNotation(), vocabulary: nil)
  }

  private func origin(_ rule: ValueRule, _ view: TableView) -> BoundValue.Origin? {
    switch rule.origin {
    case .constant(let text): return .constant(text)
    case .runningNumber: return .runningNumber
    case .columns(let names):
      let found = names.map { tables.column($0, in: view) }
      let places = found.compactMap { $0 }
      return places.count == names.count ? .columns(places) : nil
    case .flags(let flags):
      let options = flags.compactMap { flag in
        tables.column(flag.column, in: view).map {
          BoundValue.Option(column: $0, word: flag.word, isListed: true)
        }
      }
      return options.count == flags.count ? .options(options) : nil
    case .checkbox(let name):
      let options = checkbox(name, rule.values ?? [], view)
      if options.isEmpty {
        tables.report(
          ImportRule.missingSourceColumn.finding(
            name.position, "\(view.table.name) has no checkbox field \(shown(name.text))",
            hint: "its columns are \(name.text)#option (Castor) or \(name.text)___code (REDCap)",
            related: [SourcePosition(file: view.table.file, line: 1)]))
        return nil
      }
      return .options(options)
    }
  }

  /// The columns `field#option` and `field___code`.
  private func checkbox(
    _ name: MappedName, _ pairs: [WordPair], _ view: TableView
  ) -> [BoundValue.Option] {
    let field = ColumnName.folded(name.text)
    var found: Set<WordPair> = []
    let options = view.table.columns.enumerated().compactMap {
      place, column -> BoundValue.Option? in
      guard let option = CheckboxOption(column), ColumnName.folded(option.field) == field else {
        return nil
      }
      tables.use(place, of: view)
      let pair = pairs.first { option.isCalled($0.source) }
      if let pair { found.insert(pair) }
      return BoundValue.Option(column: place, word: pair?.target, isListed: pair != nil)
    }
    for pair in pairs where !options.isEmpty && !found.contains(pair) {
      tables.report(
        ImportRule.missingSourceColumn.finding(
          name.position,
          "the checkbox field \(shown(name.text)) has no option \(shown(pair.source))",
          hint: "was it renamed in the export?",
          related: [SourcePosition(file: view.table.file, line: 1)]))
    }
    return options
  }

  private func vocabulary(_ definition: ColumnDefinition) -> Vocabulary? {
    definition.content.wordKind.map {
      Vocabulary(kind: $0, studyAliases: aliases[definition.name] ?? [])
    }
  }
}
