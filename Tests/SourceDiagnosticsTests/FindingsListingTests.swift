import SourceDiagnostics
import Testing

@Suite("Findings for the data manager are a table that no spreadsheet misreads")
struct FindingsListingTests {
  private func row(_ message: String, hint: String? = nil) -> String {
    let finding = Diagnostic(
      rule: "r", severity: .warning, position: SourcePosition(file: "a.csv", line: 2, column: 7),
      message: message, hint: hint, related: [SourcePosition(file: "b.csv", line: 3, column: 1)])
    let lines = FindingsListing([finding]).text.split(separator: "\n")
    return lines.last.map(String.init) ?? ""
  }

  @Test("One row per finding, in seven columns, other places in the message")
  func table() {
    let whole = Diagnostic(
      rule: "missing-file", severity: .error, position: SourcePosition(file: "ulcers.csv"),
      message: "the file is missing", hint: "add it")
    #expect(
      FindingsListing([whole]).text == """
        file,line,column,rule,severity,message,hint
        ulcers.csv,,,missing-file,error,the file is missing,add it

        """)
    #expect(row("wrong") == "a.csv,2,7,r,warning,wrong (see b.csv:3),")
    #expect(FindingsListing([]).text == "file,line,column,rule,severity,message,hint\n")
  }

  @Test("Of a blind file no column is told, of the others it is")
  func blind() {
    let findings = ["a.csv", "b.csv"].map { file in
      Diagnostic(
        rule: "r", severity: .error, position: SourcePosition(file: file, line: 2, column: 7),
        message: "m")
    }
    #expect(
      FindingsListing(findings, blindFiles: ["a.csv"]).text.split(separator: "\n").dropFirst()
        == ["a.csv,2,,r,error,m,", "b.csv,2,7,r,error,m,"])
  }

  @Test("Commas and quotes are quoted; line ends become blanks")
  func quoting() {
    #expect(row("a, \"b\"\nc").hasPrefix("a.csv,2,7,r,warning,\"a, \"\"b\"\" c (see b.csv:3)\","))
  }

  @Test(
    "What would begin a formula is preceded by an apostrophe",
    arguments: ["=1+1", "+1", "-1", "@SUM", "\t=1", " =1", "＝1"])
  func formulas(text: String) {
    #expect(row("ok", hint: text).contains(",'"))
  }
}
