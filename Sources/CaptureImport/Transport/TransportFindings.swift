import SourceDiagnostics

/// Collects what is wrong with a transport file.
struct TransportFindings {
  let file: String
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String) { self.file = file }

  /// An error: what it is about is not read.
  mutating func report(_ message: String, hint: String? = nil) {
    add(.error, "import-transport-damaged", message, hint: hint)
  }

  /// Something that was read, with a doubt.
  mutating func warn(_ rule: String, _ message: String, hint: String? = nil, count: Int = 1) {
    add(.warning, rule, message, hint: hint, count: count)
  }

  /// Something to know.
  mutating func note(_ rule: String, _ message: String, count: Int = 1) {
    add(.notice, rule, message, hint: nil, count: count)
  }

  private mutating func add(
    _ severity: Severity, _ rule: String, _ message: String, hint: String?, count: Int = 1
  ) {
    diagnostics.append(
      Diagnostic(
        rule: rule, severity: severity, position: SourcePosition(file: file), message: message,
        hint: hint, occurrences: count))
  }
}
