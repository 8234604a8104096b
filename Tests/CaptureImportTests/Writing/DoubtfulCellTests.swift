import SourceDiagnostics
import TestSupport
import Testing

@testable import CaptureImport

@Suite("An import reads doubtful cells as a study does, by the one reader")
struct DoubtfulCellTests {
  private func events(_ starts: [String], tables: String = "") -> FormExport {
    var export = FormExport()
    export.keys = tables
    export.files["ae.csv"] =
      "id,nr,term,begun\n" + starts.enumerated().map { "P1,\($0 + 1),a,\($1)\n" }.joined()
    export.records = """
        adverse-events:
          - table: ae
            columns: {participant_id: id, event_id: nr, term: term, start_date: begun}
      """
    return export
  }

  private func starts(_ export: FormExport) -> [String] {
    export.rows("adverse-events.csv").map { $0.split(separator: ",").last.map(String.init) ?? "" }
  }

  @Test("A known day keeps whatever time stands behind it, and the study says what it thinks of it")
  func times() {
    let export = events([
      "2025-02-20T10", "2025-02-20T10:30:15.123", "2025-02-20T10:30:00Z", "2025-02-20T-:30",
      "2025---20", "20250220", "20FEB2025:10:30:00", "2025-02-20T00:00", "3 feb 2025", "3.2.2025",
      "2025/02/03", "June 22 2025",
    ])
    #expect(
      starts(export) == [
        "2025-02-20T10", "2025-02-20T10:30:15", "2025-02-20T10:30:00Z", "2025-02-20T-:30", "2025",
        "2025-02-20", "2025-02-20T10:30", "2025-02-20T00:00", "2025-02-03", "2025-02-03",
        "2025-02-03", "2025-06-22",
      ])
    let study = export.imported()
    #expect(study.diagnostics.isEmpty)
    #expect(
      study.studyDiagnostics.map(\.rule).filter { $0.contains("time") } == [
        "time-not-used", "time-not-used", "time-not-used", "midnight-time",
      ])
    #expect(!study.studyDiagnostics.contains { $0.rule == "unreadable-date" })
  }

  @Test("Without a column of classes events are imported as not coded")
  func notCoded() {
    let study = events(["2025-02-20"]).imported()
    #expect(study.refusal == nil)
    #expect(study.studyDiagnostics.map(\.rule).contains("not-coded"))
  }

  @Test("dates: mdy holds for hyphens and points")
  func monthFirst() {
    for mark in ["-", "/", "."] {
      let dates = ["04\(mark)05\(mark)2025", "05\(mark)12\(mark)2025"]
      #expect(
        starts(events(dates, tables: "tables: {ae: {dates: mdy}}")) == ["2025-04-05", "2025-05-12"])
      #expect(
        starts(events(dates, tables: "tables: {ae: {dates: dmy}}")) == ["2025-05-04", "2025-12-05"])
    }
    #expect(starts(events(["04-05-2025"])) == ["2025-05-04"])
  }

  @Test("One date that can only be month first makes the others of the column undecidable")
  func doubtfulHyphens() throws {
    let study = events(["01-05-2025", "01-16-2025"]).imported()
    #expect(study.refusal == .data)
    let finding = try #require(study.diagnostics.first)
    #expect(finding.rule == "undecidable-date-order")
    #expect(finding.position.line == 2 && finding.related.first?.line == 3)
    #expect(starts(events(["01-16-2025", "02-02-2025"])) == ["2025-01-16", "2025-02-02"])
  }

  private func scores(_ text: String, tables: String = "") -> [String] {
    var export = FormExport()
    export.keys = tables
    export.files["scores.csv"] = text
    export.records = """
        scores:
          - table: scores
            columns: {participant_id: id, date: day, instrument: {value: chfs}, score: total}
      """
    return export.rows("scores.csv")
  }

  @Test("A mark that may divide thousands refuses the import, unless the mapping says what it is")
  func thousands() {
    let quoted = "id,day,total\nP1,2025-02-01,\"1,250\"\nP1,2025-02-02,980\n"
    #expect(scores(quoted) == ["undecidable-decimal-mark scores.csv:2:15"])
    #expect(
      scores(quoted, tables: "tables: {scores: {decimal: \",\"}}")
        == ["P1,2025-02-01,chfs,1.250", "P1,2025-02-02,chfs,980"])
    let pointed = "id;day;total;other\nP1;2025-02-01;1.250;4,5\n"
    #expect(scores(pointed) == ["undecidable-decimal-mark scores.csv:2:15"])
    #expect(
      scores("id;day;total;other\nP1;2025-02-01;1,250;4,5\n") == ["P1,2025-02-01,chfs,1.250"])
    #expect(scores("id,day,total\nP1,2025-02-01,1.250\n") == ["P1,2025-02-01,chfs,1.250"])
  }

  @Test("Eight digits are a date of ISO 8601 and no count of SAS")
  func basicDates() {
    #expect(SASDate.isoText("20241220") == "2024-12-20")
    #expect(SASDate.isoText("22000") == "2020-03-26")
    #expect(SASDate.isoText("20DEC2024:10:30:00") == "2024-12-20")
    #expect(SASDate.isoText("2024-12-20T10") == "2024-12-20")
    #expect(SASDate.parts("2024---20") == 1 && SASDate.parts("2024-12") == 2)
    #expect(starts(events(["20241220"], tables: "tables: {ae: {dates: sas}}")) == ["2024-12-20"])
  }
}
