import SourceDiagnostics

/// Collects the faults of a transport file.
struct TransportFindings {
  let file: String
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String) { self.file = file }

  /// Reports damage: the damaged part of the file is not read.
  mutating func report(_ message: String, hint: String? = nil) {
    add(.damaged, message, hint: hint)
  }

  /// Reports a doubt or a remark about a part that was read.
  mutating func add(
    _ rule: TransportRule, _ message: String, hint: String? = nil, count: Int = 1
  ) {
    diagnostics.append(
      Diagnostic(
        rule: rule.rawValue, severity: rule.severity, position: SourcePosition(file: file),
        message: message, hint: hint, occurrences: count))
  }
}

/// Features of a SAS transport file that are easily misread.
enum TransportRule: String, CaseIterable {
  case damaged = "import-transport-damaged"
  case date = "import-transport-date"
  case encoding = "import-transport-encoding"
  case noCount = "import-transport-no-count"
  case name = "import-transport-name"
  case places = "import-transport-places"

  /// The severity of the rule; an error means that nothing is written.
  var severity: Severity { ImportRuleCatalogue.severity(of: rawValue) }
}
