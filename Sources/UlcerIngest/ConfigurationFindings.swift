import SourceDiagnostics
import Yams

/// Collects what is wrong in `study.yaml` while its sections are read.
final class ConfigurationFindings {
  private(set) var diagnostics: [Diagnostic] = []

  func report(_ rule: IngestRule, _ mark: Mark?, _ message: String, hint: String? = nil) {
    diagnostics.append(
      Diagnostic(
        rule: rule.rawValue, severity: rule.severity,
        position: SourcePosition(
          file: StudySources.configurationName, line: mark?.line, column: mark?.column),
        message: message, hint: hint))
  }

  /// A list or mapping that is too long to be read whole.
  func reportTooMany(_ name: String, _ mark: Mark?) {
    report(
      .impossibleValue, mark,
      "\(name) has more than \(ConfigurationSection.entryLimit) entries; the rest was not read",
      hint: "keep what the study needs")
  }

  /// A name that is none of those allowed.
  func reportUnknown(_ rule: IngestRule, _ word: String, _ mark: Mark?, among names: [String]) {
    let shown = quoted(Array(word.utf8)[...])
    let hint: String
    if let nearest = nearestName(to: word, among: names) {
      hint = "did you mean ‘\(nearest)’?"
    } else {
      hint = "known: \(names.joined(separator: ", "))"
    }
    let what = rule == .unknownKey ? "unknown key \(shown)" : "\(shown) is not possible here"
    report(rule, mark, what, hint: hint)
  }
}
