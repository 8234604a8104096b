import SourceDiagnostics
import Testing

@testable import UlcerIngest

@Suite("What was detected is told with its evidence, and records are shown only on request")
struct DialectListingTests {
  @Test("Encoding, delimiter, line ends, decimals and dates each name what decided them")
  func evidence() {
    var fixture = StudyFixture()
    fixture.texts["ulcers.csv"] = """
      sep=;
      participant_id;date;hand;digit;level;surface;status;length_mm;width_mm;area_mm2
      P1;03/02/2025;R;2;tip;volar;active;4;3,0;9
      P1;17/02/2025;R;2;tip;volar;active;4,5;3,0;9

      """
    let text = DialectListing(fixture.ingest()).text
    #expect(
      text.contains(
        """
        ulcers.csv
          encoding   utf-8: no byte-order mark, and every byte is UTF-8
          delimiter  semicolon: the line ‘sep=’ says so
          line ends  LF: the first row ends so
          decimals   length_mm: decimal comma, first seen in line 4
          decimals   width_mm: decimal comma, first seen in line 3
          decimals   area_mm2: decimal comma, like the rest of the file
          dates      date: day first, decided by line 4

        """))
    #expect(
      text.contains(
        "  delimiter  comma: it cuts the header and 1 of the first rows into 7 fields\n"))
    fixture.texts["study.yaml"] =
      "acronym: T\ncsv: {delimiter: \";\", decimal: \",\", date-order: dmy, encoding: utf-8}\n"
    let configured = DialectListing(fixture.ingest()).text
    #expect(configured.contains("  delimiter  semicolon: study.yaml says so\n"))
    #expect(configured.contains("  dates      date: day first, study.yaml says so\n"))
  }

  @Test("A line of a CSV file is shown only on request")
  func lines() {
    var fixture = StudyFixture()
    fixture.add("visits.csv", "P9,w4,2025-02-08,yes,SECRET")
    let study = fixture.ingest()
    let place = SourcePosition(file: "visits.csv", line: 3, column: 1)
    #expect(ShownLines(of: study, showsRecords: false).line(at: place) == nil)
    #expect(
      ShownLines(of: study, showsRecords: true).line(at: place) == "P9,w4,2025-02-08,yes,SECRET")
    let yaml = SourcePosition(file: "study.yaml", line: 1, column: 1)
    #expect(ShownLines(of: study, showsRecords: false).line(at: yaml) == "acronym: TEST")
  }

  @Test("A file with a column like the allocation is never shown")
  func unblinding() {
    var fixture = StudyFixture()
    fixture.texts["visits.csv"] =
      "participant_id,visit,date,attended,Arm\nP9,w2,2025-01-24,yes,VERUM\n"
    let study = fixture.ingest()
    let lines = ShownLines(of: study, showsRecords: true)
    for finding in study.diagnostics where finding.position.file == "visits.csv" {
      #expect(lines.line(at: finding.position) == nil)
    }
    #expect(study.diagnostics.count == 2)
  }
}
