import SourceDiagnostics
import TestSupport
import Testing

@testable import CaptureImport

@Suite("Rows by the rules of a mapping")
struct RowRuleTests {
  private let head = """
      adverse-events:
        - table: ae
          columns:
            participant_id: id
            event_id: nr
            term: term
            organ_system: {value: X}
    """

  @Test("A row is looked up by participant and further keys; which of several is said")
  func lookUp() throws {
    var export = FormExport()
    export.files["ae.csv"] = "id,nr,term\nP1,1,a\nP1,2,b\nP2,1,c\n"
    export.files["dates.csv"] =
      "id,ae,begun\nP1,2,2025-02-02\nP1,1,2025-02-01\nP1,2,2025-01-30\nP2,9,2025-03-01\n"
    for (pick, expected) in [
      ("earliest", ["P1,1,a,X,2025-02-01", "P1,2,b,X,2025-01-30", "P2,1,c,X,"]),
      ("latest", ["P1,1,a,X,2025-02-01", "P1,2,b,X,2025-02-02", "P2,1,c,X,"]),
      ("first", ["P1,1,a,X,2025-02-01", "P1,2,b,X,2025-02-02", "P2,1,c,X,"]),
      ("last", ["P1,1,a,X,2025-02-01", "P1,2,b,X,2025-01-30", "P2,1,c,X,"]),
      ("only", ["several-rows dates.csv:4"]),
    ] {
      export.records =
        head + """

                  start_date: {from: dates, column: begun, on: {ae: nr}, pick: \(pick)}
          """
      #expect(export.rows("adverse-events.csv") == expected, "\(pick)")
    }
  }

  @Test("Rows that are looked up are imported rows; the others are left out and counted")
  func lookUpAccounts() throws {
    var export = FormExport()
    export.files["deaths.csv"] = "id,died\nP1,2025-05-05\nP9,2025-05-06\n"
    export.columns = "        death_date: {from: deaths, column: died}"
    let study = export.imported()
    #expect(study.text("participants.csv")?.contains("P1,A,2025-01-06,enrolled,2025-05-05") == true)
    let table = try #require(study.tables.first { $0.table == "deaths" })
    #expect(table.read == 2 && table.imported == 1 && table.leftOut == ["no-rule": 1])
  }

