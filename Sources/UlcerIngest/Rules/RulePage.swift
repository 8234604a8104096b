package import SourceDiagnostics

/// The rules of one page of the documentation, which is part of the program.
package struct RulePage: Sendable {
  /// The rules in the order of the page.
  package let rules: [RuleDefinition]
  private let byName: [String: RuleDefinition]

  /// Reads a page. A page that breaks its own form has no rules at all; tests read every page that the
  /// program holds.
  package init(embedded text: String) {
    rules = (try? RuleText.rules(in: text)) ?? []
    byName = Dictionary(rules.map { ($0.name, $0) }) { first, _ in first }
  }

  /// The rule of that name.
  package func rule(named name: String) -> RuleDefinition? { byName[name] }

  /// The severity of a breach of a rule; an error if the page does not have the rule, which tests
  /// exclude.
  package func severity(of name: String) -> Severity { byName[name]?.severity ?? .error }
}
