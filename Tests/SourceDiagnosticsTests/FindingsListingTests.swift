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

  @Test("What is published names the record and the column, never the line or the character")
  func records() {
    let finding = Diagnostic(
      rule: "r", severity: .error,
      position: SourcePosition(file: "a.csv", line: 2, column: 7, field: "length_mm"), message: "m",
      related: [SourcePosition(file: "b.csv", line: 3, column: 9, field: "date")])
    #expect(
      FindingsListing([finding], places: .records).text == """
        file,record,column,rule,severity,message,hint
        a.csv,2,length_mm,r,error,"m (see b.csv record 3, date)",

        """)
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
