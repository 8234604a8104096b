import SourceDiagnostics

/// Collects what is wrong with a transport file.
struct TransportFindings {
  let file: String
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String) { self.file = file }

  /// The file is damaged: what the finding is about is not read.
  mutating func report(_ message: String, hint: String? = nil) {
    add(.damaged, message, hint: hint)
  }

  /// Something that was read, with a doubt or to know.
  mutating func add(
    _ rule: TransportRule, _ message: String, hint: String? = nil, count: Int = 1
  ) {
    diagnostics.append(
      Diagnostic(
        rule: rule.rawValue, severity: rule.severity, position: SourcePosition(file: file),
        message: message, hint: hint, occurrences: count))
  }
}
