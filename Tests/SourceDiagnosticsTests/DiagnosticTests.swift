import SourceDiagnostics
import Testing

@Suite("A finding can be said in another way")
struct DiagnosticTests {
  private let finding = Diagnostic(
    rule: "r", severity: .warning, position: SourcePosition(file: "a.csv", line: 2), message: "m",
    hint: "h", related: [SourcePosition(file: "b.csv", line: 3)], occurrences: 4)

  @Test("With nothing given it stays the same")
  func same() { #expect(finding.with() == finding) }

  @Test("What is given changes, and nothing else")
  func changed() {
    let place = SourcePosition(file: "c.csv", line: 5)
    #expect(
      finding.with(position: place, message: "n", hint: "i", related: [place])
        == Diagnostic(
          rule: "r", severity: .warning, position: place, message: "n", hint: "i",
          related: [place], occurrences: 4))
    #expect(finding.with(hint: "i").message == "m")
  }
}
