import SourceDiagnostics
import Testing

@Suite("Findings are listed as an editor can follow them")
struct DiagnosticListingTests {
  private let finding = Diagnostic(
    rule: "unknown-word", severity: .error,
    position: SourcePosition(file: "ulcers.csv", line: 14, column: 6), message: "‘x’ is no word",
    hint: "did you mean ‘y’?", related: [SourcePosition(file: "ulcers.csv", line: 3)])

  @Test("A finding is one line of place, severity, message and rule, then its hint")
  func text() {
    let text = DiagnosticListing([finding]).text
    #expect(
      text == """
        ulcers.csv:14:6: error: ‘x’ is no word [unknown-word]
            see ulcers.csv:3
            hint: did you mean ‘y’?

        """)
  }

  @Test("A caret stands below the field where the source line is shown")
  func caret() {
    let text = DiagnosticListing([finding], sourceLine: { _ in "P001,x,\té" }).text
    #expect(text.contains("    P001,x, é\n         ^\n"))
  }

  @Test("A column beyond the line and a very long line do no harm")
  func farCaret() {
    let beyond = Diagnostic(
      rule: "r", severity: .notice, position: SourcePosition(file: "f", line: 1, column: 9999),
      message: "m")
    #expect(DiagnosticListing([beyond], sourceLine: { _ in "ab" }).text.contains("    ab\n"))
    let long = String(repeating: "x", count: 100_000)
    #expect(DiagnosticListing([beyond], sourceLine: { _ in long }).text.utf8.count < 400)
  }

  @Test("Of many findings of one rule the first are shown and the rest counted")
  func cap() {
    let many = (1...1209).map { line in
      Diagnostic(
        rule: "many", severity: .warning, position: SourcePosition(file: "f", line: line),
        message: "m")
    }
    let listing = DiagnosticListing(many + [finding], limitPerRule: 2)
    #expect(
      listing.text == """
        f:1: warning: m [many]
        f:2: warning: m [many]
            … and 1,207 more of [many]
        ulcers.csv:14:6: error: ‘x’ is no word [unknown-word]
            see ulcers.csv:3
            hint: did you mean ‘y’?

        """)
    #expect(listing.summary == "1 error, 1209 warnings")
    #expect(
      listing.countsByRule == """
        error    unknown-word      1
        warning  many          1,209

        """)
    // Exactly as many as are shown: nothing is left to count.
    #expect(!DiagnosticListing(Array(many.prefix(2)), limitPerRule: 2).text.contains("more"))
  }

  @Test("A place without line or column is named as far as it is known")
  func places() {
    let whole = Diagnostic(
      rule: "r", severity: .warning, position: SourcePosition(file: "f"), message: "m")
    #expect(DiagnosticListing([whole]).text == "f: warning: m [r]\n")
    #expect(DiagnosticListing([whole, finding, finding]).summary == "2 errors, 1 warning")
    #expect(DiagnosticListing([]).summary.isEmpty)
    #expect(
      DiagnosticListing([whole], isColoured: true).text
        == "f: \u{1B}[33mwarning\u{1B}[0m: m [r]\n")
  }

  @Test("A source knows its lines, whatever ends them")
  func sourceLines() {
    let source = SourceText(utf8: Array("a\r\nb\rc\n".utf8))
    #expect((0...5).map { source.line($0) } == [nil, "a", "b", "c", "", nil])
  }

  @Test("The nearest name forgives a typing mistake and no more")
  func nearest() {
    #expect(nearestName(to: "healin", among: ["worsening", "healing"]) == "healing")
    #expect(nearestName(to: "ptrticipants", among: ["participants"]) == "participants")
    #expect(nearestName(to: "colour", among: ["participants"]) == nil)
    #expect(nearestName(to: "", among: []) == nil)
  }

  @Test("Positions order by file, line and column, whole files first")
  func order() {
    let places = [
      SourcePosition(file: "b"), SourcePosition(file: "a", line: 2, column: 1),
      SourcePosition(file: "a", line: 1), SourcePosition(file: "a"),
      SourcePosition(file: "a", line: 1, column: 3),
    ]
    #expect(
      places.sorted().map { "\($0.file)\($0.line ?? 0)\($0.column ?? 0)" }
        == ["a00", "a10", "a13", "a21", "b00"])
    #expect([Severity.error, .notice, .warning].sorted() == [.notice, .warning, .error])
  }
}
