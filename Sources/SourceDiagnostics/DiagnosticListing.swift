/// Findings as text: `file:line:column: severity: message [rule]`, a hint, related places and, if
/// wanted, the source line with a caret.
public struct DiagnosticListing: Sendable {
  private let diagnostics: [Diagnostic]
  private let isColoured: Bool
  private let sourceLine: @Sendable (SourcePosition) -> String?

  /// Lists findings in the order given.
  ///
  /// - Parameters:
  ///   - diagnostics: the findings.
  ///   - isColoured: whether severities are coloured for a terminal.
  ///   - sourceLine: the text of the line at a position, where it may be shown; without it no
  ///     source is printed.
  public init(
    _ diagnostics: [Diagnostic], isColoured: Bool = false,
    sourceLine: @escaping @Sendable (SourcePosition) -> String? = { _ in nil }
  ) {
    self.diagnostics = diagnostics
    self.isColoured = isColoured
    self.sourceLine = sourceLine
  }

  /// The whole listing; every line ends with a line feed.
  public var text: String {
    var text = ""
    for diagnostic in diagnostics { write(diagnostic, &text) }
    return text
  }

  /// One line that counts errors, warnings and notices; empty without findings.
  public var summary: String {
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = diagnostics.count { $0.severity == severity }
      if count == 0 { return nil }
      return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return counts.joined(separator: ", ")
  }

  private func write(_ diagnostic: Diagnostic, _ text: inout String) {
    let severity = coloured(diagnostic.severity.rawValue, diagnostic.severity)
    text += "\(place(diagnostic.position)): \(severity): \(diagnostic.message) "
    text += "[\(diagnostic.rule)]\n"
    writeSource(diagnostic.position, &text)
    for position in diagnostic.related { text += "    see \(place(position))\n" }
    if let hint = diagnostic.hint { text += "    hint: \(hint)\n" }
  }

  private func writeSource(_ position: SourcePosition, _ text: inout String) {
    guard let column = position.column, let line = sourceLine(position) else { return }
    // At most 100 characters around the place, on one line.
    let scalars = Array(line.unicodeScalars)
    let start = max(0, min(column - 1, scalars.count) - 40)
    var shown = ""
    var marker = ""
    for (index, scalar) in scalars[start...].prefix(100).enumerated() {
      let isPlain = scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
      shown.unicodeScalars.append(isPlain ? scalar : " ")
      if start + index < column - 1 { marker += " " }
    }
    text += "    \(shown)\n    \(marker)^\n"
  }

  private func place(_ position: SourcePosition) -> String {
    var text = position.file
    if let line = position.line { text += ":\(line)" }
    if position.line != nil, let column = position.column { text += ":\(column)" }
    return text
  }

  private func coloured(_ word: String, _ severity: Severity) -> String {
    guard isColoured else { return word }
    switch severity {
    case .notice: return "\u{1B}[36m\(word)\u{1B}[0m"
    case .warning: return "\u{1B}[33m\(word)\u{1B}[0m"
    case .error: return "\u{1B}[31m\(word)\u{1B}[0m"
    }
  }
}
