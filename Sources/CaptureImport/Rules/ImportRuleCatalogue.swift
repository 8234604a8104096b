import CEmbeddedFiles
import SourceDiagnostics
public import UlcerIngest

/// Every rule that an import checks beside those of reading a study: the page `docs/import-rules.md`.
public enum ImportRuleCatalogue {
  private static let page = RulePage(embedded: String(cString: cembedded_import_rules()))

  /// All rules, in the order of the page.
  public static var all: [RuleDefinition] { page.rules }

  /// Returns the severity of a breach of a rule, by its name.
  static func severity(of rule: String) -> Severity { page.severity(of: rule) }
}