  @Test("A view of a table has some of its rows; flags, first filled and prefix")
  func views() {
    var export = FormExport()
    export.files["ae.csv"] = """
      id,nr,term,code,kind,death,stay,grade_a,grade_b
      P1,1,a,,AE,N,Y,,2
      P1,2,b,,SAE,Y,Y,3,1
      P2,1,c,,AE,,,,

      """
    export.keys = "tables: {serious: {table: ae, where: [{column: kind, is: SAE}]}}"
    export.records = """
        adverse-events:
          - table: serious
            columns:
              participant_id: id
              event_id: {column: nr, prefix: SAE-}
              term: term
              organ_system: {column: code, if-empty: not coded}
              grade: {column: [grade_a, grade_b]}
              seriousness: {flags: {death: death, stay: hospitalisation}}
          - table: ae
            where: [{column: kind, is-not: [SAE]}]
            columns:
              participant_id: id
              event_id: nr
              term: term
              organ_system: {column: code, if-empty: not coded}
              grade: {column: [grade_a, grade_b]}
              seriousness: {flags: {death: death, stay: hospitalisation}}
      """
    #expect(
      export.rows("adverse-events.csv") == [
        "P1,SAE-2,b,not coded,3,\"death;hospitalisation\"", "P1,1,a,not coded,2,hospitalisation",
        "P2,1,c,not coded,,",
      ])
  }

  @Test("Several ticks where one word fits are an error at the row")
  func severalOptions() {
    var export = FormExport()
    export.files["u.csv"] = "id,day,side#L,side#R\nP1,2025-02-01,1,1\n"
    export.records = """
        ulcers:
          - table: u
            columns:
              participant_id: id
              date: day
              hand: {checkbox: side, values: {L: left, R: right}}
              digit: {value: 1}
              level: {value: tip}
              surface: {value: volar}
              status: {value: active}
      """
    #expect(export.imported().errors == ["several-options u.csv:2"])
    export.files["u.csv"] = "id,day,side#L,side#R,side#X\nP1,2025-02-01,0,1,1\n"
    #expect(export.imported().errors == ["unlisted-value u.csv:2:19"])
    export.files["u.csv"] = "id,day,side#L\nP1,2025-02-01,1\n"
    #expect(export.imported().errors == ["missing-source-column mapping.yaml:20:26"])
  }

  @Test("A mark of decimals is the column's; both in one column are an error at the second")
  func decimals() {
    var export = FormExport()
    export.files["s.csv"] = "id;day;a;b\nP1;2025-02-01;1,5;0.5\nP2;2025-02-01;2,5;1.5\n"
    export.records = """
        scores:
          - table: s
            columns: {participant_id: id, date: day, instrument: {value: a}, score: a}
          - table: s
            columns: {participant_id: id, date: day, instrument: {value: b}, score: b}
      """
    #expect(
      export.rows("scores.csv") == [
        "P1,2025-02-01,a,1.5", "P2,2025-02-01,a,2.5", "P1,2025-02-01,b,0.5",
        "P2,2025-02-01,b,1.5",
      ])
    export.files["s.csv"] = "id;day;a;b\nP1;2025-02-01;1,5;0.5\nP2;2025-02-01;2.5;1.5\n"
    #expect(export.rows("scores.csv") == ["mixed-decimal-marks s.csv:3:15"])
  }

  @Test("Dates with slashes are settled by a day above 12, by the mapping, or not at all")
  func dateOrders() {
    var export = FormExport()
    export.files["people.csv"] =
      "id,centre,consent,outcome\nP1,A,03/04/2025,enrolled\nP2,B,13/04/2025,enrolled\n"
    #expect(export.rows("participants.csv").first == "P1,A,2025-04-03,enrolled")
    export.files["people.csv"] = "id,centre,consent,outcome\nP1,A,03/04/2025,enrolled\n"
    #expect(export.imported().errors == ["undecidable-date-order people.csv:2:6"])
    export.keys = "tables: {people: {dates: mdy}}"
    #expect(export.rows("participants.csv") == ["P1,A,2025-03-04,enrolled"])
    export.files["people.csv"] = "id,centre,consent,outcome\nP1,A,13/04/2025,enrolled\n"
    #expect(export.imported().errors == ["mixed-date-orders people.csv:2:6"])
  }

  @Test("What cannot be read is written as it stands, told at its place, and judged by check")
  func unreadable() throws {
    var export = FormExport()
    export.files["s.csv"] = "id,day,a\nP1,2025-02-31,12\nP2,2025-02-01,1 2\n"
    export.records = """
        scores:
          - table: s
            columns: {participant_id: id, date: day, instrument: {value: chfs}, score: a}
      """
    let study = export.imported()
    #expect(study.refusal == nil)
    #expect(
      study.diagnostics.map { "\($0.rule) \($0.position.line ?? 0):\($0.position.column ?? 0)" }
        == ["unreadable-cell 2:4", "unreadable-cell 3:15"])
    // The export has no ulcers at all; that is told once.
    let errors = study.studyDiagnostics.filter {
      $0.severity == .error && $0.position.file != "ulcers.csv"
    }
    #expect(errors.map(\.rule) == ["unreadable-date", "unreadable-number"])
    // Each finding in the study leads back to the line of the export.
    #expect(errors.map { $0.related.first?.line } == [2, 3])
    #expect(errors.allSatisfy { $0.related.first?.file == "s.csv" })
  }

  @Test("Centimetres of one site stand out in check, and are mended by a unit")
  func centimetres() {
    var export = FormExport()
    var people = "id,centre,consent,outcome\n"
    var sizes = "id,day,len\n"
    for number in 1...12 {
      people += "P\(number),\(number <= 4 ? "A" : "B"),2025-01-06,enrolled\n"
      for day in 1...4 { sizes += "P\(number),2025-02-0\(day),\(number <= 4 ? "0.6" : "6")\n" }
    }
    export.files["people.csv"] = people
    export.files["u.csv"] = sizes
    func records(_ length: String) -> String {
      """
        ulcers:
          - table: u
            columns:
              participant_id: id
              date: day
              hand: {value: left}
              digit: {value: 2}
              level: {value: tip}
              surface: {value: volar}
              status: {value: active}
              length_mm: \(length)
      """
    }
    export.records = records("len")
    #expect(export.imported().studyDiagnostics.contains { $0.rule == "sizes-unlike-other-sites" })
    // The form has no site of its own: it is looked up among the people.
    export.records = records("{column: len, unit: {A: cm, B: mm}}")
    #expect(!export.imported().studyDiagnostics.contains { $0.rule == "sizes-unlike-other-sites" })
    #expect(export.rows("ulcers.csv").allSatisfy { $0.hasSuffix(",6") })
    export.records = records("{column: len, unit: {A: cm}}")
    #expect(export.imported().errors.first == "unlisted-value u.csv:18:15")
  }

  @Test("Cells with delimiters, quotes and line ends come back as they were")
  func quoting() throws {
    var export = FormExport()
    export.files["people.csv"] =
      "id,centre,consent,outcome,why\nP1,\"A, \"\"B\"\"\nC\",2025-01-06,failed,\"x\r\ny\"\nP2,B,2025-01-07,failed,=1+1\n"
    export.columns = "        screen_failure_reason: why"
    let study = export.imported()
    #expect(
      study.text("participants.csv") == """
        participant_id,site,consent_date,screening_outcome,screen_failure_reason
        P1,"A, ""B""
        C",2025-01-06,failed,"x
        y"
        P2,B,2025-01-07,failed,=1+1

        """)
    // The export has no ulcers at all.
    let errors = study.studyDiagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.position.file) == ["ulcers.csv"])
  }

  @Test("study.yaml is written from the mapping, and its faults are told there")
  func inlineStudy() throws {
    var export = FormExport()
    let text = export.mapping.replacing(
      "study: {acronym: FORMS}",
      with: """
        study:
          acronym: FORMS
          adverse-events: {version: "4.0"}
          visits: [{id: w2, day: 14, window: [null, 20]}]
        """)
    let study = StudyImport(
      CaptureSource(texts: export.files), system: .csv, mapping: Array(text.utf8),
      mappingFile: "mapping.yaml", programVersion: "0", studyFile: { _ in nil })
    #expect(study.refusal == nil, "\(study.errors)")
    #expect(study.text("study.yaml")?.contains("\"4.0\"") == true)
    #expect(study.text("study.yaml")?.contains("null") == true)
    export.keys = "missing: {x: y}"
    let faulty = export.mapping.replacing("acronym: FORMS", with: "acronym: FORMS, data-cut: soon")
    let refused = StudyImport(
      CaptureSource(texts: export.files), system: .csv, mapping: Array(faulty.utf8),
      mappingFile: "mapping.yaml", programVersion: "0", studyFile: { _ in nil })
    #expect(refused.refusal == .configuration)
    #expect(refused.errors == ["impossible-value mapping.yaml:4:1"])
  }
}
