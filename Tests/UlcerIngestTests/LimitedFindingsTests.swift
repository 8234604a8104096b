import SourceDiagnostics
import Testing

@testable import UlcerIngest

@Suite("Findings beyond a limit are counted")
struct LimitedFindingsTests {
  private func finding(_ rule: String, _ line: Int, _ severity: Severity = .error) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: severity, position: SourcePosition(file: "a.csv", line: line),
      message: "wrong")
  }

  private func findings(_ rules: [(String, Int)], limit: Int) -> LimitedFindings {
    var findings = LimitedFindings(limit: limit)
    for (rule, line) in rules { findings.add(finding(rule, line)) }
    return findings
  }

  @Test("Up to the limit of a rule nothing is changed")
  func unchanged() {
    let found = findings([("a", 1), ("b", 2), ("a", 3)], limit: 2)
    #expect(found.diagnostics == [finding("a", 1), finding("b", 2), finding("a", 3)])
  }

  @Test("The others of a rule and severity are one finding at the place of the first")
  func counted() {
    var found = findings([("a", 1), ("a", 9), ("a", 7), ("b", 2)], limit: 1)
    found.add(finding("a", 3, .warning))
    let last = found.diagnostics.last
    #expect(found.diagnostics.map(\.position.line) == [1, 2, 3, 9])
    #expect(last?.rule == "a")
    #expect(last?.severity == .error)
    #expect(last?.occurrences == 2)
    #expect(found.diagnostics.occurrences(of: .error) == 4)
    #expect(found.diagnostics.occurrences(of: .warning) == 1)
  }

  @Test(
    "Parts taken together list and count what the whole does",
    arguments: [1, 2, 3, 7, 12, 25, 40, 60])
  func parts(size: Int) {
    let rules = (1...60).map { ($0 % 5 == 0 ? "a" : $0 % 3 == 0 ? "b" : "c", $0) }
    let whole = findings(rules, limit: 10)
    var joined = LimitedFindings(limit: 10)
    var earlier = LimitedFindings.Tally()
    for start in stride(from: 0, to: rules.count, by: size) {
      let part = Array(rules[start..<min(rules.count, start + size)])
      var found = findings(part, limit: 10)
      let before = found.listed
      let places = found.limit(after: &earlier)
      for (old, new) in (places ?? []).enumerated() {
        if let new { #expect(found.listed[new] == before[old]) }
      }
      joined.add(found)
    }
    #expect(joined.diagnostics == whole.diagnostics)
  }
}
