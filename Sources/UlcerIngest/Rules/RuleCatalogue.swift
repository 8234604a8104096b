/// Every rule that reading a study checks, and those of the data cut-off.
public enum RuleCatalogue {
  /// All rules: text, configuration, files, cells, contradictions, drawing, data cut-off.
  public static let all: [RuleDefinition] =
    encodingRules + recordRules + configurationRules + fileRules + wordRules + valueRules
    + rejectingContradictions + ulcerContradictions + dateContradictions + eventContradictions
    + scoreRules + doubtfulValueRules + drawingRules + cutOffRules

  /// The rule of that name.
  public static func rule(named name: String) -> RuleDefinition? { byName[name] }

  private static let byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
}
