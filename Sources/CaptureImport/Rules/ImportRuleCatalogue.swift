public import UlcerIngest

/// Every rule that an import checks beside those of reading a study.
public enum ImportRuleCatalogue {
  /// All rules: the source, the mapping, rows and cells, those of REDCap and of CDISC.
  public static let all: [RuleDefinition] =
    sourceRules + mappingRules + coverageRules + cellRules + redcapRules + cdiscRules

  static func rule(
    _ rule: ImportRule, _ meaning: String, accepted: RuleExample, rejected: RuleExample,
    mending: String
  ) -> RuleDefinition {
    RuleDefinition(
      name: rule.rawValue, severity: rule.severity, meaning, accepted: accepted,
      rejected: rejected, mending: mending)
  }
}
