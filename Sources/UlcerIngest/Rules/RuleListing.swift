import SourceDiagnostics

/// All rules as text: the list of `cicatrix explain --list` and the page `docs/rules.md`.
public enum RuleListing {
  /// One line per rule, by name: name, severity, meaning.
  public static func table(of rules: [RuleDefinition]) -> String {
    let width = rules.map(\.name.count).max() ?? 0
    return rules.sorted { $0.name < $1.name }.map { rule in
      let padding = String(repeating: " ", count: width - rule.name.count + 2)
      return "\(rule.name)\(padding)\(rule.severity.rawValue): \(rule.meaning)\n"
    }.joined()
  }

  /// The page `docs/rules.md`: every rule with its examples, in the order of the catalogue.
  public static var markdown: String {
    markdown(
      """
      # What `cicatrix check` looks for

      This page is written by the program: `cicatrix explain RULE` shows the same for one rule. An
      error changes what is read (a row is rejected or a cell emptied), a warning asks, a notice
      informs. `^` stands below the place of the finding and below the places that it points to.
      """, of: RuleCatalogue.all)
  }

  /// A page about rules: an introduction, a table, and every rule with its examples.
  public static func markdown(_ introduction: String, of rules: [RuleDefinition]) -> String {
    var text = introduction + "\n\n| rule | severity | meaning |\n|---|---|---|\n"
    for rule in rules {
      text += "| [\(rule.name)](#\(rule.name)) | \(rule.severity.rawValue) | "
      text += rule.meaning.replacing("|", with: "\\|") + " |\n"
    }
    for rule in rules {
      text += "\n## \(rule.name)\n\n\(rule.meaning)\n\nAccepted:\n\n"
      text += "```\n\(rule.accepted.page(indent: ""))```\n\nRejected:\n\n"
      text += "```\n\(rule.rejected.page(indent: ""))```\n\n\(rule.mending)\n"
    }
    return text
  }
}
