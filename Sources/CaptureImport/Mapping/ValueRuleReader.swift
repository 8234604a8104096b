import SourceDiagnostics
import UlcerIngest
import UlcerRecords
import Yams

/// Reads the source of one column of the study.
struct ValueRuleReader {
  static let keys = [
    "column", "value", "from", "on", "pick", "values", "missing", "legal", "unit", "scale",
    "decimal", "dates", "time", "if-filled", "if-empty", "checkbox", "flags", "number", "prefix",
  ]
  private static let origins = ["column", "value", "checkbox", "flags", "number"]

  /// The column.
  let definition: ColumnDefinition

  /// The rule that the section has under the column's name; `nil` if it is none (reported).
  func rule(_ section: ConfigurationSection) -> ValueRule? {
    guard let node = section.node(definition.name) else { return nil }
    let place = section.findings.position(node.mark)
    if node.scalar != nil {
      guard let name = section.name(definition.name) else { return nil }
      return ValueRule(origin: .columns([name]), position: place)
    }
    guard let entry = section.section(definition.name, keys: ValueRuleReader.keys),
      let origin = origin(entry, node.mark)
    else { return nil }
    var rule = ValueRule(origin: origin, position: place)
    rule.lookUp = lookUp(entry)
    rule.values = values(entry)
    rule.missing = entry.codes("missing")
    rule.legal = entry.names("legal").map(\.text)
    rule.units = units(entry)
    rule.scale = scale(entry)
    rule.writing = entry.writing()
    rule.time = entry.name("time")
    rule.ifFilled = entry.text("if-filled").map { target($0, entry.node("if-filled")?.mark, entry) }
    rule.ifEmpty = entry.text("if-empty").map { target($0, entry.node("if-empty")?.mark, entry) }
    rule.prefix = entry.text("prefix")
    checkFit(entry, rule)
    return rule
  }

  private func origin(_ entry: ConfigurationSection, _ mark: Mark?) -> ValueRule.Origin? {
    let there = ValueRuleReader.origins.filter(entry.has)
    guard there.count == 1, let key = there.first else {
      entry.findings.reportImpossible(
        mark,
        "\(definition.name) must have one of \(ValueRuleReader.origins.joined(separator: ", "))",
        hint: there.count > 1 ? "keep one of them" : "name the column that it comes from")
      return nil
    }
    switch key {
    case "value":
      return entry.text("value").map { .constant(target($0, entry.node("value")?.mark, entry)) }
    case "column":
      let names = entry.names("column")
      return names.isEmpty ? nil : .columns(names)
    case "checkbox": return entry.name("checkbox").map { .checkbox($0) }
    case "number":
      return entry.word("number", among: ["participant"]).map { _ in .runningNumber }
    default:
      guard let flags = entry.section("flags", keys: nil) else { return nil }
      return .flags(
        flags.keys.compactMap { column in
          guard let word = flags.text(column) else { return nil }
          return ValueRule.Flag(
            column: MappedName(column, at: entry.findings.position(flags.mark(column))),
            word: target(word, flags.node(column)?.mark, entry))
        })
    }
  }

  private func lookUp(_ entry: ConfigurationSection) -> ValueRule.LookUp? {
    let pick = entry.word("pick", among: ValueRule.Pick.allCases.map(\.rawValue))
      .flatMap(ValueRule.Pick.init(rawValue:))
    guard let table = entry.name("from") else {
      for key in ["on", "pick"] where entry.has(key) {
        entry.findings.reportImpossible(entry.mark(key), "\(key) needs ‘from’")
      }
      return nil
    }
    var keys: [ValueRule.KeyPair] = []
    if let section = entry.section("on", keys: nil) {
      keys = section.keys.compactMap { there in
        section.name(there).map {
          ValueRule.KeyPair(
            there: MappedName(there, at: entry.findings.position(section.mark(there))), here: $0)
        }
      }
    }
    return ValueRule.LookUp(table: table, keys: keys, pick: pick ?? .only)
  }

  /// The list of values, each target a word of the column.
  private func values(_ entry: ConfigurationSection) -> [WordPair]? {
    guard let section = entry.section("values", keys: nil) else { return nil }
    return section.keys.map { word in
      guard let node = section.node(word), let text = section.text(word) else {
        return WordPair(source: word, target: nil)
      }
      return WordPair(source: word, target: target(text, node.mark, entry))
    }
  }

