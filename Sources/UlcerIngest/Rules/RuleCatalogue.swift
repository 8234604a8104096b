import CEmbeddedFiles

/// Every rule that reading a study checks, and those of the data cut-off: the page `docs/rules.md`.
public enum RuleCatalogue {
  /// The page, read when a rule is first asked for.
  static let page = RulePage(embedded: String(cString: cembedded_rules()))

  /// All rules, in the order of the page.
  public static var all: [RuleDefinition] { page.rules }

  /// The rule of that name.
  public static func rule(named name: String) -> RuleDefinition? { page.rule(named: name) }
}
