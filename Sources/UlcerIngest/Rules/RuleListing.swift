import SourceDiagnostics

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