  /// A word of the column in its canonical spelling; another one is reported.
  private func target(_ text: String, _ mark: Mark?, _ entry: ConfigurationSection) -> String {
    if text == "?" { return text }
    if case .wholeNumber(let range) = definition.content {
      if Int(text).map(range.contains) != true {
        entry.findings.reportImpossible(
          mark, "\(definition.name) must be from \(range.lowerBound) to \(range.upperBound)")
      }
      return text
    }
    guard let kind = definition.content.wordKind else { return text }
    if case .sign = definition.content, ["0", "1", "2", "3", "4", "5"].contains(text) {
      return text
    }
    let vocabulary = Vocabulary(kind: kind, studyAliases: [])
    var words: [String] = []
    let isList = if case .words = definition.content { true } else { false }
    let pieces =
      isList ? text.split(separator: ";").map { trimmed(String($0)) } : [text]
    for piece in pieces {
      guard let code = vocabulary.code(of: Array(piece.utf8)[...]) else {
        entry.findings.reportUnknownWord(piece, mark, among: vocabulary.words)
        continue
      }
      words.append(vocabulary.words[code])
    }
    return words.joined(separator: ";")
  }

  private func units(_ entry: ConfigurationSection) -> [ValueRule.Unit] {
    guard let node = entry.node("unit") else { return [] }
    guard case .size = definition.content else {
      entry.findings.reportImpossible(node.mark, "\(definition.name) is no size and has no unit")
      return []
    }
    let isArea = definition.name.hasSuffix("mm2")
    let known = isArea ? ["mm2", "cm2"] : ["mm", "cm"]
    func unit(_ word: String, _ site: String?) -> ValueRule.Unit {
      ValueRule.Unit(site: site, powerOfTen: word == "cm2" ? 2 : word == "cm" ? 1 : 0)
    }
    if node.mapping == nil { return entry.word("unit", among: known).map { [unit($0, nil)] } ?? [] }
    guard let sites = entry.section("unit", keys: nil) else { return [] }
    return sites.keys.compactMap { site in
      sites.word(site, among: known).map { unit($0, site == "other" ? nil : site) }
    }
  }

  private func scale(_ entry: ConfigurationSection) -> Int {
    guard let text = entry.text("scale") else { return 0 }
    let powers = ["0.001": -3, "0.01": -2, "0.1": -1, "1": 0, "10": 1, "100": 2, "1000": 3]
    if let power = powers[text] { return power }
    entry.findings.reportImpossible(
      entry.node("scale")?.mark, "scale must be a power of ten from 0.001 to 1000")
    return 0
  }

  /// Checks keys that go with some columns only.
  private func checkFit(_ entry: ConfigurationSection, _ rule: ValueRule) {
    func refuse(_ keys: [String], _ why: String) {
      for key in keys where entry.has(key) {
        entry.findings.reportImpossible(entry.mark(key), "\(key) \(why)")
      }
    }
    if !definition.content.isDate { refuse(["dates", "time"], "goes with a date only") }
    switch definition.content {
    case .size, .number, .wholeNumber: break
    default: refuse(["decimal", "scale"], "goes with a number only")
    }
    if rule.lookUp != nil {
      guard case .columns = rule.origin else { return refuse(["from"], "goes with ‘column’ only") }
      if !definition.content.isDate, rule.lookUp?.pick == .earliest || rule.lookUp?.pick == .latest
      {
        refuse(["pick"], "as earliest or latest goes with a date only")
      }
    }
    switch rule.origin {
    case .constant, .runningNumber:
      refuse(
        ["values", "missing", "legal", "time", "unit", "scale", "if-filled", "if-empty", "from"],
        "does not go with a constant or a number")
    case .checkbox, .flags: refuse(["time", "unit", "scale", "from"], "goes with ‘column’ only")
    case .columns: break
    }
    if case .flags = rule.origin { refuse(["values"], "does not go with flags") }
    if case .checkbox = rule.origin, rule.values == nil {
      entry.findings.reportImpossible(
        entry.mark("checkbox"), "a checkbox field needs ‘values’",
        hint: "say what each option means: values: {Death: death}")
    }
  }
}
