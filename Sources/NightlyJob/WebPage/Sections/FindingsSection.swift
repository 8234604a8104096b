import ClinicalWording
import SourceDiagnostics
import UlcerIngest
import UlcerReports

/// Findings in the data by rule: their meaning, their correction and their records.
struct FindingsSection {
  /// The findings, in the order of `findings.csv`.
  let diagnostics: [Diagnostic]

  /// The numbers of findings listed one by one, for one rule and for all rules together.
  private static let perRule = 25
  private static let inAll = 500

  private struct Group {
    let rule: String
    let severity: Severity
    var findings: [Diagnostic]
    var count: Int
  }

  /// The section of the page.
  var section: PageSection {
    PageSection(
      id: "findings", shortName: "Findings", heading: "Findings to mend", content: content)
  }

  private var content: [HTMLFragment] {
    guard !diagnostics.isEmpty else {
      return [.element(.p, [], "Nothing was found wrong with the data.")]
    }
    let counts: [String] = [Severity.error, .warning, .notice].compactMap { severity in
      let count = diagnostics.occurrences(of: severity)
      return count == 0 ? nil : NumberWording.counted(count, severity.rawValue)
    }
    var left = FindingsSection.inAll
    var content: [HTMLFragment] = [
      .element(
        .p, [],
        [
          .text("\(counts.joined(separator: ", ")). All of them, to be sent to the data manager: "),
          .link(to: "findings.csv", "findings.csv"), ".",
        ])
    ]
    for group in groups {
      let shown = min(FindingsSection.perRule, left, group.findings.count)
      left -= shown
      content += fragments(of: group, showing: shown)
    }
    return content
  }

  /// The findings by severity, most severe first, then by rule.
  private var groups: [Group] {
    struct Key: Hashable {
      let rule: String
      let severity: Severity
    }
    var groups: [Key: Group] = [:]
    for finding in diagnostics {
      let key = Key(rule: finding.rule, severity: finding.severity)
      var group =
        groups[key]
        ?? Group(rule: finding.rule, severity: finding.severity, findings: [], count: 0)
      // Findings beyond this number are only counted.
      if group.findings.count < FindingsSection.perRule { group.findings.append(finding) }
      group.count += finding.occurrences
      groups[key] = group
    }
    return groups.values.sorted { ($1.severity, $0.rule) < ($0.severity, $1.rule) }
  }

  private func fragments(of group: Group, showing count: Int) -> [HTMLFragment] {
    let light: StatusLight =
      switch group.severity {
      case .error: .alarm
      case .warning: .attention
      case .notice: .note
      }
    let shown = group.findings.prefix(count)
    // Advice that is the same for all findings is given once.
    let hints = Set(shown.map(\.hint))
    let common = shown.count > 1 && hints.count == 1 ? hints.first.flatMap { $0 } : nil
    let rule = RuleCatalogue.rule(named: group.rule)
    var content: [HTMLFragment] = [
      .element(
        .h3, [.cssClass("rule")],
        [
          StatusLightMark.labelled(
            light, NumberWording.counted(group.count, group.severity.rawValue)),
          .element(.code, [], .text(group.rule)),
        ])
    ]
    let advice = common.map { "\($0.prefix(1).uppercased())\($0.dropFirst())." } ?? rule?.mending
    let explanation = [rule?.meaning, advice].compactMap { $0 }.joined(separator: " ")
    if !explanation.isEmpty {
      content.append(.element(.p, [.cssClass("quiet")], .text(explanation)))
    }
    if !shown.isEmpty {
      content.append(
        .element(
          .ul, [.cssClass("findings")],
          [.lines([.empty] + shown.map { FindingsSection.line($0, withHint: common == nil) })]))
    }
    let rest = group.count - shown.reduce(0) { $0 + $1.occurrences }
    if rest > 0 {
      content.append(
        .element(
          .p, [.cssClass("quiet")],
          .text("and \(NumberWording.whole(rest)) more of this rule in findings.csv")))
    }
    return content
  }

  /// Returns one finding: its place, the fault and the correction.
  private static func line(_ finding: Diagnostic, withHint: Bool) -> HTMLFragment {
    let related = finding.related.map(place)
    let message =
      finding.message + (related.isEmpty ? "" : " (see \(related.joined(separator: ", ")))")
    let hint = withHint ? finding.hint : nil
    return .element(
      .li, [],
      [
        .element(.code, [.cssClass("place")], .isolated(place(finding.position))),
        " ", .element(.bdi, [], .text(message)),
        hint.map { .element(.span, [.cssClass("hint")], .element(.bdi, [], .text($0))) } ?? .empty,
      ])
  }

  private static func place(_ position: SourcePosition) -> String {
    position.recordWords
  }
}
