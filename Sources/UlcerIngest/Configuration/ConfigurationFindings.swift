package import SourceDiagnostics
package import Yams

/// Collects the faults of `study.yaml`, or of a file like it, while its sections are read.
package final class ConfigurationFindings {
  /// Findings in the order of reading.
  package private(set) var diagnostics: [Diagnostic] = []
  private let file: String

  /// - Parameter file: the file's name for diagnostics.
  package init(file: String = StudySources.configurationName) { self.file = file }

  /// Adds a finding that another rule set has made.
  package func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// The place of a mark in the file.
  package func position(_ mark: Mark?) -> SourcePosition {
    SourcePosition(file: file, line: mark?.line, column: mark?.column)
  }

  /// A value that is not possible at its place.
  package func reportImpossible(_ mark: Mark?, _ message: String, hint: String? = nil) {
    report(.impossibleValue, mark, message, hint: hint)
  }

  /// A word that is none of those allowed.
  package func reportUnknownWord(_ word: String, _ mark: Mark?, among names: [String]) {
    reportUnknown(.impossibleValue, word, mark, among: names)
  }

  func report(_ rule: IngestRule, _ mark: Mark?, _ message: String, hint: String? = nil) {
    diagnostics.append(
      Diagnostic(
        rule: rule.rawValue, severity: rule.severity,
        position: position(mark), message: message, hint: hint))
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
