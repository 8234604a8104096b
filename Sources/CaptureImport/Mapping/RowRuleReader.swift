package import SourceDiagnostics
import UlcerIngest
package import UlcerRecords
import Yams

/// Reads the row rules of a mapping.
struct RowRuleReader {
  static let keys = ["table", "where", "for-each", "columns", "empty-rows"]
  /// More copies of one rule are a mistake.
  private static let copyLimit = 1000

  /// The visit names of the mapping, which constants must be among.
  let visits: [WordPair]?

  /// All rules, by file of the study in canonical order and in their order there.
  func rules(_ root: ConfigurationSection) -> [RowRule] {
    guard let section = root.section("records", keys: RecordKind.allCases.map(\.rawValue))
    else { return [] }
    var rules: [RowRule] = []
    var number = 0
    for kind in RecordKind.allCases {
      guard section.has(kind.rawValue) else { continue }
      for node in section.list(kind.rawValue) ?? [] {
        number += 1
        for copy in copies(of: node, section.findings) {
          let entry = ConfigurationSection(
            copy, name: "a rule of \(kind.rawValue)", keys: RowRuleReader.keys,
            findings: section.findings)
          if entry.isMapping, let rule = rule(entry, kind, number, copy.mark) { rules.append(rule) }
        }
      }
    }
    return rules
  }

  private func rule(
    _ entry: ConfigurationSection, _ kind: RecordKind, _ number: Int, _ mark: Mark?
  ) -> RowRule? {
    let definitions = kind.columns
    guard let table = entry.name("table") else {
      if entry.node("table") == nil { entry.reportMissing("table") }
      return nil
    }
    var columns: [Int: ValueRule] = [:]
    let conditions = entry.conditions()
    let position = entry.findings.position(mark)
    guard let section = entry.section("columns", keys: definitions.map(\.name)) else {
      if entry.node("columns") == nil { entry.reportMissing("columns") }
      return nil
    }
    for (place, definition) in definitions.enumerated() where section.node(definition.name) != nil {
      columns[place] = ValueRuleReader(definition: definition).rule(section)
    }
    for definition in definitions where definition.isRequired && !section.has(definition.name) {
      entry.findings.add(
        ImportRule.requiredColumnNotMapped.finding(
          position, "the rule does not say where ‘\(definition.name)’ comes from",
          hint: "\(kind.fileName) must have it: add it under columns"))
    }
    return RowRule(
      kind: kind, number: number, table: table, conditions: conditions, columns: columns,
      keepsEmptyRows: entry.word("empty-rows", among: ["leave-out", "keep"]) == "keep",
      position: position)
  }

  /// The rule for each of its `for-each`, names in `<…>` replaced.
  private func copies(of node: Node, _ findings: ConfigurationFindings) -> [Node] {
    guard let mapping = node.mapping,
      let list = mapping.first(where: { $0.key.scalar?.string == "for-each" })?.value
    else { return [node] }
    guard let entries = list.sequence, !entries.isEmpty, entries.count <= RowRuleReader.copyLimit
    else {
      findings.reportImpossible(
        list.mark, "for-each must be a list of mappings",
        hint: "for-each: [{visit: w2, p: v2}, {visit: w4, p: v4}]")
      return []
    }
    return entries.compactMap { entry in
      var words: [(name: String, word: String)] = []
      for pair in entry.mapping ?? [:] {
        guard let name = pair.key.scalar?.string, let word = pair.value.scalar?.string else {
          continue
        }
        words.append(("<\(name)>", word))
      }
      guard let count = entry.mapping?.count, count == words.count else {
        findings.reportImpossible(entry.mark, "an entry of for-each must be a mapping of words")
        return nil
      }
      let rest = mapping.filter { $0.key.scalar?.string != "for-each" }
      return Node.mapping(
        Node.Mapping(
          rest.map { ($0.key, replaced($0.value, words)) }, mapping.tag, mapping.style, mapping.mark
        ))
    }
  }

  private func replaced(_ node: Node, _ words: [(name: String, word: String)]) -> Node {
    if let scalar = node.scalar {
      var text = scalar.string
      for entry in words { text = text.replacing(entry.name, with: entry.word) }
      return .scalar(Node.Scalar(text, scalar.tag, scalar.style, scalar.mark))
    }
    if let sequence = node.sequence {
      return .sequence(
        Node.Sequence(
          sequence.map { replaced($0, words) }, sequence.tag, sequence.style, sequence.mark))
    }
    if let mapping = node.mapping {
      return .mapping(
        Node.Mapping(
          mapping.map { (replaced($0.key, words), replaced($0.value, words)) }, mapping.tag,
          mapping.style, mapping.mark))
    }
    return node
  }
}

/// Turns each row of a table into one row of a file of the study.
package struct RowRule: Sendable {
  /// The file of the study.
  package var kind: RecordKind
  /// The number of the rule in the mapping, from 1; the copies of a `for-each` share it.
  package var number: Int
  /// The table.
  package var table: MappedName
  /// Conditions that must all hold.
  package var conditions: [RowCondition]
  /// The source of each column, by place among the columns of the kind.
  package var columns: [Int: ValueRule]
  /// Rows in which nothing was entered are written.
  var keepsEmptyRows: Bool
  /// The place of the rule in the mapping.
  package var position: SourcePosition
}
