import SourceDiagnostics

/// Findings in a template, with an end: a hostile file shall not make millions of them.
struct FindingList {
  private(set) var findings: [Diagnostic] = []

  /// After this many, one finding says that there are more.
  static var most: Int { 500 }

  /// Whether there is room for more.
  var isFull: Bool { findings.count >= FindingList.most }

  /// Adds an error.
  mutating func add(
    _ rule: String, at position: SourcePosition, _ message: String, hint: String? = nil,
    severity: Severity = .error
  ) {
    if findings.count > FindingList.most { return }
    if isFull {
      findings.append(
        Diagnostic(
          rule: "too-many-findings", severity: .error,
          position: SourcePosition(file: position.file),
          message: "More than \(FindingList.most) findings; the rest is not listed"))
      return
    }
    findings.append(
      Diagnostic(
        rule: rule, severity: severity, position: position, message: message, hint: hint))
  }

  /// The findings in the order of the source.
  var sorted: [Diagnostic] {
    findings.enumerated().sorted { left, right in
      (left.element.position, left.offset) < (right.element.position, right.offset)
    }.map(\.element)
  }
}
