import SourceDiagnostics
import Testing

@testable import CaptureImport

@Suite("CDISC data sets")
struct CDISCReaderTests {
  private func read(_ texts: [String: String]) -> CapturedExport {
    CDISCReader().read(CaptureSource(texts: texts), settings: CaptureSettings())
  }

  @Test("Columns of treatment are dropped and named; what is left tells nothing of them")
  func allocation() throws {
    let arms = ["Placebo", "Verum of a long name"]
    let readings = arms.map { arm in
      read([
        "adsl.csv":
          "USUBJID,SITEID,ARM,TRT01P,TRT01PN,TRT01A,TRTSDT,TRTEDT,AVGDD,CUMDOSE,TRTSEQP\nP1,7,\(arm),\(arm),0,\(arm),2025-01-02,2025-03-02,0,0,\(arm)\n",
        "ex.csv": "USUBJID,EXTRT,EXDOSE,EXSTDTC\nP1,\(arm),54,2025-01-02\n",
        "adae.csv": "USUBJID,TRTA,TRTAN,AEDECOD,TRTEMFL\nP1,\(arm),1,RASH,Y\n",
      ])
    }
    let adsl = try #require(readings[0].tables.first { $0.name == "ADSL" })
    #expect(adsl.columns.map(\.name) == ["USUBJID", "SITEID", "TRTSDT", "TRTEDT"])
    #expect(adsl.participantColumn == 0 && adsl.siteColumn == 1)
    #expect(
      readings[0].tables.first { $0.name == "EX" }?.columns.map(\.name) == ["USUBJID", "EXSTDTC"])
    #expect(
      readings[0].tables.first { $0.name == "ADAE" }?.columns.map(\.name)
        == ["USUBJID", "AEDECOD", "TRTEMFL"])
    #expect(readings[0].diagnostics.count { $0.rule == "allocation-in-export" } == 11)
    #expect(readings[0].files == readings[1].files)
    #expect(readings[0].diagnostics == readings[1].diagnostics)
    for table in readings[0].tables { #expect(table.position(line: 2, column: 0).column == nil) }
  }

  @Test("A transport file is read blind too")
  func transport() throws {
    let bytes = try TransportReaderTests.bytes("two-members.xpt")
    let reading = CDISCReader().read(
      CaptureSource(files: [CaptureFile(path: "all.xpt", bytes: bytes)]),
      settings: CaptureSettings())
    #expect(reading.tables.map(\.name) == ["ADSL", "AE"])
    let dropped = reading.tables[0].droppedColumns.map(\.name)
    #expect(dropped == ["DOSETM", "DOSE"])
    #expect(reading.files.map(\.isBlind) == [true])
    // The dose of the first row: another value changes neither the tables nor the fingerprint.
    var changed = bytes
    let place = try #require(
      changed.indices.first { changed[$0...].starts(with: [0x40, 0x19, 0x99, 0x99]) })
    changed[place] = 0x41
    let other = CDISCReader().read(
      CaptureSource(files: [CaptureFile(path: "all.xpt", bytes: changed)]),
      settings: CaptureSettings())
    #expect(other.files == reading.files)
    #expect(other.tables.map(\.rows) == reading.tables.map(\.rows))
  }

  @Test("Imputed parts of ADaM dates are taken away again")
  func imputed() throws {
    let reading = read([
      "ADAE.csv": """
      USUBJID,ASTDT,ASTDTF,AENDT
      P1,2025-03-01,D,2025-04-01
      P1,12OCT2021,M,
      P1,2025-01-01,Y,
      P1,23745,D,
      P1,2025-02-03,,

      """
    ])
    let table = try #require(reading.tables.first)
    #expect(table.columns.map(\.name).last == "ASTDT_KNOWN")
    #expect(
      table.rows.map { $0.cells.last } == ["2025-03", "2021", "", "2025-01", "2025-02-03"])
    #expect(
      reading.diagnostics.map(\.rule) == [
        "cdisc-imputed-dates", "cdisc-missing-ends", "cdisc-no-toxicity-grade",
      ])
  }

  @Test("Measurements become one row for each ulcer and visit, with the place from TU")
  func measurements() throws {
    let reading = read([
      "tu.csv": """
      USUBJID,TULNKID,TUTESTCD,TUORRES,TULOC,TULAT,TUPORTOT,TUDTC
      P1,U1,ULIDENT,TARGET,INDEX FINGER,LEFT,TIP,2025-01-01
      P1,U2,ULIDENT,TARGET,THUMB,RIGHT,TIP,2025-01-01

      """,
      "tr.csv": """
      USUBJID,TRLNKID,TRTESTCD,TRORRES,TRORRESU,TRSTRESC,TRSTRESU,TRSTAT,TRREASND,VISIT,TRDTC
      P1,U1,LDIAM,0.5,cm,5,mm,,,BASELINE,2025-01-01
      P1,U1,AREA,12,mm2,,,,,BASELINE,2025-01-01
      P1,U2,LDIAM,,,,,NOT DONE,BANDAGE,BASELINE,2025-01-01
      P1,U1,LDIAM,4,mm,4,mm,,,WEEK 2,2025-01-15

      """,
    ])
    let wide = try #require(reading.tables.last)
    #expect(wide.name == "TR_WIDE")
    #expect(
      wide.columns.map(\.name) == [
        "USUBJID", "TRLNKID", "VISIT", "TRDTC", "LDIAM", "AREA", "LDIAM_UNIT", "AREA_UNIT",
        "TRSTAT", "TRREASND", "TULOC", "TULAT", "TUPORTOT", "TUORRES",
      ])
    #expect(
      wide.rows.map { Array($0.cells[1...]) } == [
        [
          "U1", "BASELINE", "2025-01-01", "5", "12", "mm", "mm2", "", "", "INDEX FINGER", "LEFT",
          "TIP", "TARGET",
        ],
        [
          "U2", "BASELINE", "2025-01-01", "", "", "", "", "NOT DONE", "BANDAGE", "THUMB", "RIGHT",
          "TIP", "TARGET",
        ],
        [
          "U1", "WEEK 2", "2025-01-15", "4", "", "mm", "", "", "", "INDEX FINGER", "LEFT", "TIP",
          "TARGET",
        ],
      ])
    #expect(reading.diagnostics.map(\.rule) == ["cdisc-not-done"])
  }

  @Test("Findings about become one row for each place and date too")
  func findingsAbout() throws {
    let reading = read([
      "fa.csv": """
      USUBJID,FATESTCD,FAOBJ,FALOC,FALAT,FAORRES,FADTC
      P1,STATE,DIGITAL ULCER,THUMB,LEFT,ULCER,2025-01-01
      P1,PAIN,DIGITAL ULCER,THUMB,LEFT,40,2025-01-01
      P1,STATE,DIGITAL ULCER,THUMB,RIGHT,HEALED,2025-01-01

      """
    ])
    let wide = try #require(reading.tables.last)
    #expect(wide.name == "FA_WIDE" && wide.participantColumn == 0)
    #expect(
      wide.columns.map(\.name) == [
        "USUBJID", "FAOBJ", "FALOC", "FALAT", "FADTC", "STATE", "PAIN", "FASTAT", "FAREASND",
      ])
    #expect(
      wide.rows.map { Array($0.cells[2...6]) } == [
        ["THUMB", "LEFT", "2025-01-01", "ULCER", "40"],
        ["THUMB", "RIGHT", "2025-01-01", "HEALED", ""],
      ])
    let text = CDISCMapping.text(for: reading.tables)
    #expect(text.contains("status: {column: [STATE], values: {\"HEALED\": healed"))
    #expect(text.contains("pain: PAIN"))
  }

  @Test("Two measurements of one thing, and an ulcer in two places, are refused")
  func contradictions() {
    let twice = read([
      "TR.csv":
        "USUBJID,TRLNKID,TRTESTCD,TRORRES,TRDTC\nP1,U1,LDIAM,5,2025-01-01\nP1,U1,LDIAM,6,2025-01-01\n"
    ])
    #expect(twice.diagnostics.map(\.rule) == ["cdisc-several-measurements"])
    #expect(twice.diagnostics.map(\.position.line) == [3])
    let moved = read([
      "TR.csv": "USUBJID,TRLNKID,TRTESTCD,TRORRES,TRDTC\nP1,U1,LDIAM,5,2025-01-01\n",
      "TU.csv": "USUBJID,TULNKID,TULOC\nP1,U1,THUMB\nP1,U1,INDEX FINGER\n",
    ])
    #expect(moved.diagnostics.map(\.rule) == ["cdisc-several-measurements"])
  }

  @Test("What is easily read wrongly is said: fatal but not serious, no ends, no grade, day 0")
  func traps() {
    let reading = read([
      "ae.csv": """
      USUBJID,AESEQ,AEDECOD,AESEV,AESER,AEOUT,AESDTH,AESTDTC,AEENDTC,AESTDY
      P1,1,FALL,MILD,N,RECOVERED/RESOLVED,N,2025-01,2025-02-01,0
      P1,2,STROKE,SEVERE,N,FATAL,Y,2025,,12

      """,
      "dm.csv": "USUBJID,RFSTDTC,RFICDTC,DMDTC\nP1,2025-01-02,,2024-12-20\nP2,,,2024-12-21\n",
      "adtte.csv": "USUBJID,PARAMCD,AVAL,CNSR\nP1,TTDE,12,0\n",
    ])
    #expect(
      reading.diagnostics.map(\.rule) == [
        "cdisc-fatal-not-serious", "cdisc-partial-dates", "cdisc-missing-ends",
        "cdisc-no-toxicity-grade", "cdisc-consent-date", "cdisc-screen-failures",
        "cdisc-study-day-zero", "cdisc-derived-data-set",
      ])
    #expect(reading.diagnostics.first?.position.line == 3)
    #expect(reading.diagnostics.allSatisfy { $0.severity != .error })
  }

  @Test("One data set in two files is refused")
  func twoFiles() {
    let reading = read(["ae.csv": "USUBJID\nP1\n", "old/AE.csv": "USUBJID\nP1\n"])
    #expect(reading.diagnostics.contains { $0.rule == "two-files-of-one-part" })
  }

  @Test("The allocation is taken from what was received, without those who are in no arm")
  func allocationOut() {
    let source = CaptureSource(texts: [
      "dm.csv": "USUBJID,ARM,ACTARM\nP1,A,A\nP2,A,B\nP3,Screen Failure,Screen Failure\n",
      "adsl.csv": "USUBJID,TRT01P,TRT01A\nP2,A,\"B, low\"\nP1,A,A\n",
    ])
    let received = CDISCAllocation(source)
    #expect(received.column == "ADSL.TRT01A")
    #expect(received.text == "participant_id,arm\nP1,A\nP2,\"B, low\"\n")
    let planned = CDISCAllocation(source, column: "dm.arm")
    #expect(planned.text == "participant_id,arm\nP1,A\nP2,A\n")
    #expect(planned.withoutArm == 1)
    #expect(
      CDISCAllocation(source, column: "DM.X").diagnostics.map(\.rule) == ["missing-source-column"])
  }
}
