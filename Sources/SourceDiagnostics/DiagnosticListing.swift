/// Findings as text: `file:line:column: severity: message [rule]`, a hint, related places and, if
/// wanted, the source line with a caret.
public struct DiagnosticListing: Sendable {
  private let diagnostics: [Diagnostic]
  private let isColoured: Bool
  private let limitPerRule: Int
  private let sourceLine: @Sendable (SourcePosition) -> String?

  /// Lists findings in the order given.
  ///
  /// - Parameters:
  ///   - diagnostics: the findings.
  ///   - isColoured: severities are coloured for a terminal.
  ///   - limitPerRule: the number of findings of one rule that are listed; a line after the last of
  ///     them counts the others.
  ///   - sourceLine: the text of the line at a position, where it may be shown; without it no
  ///     source is printed.
  public init(
    _ diagnostics: [Diagnostic], isColoured: Bool = false, limitPerRule: Int = .max,
    sourceLine: @escaping @Sendable (SourcePosition) -> String? = { _ in nil }
  ) {
    self.diagnostics = diagnostics
    self.isColoured = isColoured
    self.limitPerRule = limitPerRule
    self.sourceLine = sourceLine
  }

  /// The whole listing; every line ends with a line feed.
  public var text: String {
    var text = ""
    var total: [String: Int] = [:]
    for diagnostic in diagnostics { total[diagnostic.rule, default: 0] += diagnostic.occurrences }
    var written: [String: (listed: Int, occurrences: Int)] = [:]
    for diagnostic in diagnostics {
      var count = written[diagnostic.rule] ?? (0, 0)
      guard count.listed < limitPerRule else { continue }
      count.listed += 1
      count.occurrences += diagnostic.occurrences
      written[diagnostic.rule] = count
      write(diagnostic, &text)
      if count.listed == limitPerRule, let all = total[diagnostic.rule], all > count.occurrences {
        text += "    … and \(grouped(all - count.occurrences)) more of [\(diagnostic.rule)]\n"
      }
    }
    return text
  }

  /// One line per rule: severity, rule and its number of findings, the gravest first.
  public var countsByRule: String {
    struct Kind: Hashable {
      let severity: Severity
      let rule: String
    }
    var counts: [Kind: Int] = [:]
    for finding in diagnostics {
      counts[Kind(severity: finding.severity, rule: finding.rule), default: 0] +=
        finding.occurrences
    }
    let rows = counts.sorted { ($1.key.severity, $0.key.rule) < ($0.key.severity, $1.key.rule) }
    let width = rows.map { $0.key.rule.count }.max() ?? 0
    let digits = rows.map { grouped($0.value).count }.max() ?? 0
    return rows.map { kind, count in
      let number = grouped(count)
      let severity = kind.severity.rawValue
      return coloured(severity, kind.severity)
        + String(repeating: " ", count: max(0, 9 - severity.count)) + kind.rule
        + String(repeating: " ", count: width - kind.rule.count + 2 + digits - number.count)
        + number + "\n"
    }.joined()
  }

  /// 1204 as 1,204.
  private func grouped(_ number: Int) -> String {
    var text = ""
    for (place, digit) in String(number).reversed().enumerated() {
      if place > 0, place % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }

  /// One line that counts errors, warnings and notices; empty without findings.
  public var summary: String {
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = diagnostics.occurrences(of: severity)
      if count == 0 { return nil }
      return CountedNoun.text(count, severity.rawValue)
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
