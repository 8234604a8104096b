import CEmbeddedFiles
import SourceDiagnostics

/// Every rule that reading a study checks, and those of the data cut-off: the page `docs/rules.md`.
public enum RuleCatalogue {
  /// The page, read when a rule is first asked for.
  static let page = RulePage(embedded: String(cString: cembedded_rules()))

  /// All rules, in the order of the page.
  public static var all: [RuleDefinition] { page.rules }

  /// The rule of that name.
  public static func rule(named name: String) -> RuleDefinition? { page.rule(named: name) }
}

/// All rules as text: the list of `cicatrix explain --list`.
public enum RuleListing {
  /// One line per rule, by name: name, severity, meaning.
  public static func table(of rules: [RuleDefinition]) -> String {
    let width = rules.map(\.name.count).max() ?? 0
    return rules.sorted { $0.name < $1.name }.map { rule in
      let padding = String(repeating: " ", count: width - rule.name.count + 2)
      return "\(rule.name)\(padding)\(rule.severity.rawValue): \(rule.meaning)\n"
    }.joined()
  }
}
