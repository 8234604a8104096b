import DelimitedText
import SourceDiagnostics
import UlcerRecords
import Yams

/// `study.yaml` as read: the plan, the settings of reading, and the faults found in it.
struct StudyConfiguration {
  var plan = StudyPlan(acronym: "")
  var settings = IngestSettings()
  var diagnostics: [Diagnostic] = []
  /// Missing, not YAML, or without an acronym.
  var hasFailed = true

  /// Longer files are no configuration.
  static let byteLimit = ConfigurationDocument.byteLimit

  /// Reads the configuration; `nil` bytes mean that the file is missing, or could not be read for a
  /// reason.
  static func read(_ bytes: [UInt8]?, unreadable reason: String? = nil) -> StudyConfiguration {
    var configuration = StudyConfiguration()
    if bytes == nil, let reason {
      configuration.fail(
        .unreadableFile, nil, nil, "the file could not be read: \(reason)", nil)
      return configuration
    }
    guard let bytes else {
      configuration.fail(
        .missingConfiguration, nil, nil, "the study folder has no study.yaml",
        "a file with the one line ‘acronym: …’ is enough")
      return configuration
    }
    let document = ConfigurationDocument(bytes, file: StudySources.configurationName)
    configuration.diagnostics += document.diagnostics
    if let root = document.root {
      configuration.read(root)
    } else if document.diagnostics.isEmpty {
      configuration.fail(
        .missingAcronym, 1, 1, "study.yaml is empty",
        "a file with the one line ‘acronym: …’ is enough")
    }
    return configuration
  }

  private mutating func read(_ root: Node) {
    let findings = ConfigurationFindings()
    let reader = ConfigurationSection(
      root, name: "study.yaml", keys: StudyPlanReader.rootKeys, findings: findings)
    if reader.isMapping {
      plan = StudyPlanReader(root: reader).plan()
      settings = IngestSettingsReader(root: reader).settings()
      hasFailed = plan.acronym.isEmpty
      if hasFailed, !reader.has("acronym") {
        findings.report(
          .missingAcronym, nil, "study.yaml does not name the study", hint: "add ‘acronym: …’")
      }
    }
    diagnostics += findings.diagnostics
  }

  private mutating func fail(
    _ rule: IngestRule, _ line: Int?, _ column: Int?, _ message: String, _ hint: String?
  ) {
    diagnostics.append(
      Diagnostic(
        rule: rule.rawValue, severity: rule.severity,
        position: SourcePosition(
          file: StudySources.configurationName, line: line, column: column),
        message: message, hint: hint))
  }
}
