/// Every rule that reading a study checks.
public enum RuleCatalogue {
  /// All rules: text, configuration, files, cells, contradictions.
  public static let all: [RuleDefinition] =
    textRules + configurationRules + fileRules + cellRules + rejectingContradictions
    + askingContradictions

  /// The rule of that name.
  public static func rule(named name: String) -> RuleDefinition? { byName[name] }

  private static let byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
}
