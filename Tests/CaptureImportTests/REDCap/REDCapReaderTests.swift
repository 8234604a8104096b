import SourceDiagnostics
import Testing

@testable import CaptureImport

@Suite("REDCap exports")
struct REDCapReaderTests {
  private let dictionary = """
    "Variable / Field Name","Form Name","Field Type","Field Label","Choices, Calculations, OR Slider Labels","Text Validation Type OR Show Slider Number","Branching Logic (Show field only if...)"
    record_id,intake,text,Record,,,
    code,intake,text,Study code,,,
    born,intake,text,Born,,date_dmy,
    sites,intake,checkbox,Sites,"1, Left | 2, Right | -9, Unknown",,[code] <> ""
    pain,visit,text,Pain,,number,
    smoker,visit,yesno,Smoker,,,
    """
  private let header =
    "record_id,redcap_event_name,redcap_repeat_instrument,redcap_repeat_instance,code,born,sites___1,sites___2,sites____9,intake_complete,pain,smoker,visit_complete\n"

  private func read(
    _ rows: String, participant: String? = nil, header: String? = nil,
    others: [String: String] = [:]
  ) -> CapturedExport {
    var texts = ["data.csv": (header ?? self.header) + rows, "dictionary.csv": dictionary]
    texts.merge(others) { $1 }
    return REDCapReader().read(
      CaptureSource(texts: texts), settings: CaptureSettings(participant: participant))
  }

  @Test("Plain rows, repeating instruments and repeating events each go to their forms")
  func rowKinds() {
    let reading = read(
      """
      1,start_arm_1,,,X1,2000-01-02,1,0,0,2,4,1,2
      1,start_arm_1,visit,1,,,,,,,5,,2
      1,extra_arm_1,,1,,,,,,,6,0,1
      2,start_arm_1,,,,,0,0,0,0,,,

      """)
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.tables.map(\.name) == ["intake", "visit"])
    #expect(
      reading.tables[1].rows.map(\.cells) == [
        ["1", "start_arm_1", "", "4", "1", "2"], ["1", "start_arm_1", "1", "5", "", "2"],
        ["1", "extra_arm_1", "1", "6", "0", "1"],
      ])
    #expect(
      reading.tables[0].rows.map(\.cells) == [
        ["1", "start_arm_1", "", "X1", "2000-01-02", "1", "0", "0", "2"],
        ["2", "start_arm_1", "", "", "", "", "", "", "0"],
      ])
    #expect(reading.tables[0].columns[7].aliases == ["sites___-9"])
    #expect(reading.tables[1].columns[4].options.map(\.label) == ["Yes", "No"])
  }

  @Test("The participant's key may be a field of one form; every table gets it")
  func otherKey() {
    let reading = read(
      """
      1,a,,,X1,,,,,2,,,
      1,b,,,,,,,,,5,1,2
      2,b,,,,,,,,,6,1,2

      """, participant: "CODE")
    let visits = reading.tables[1]
    #expect(visits.participantColumn == visits.columns.count - 1)
    #expect(visits.rows.map { $0.cells.last } == ["X1", ""])
    let twice = read("1,a,,,X1,,,,,2,,,\n1,b,,,X2,,,,,2,,,\n", participant: "code")
    #expect(twice.diagnostics.map(\.rule) == ["redcap-two-keys"])
  }

  @Test("Rows that contradict themselves are refused with their place")
  func contradictions() {
    let cases = [
      ("1,a,vist,1,,,,,,,5,,2", "redcap-unknown-instrument"),
      ("1,a,visit,,,,,,,,5,,2", "redcap-half-a-repeat"),
      ("1,a,visit,1,X,,,,,,5,,2", "redcap-stray-value"),
      ("1,a,,,X,,,,,2,,,\n1,a,,,Y,,,,,2,,,", "redcap-repeated-row"),
      ("1,a,,,X,02-01-2000,,,,2,,,", "redcap-date-not-iso"),
      ("1,a,,,X,2000/01/02,,,,2,,,", "redcap-date-not-iso"),
      ("1,a,,,X,,Checked,Unchecked,,2,,,", "redcap-label-export"),
      ("1,a,,,X,,1,,,Complete,,,", "redcap-label-export"),
    ]
    for (row, rule) in cases {
      let found = read(row + "\n").diagnostics
      #expect(found.map(\.rule) == [rule], "\(row)")
      #expect(found.allSatisfy { $0.severity == .error && $0.position.line != nil })
    }
    // A missing-data code in a date field is not a date.
    #expect(read("1,a,,,X,-99,,,,2,,,\n").diagnostics.isEmpty)
  }

  @Test(
    "Without a dictionary forms end at their status columns; without repeat columns all is plain")
  func plainProject() {
    let reading = REDCapReader().read(
      CaptureSource(texts: [
        "x.csv": "id,a,b,one_complete,c,two_complete,d\n7,1,,2,,,4\n8,,,0,5,0,\n"
      ]),
      settings: CaptureSettings())
    #expect(reading.tables.map(\.name) == ["one", "two"])
    #expect(reading.tables.map(\.rows.count) == [2, 1])
    #expect(reading.diagnostics.map(\.rule) == ["redcap-no-dictionary", "redcap-field-of-no-form"])
  }

  @Test("A row that says nothing of any form is counted; entries outside of the grid are reported")
  func grid() {
    let reading = read(
      "1,a,,,X,,,,,2,,,\n1,b,,,,,,,,,,,\n1,c,,,Y,,,,,2,4,1,2\n",
      others: ["grid.csv": "arm_num,unique_event_name,form\n1,a,intake\n1,b,visit\n1,c,visit\n"])
    #expect(reading.files.first { $0.file == "data.csv" }?.leftOut == ["blank-in-every-form": 1])
    #expect(reading.diagnostics.map(\.rule) == ["redcap-form-not-designated"])
  }

  @Test("A raw export beside a label export is read, and which of two raw ones is asked")
  func several() {
    let labels = "Record ID,Study code,Complete?,Pain,Complete?\n1,X,Complete,4,Complete\n"
    let both = read("1,a,,,X,,,,,2,,,\n", others: ["labels.csv": labels])
    #expect(both.diagnostics.map(\.rule) == ["redcap-label-export-ignored"])
    #expect(both.tables.count == 2)
    let two = read("1,a,,,X,,,,,2,,,\n", others: ["other.csv": header + "1,a,,,X,,,,,2,,,\n"])
    #expect(two.diagnostics.map(\.rule) == ["two-files-of-one-part"])
    let absent = REDCapReader().read(
      CaptureSource(texts: ["data.csv": header + "1,a,,,X,,,,,2,,,\n"]),
      settings: CaptureSettings(parts: [.init(name: "data", file: "export*.csv")]))
    #expect(absent.diagnostics.map(\.rule) == ["missing-part"])
  }
}
