import SourceDiagnostics
import Testing

@testable import CaptureImport

@Suite("A damaged export is refused with its fault, never read in part")
struct DamagedExportTests {
  private func errors(_ people: String) -> [String] {
    var export = FormExport()
    export.files["people.csv"] = people
    return export.imported().errors
  }

  @Test("Two stray quotes do not swallow the rows between them")
  func strayQuotes() {
    let text = """
      id,consent,outcome,centre
      P1,2025-01-06,enrolled,"
      P2,2025-01-07,enrolled,B
      P3,2025-01-08,enrolled,"

      """
    #expect(errors(text) == ["stray-quote people.csv:2:24", "unterminated-quote people.csv:4:24"])
  }

  @Test("A zero byte in a cell is an error at its place")
  func zeroByte() {
    let text = "id,centre,consent,outcome\nP1,\0A,2025-01-06,enrolled\n"
    #expect(errors(text) == ["nul-byte people.csv:2:4"])
  }

  @Test("A title above the header and rows in quotes as a whole are said to be that")
  func misplaced() {
    var export = FormExport()
    let rows = "id,centre,consent,outcome\nP1,A,2025-01-06,enrolled\n"
    export.files["people.csv"] = "People of the study\n" + rows
    var finding = export.imported().diagnostics.first { $0.rule == "one-column-file" }
    #expect(finding?.message == "line 2 looks like the header; line 1 is not data")
    export.files["people.csv"] = rows.split(separator: "\n").map { "\"\($0)\"\n" }.joined()
    finding = export.imported().diagnostics.first { $0.rule == "one-column-file" }
    #expect(finding?.message.hasPrefix("each row is in quotes as a whole") == true)
  }

  @Test("Marks before fields and characters that nobody sees do not part what is equal")
  func invisible() {
    var export = FormExport()
    export.files["people.csv"] =
      "\u{FEFF}id,\u{FEFF}\"centre\",consent,outcome\nP1,\u{FEFF}\"A\",2025-01-06,enrolled\n"
      + "P2,A\u{200B},2025-01-07,enrolled\n"
    #expect(
      export.rows("participants.csv")
        == ["P1,A,2025-01-06,enrolled", "P2,A,2025-01-07,enrolled"])
  }

  @Test("Beside a column that is not read, a row that cannot be cut is told without its line")
  func uncuttable() {
    let text = """
      id,centre,consent,outcome,arm
      P1,A,2025-01-06,enrolled,x, y
      P2,B,2025-01-07,enrolled,x

      """
    #expect(errors(text).filter { !$0.hasPrefix("allocation") } == ["uncuttable-rows people.csv"])
  }

  @Test("A delimiter in a column that the mapping does not name moves nothing into the study")
  func moved() {
    func rows(_ rows: String) -> [String] {
      var export = FormExport()
      export.files["people.csv"] = "id,grp,centre,consent,outcome,remark\n" + rows
      return export.rows("participants.csv")
    }
    #expect(
      rows("P1,\"MSC, high\",A,2025-01-06,enrolled,\nP2,\"pla\ncebo\",B,2025-01-07,enrolled,\n")
        == ["P1,A,2025-01-06,enrolled", "P2,B,2025-01-07,enrolled"])
    #expect(
      rows("P1,MSC, high,A,2025-01-06,enrolled,\nP2,placebo,B,2025-01-07,enrolled,\n")
        == ["uncuttable-rows people.csv"])
  }
}
