import SourceDiagnostics
import Testing
import UlcerRecords

@testable import UlcerIngest

@Suite("A value that may mean something else is not read as the one or the other without a word")
struct DoubtfulValueTests {
  // MARK: Not coded

  @Test("An event without a system organ class is kept as ‘Not coded’, with a warning")
  func notCoded() {
    var fixture = StudyFixture()
    fixture.add("adverse-events.csv", "P1,2,Sepsis,,4,2025-01-19,recovered")
    let study = fixture.ingest()
    #expect(study.brief == ["not-coded 3 13"])
    #expect(study.diagnostics.first?.severity == .warning)
    #expect(study.records.adverseEvents.last?.organSystem == "Not coded")
    #expect(study.file(.adverseEvents)?.used == 2)
    #expect(study.file(.adverseEvents)?.cellsEmptied == 0)
  }

  @Test("A file without the column keeps every event, and says so once")
  func noColumn() {
    var fixture = StudyFixture()
    fixture.texts["adverse-events.csv"] =
      "participant_id,event_id,term,grade\nP1,1,Sepsis,4\nP2,1,Pain,1\n"
    let study = fixture.ingest()
    #expect(study.brief == ["not-coded 1"])
    #expect(study.records.adverseEvents.map(\.organSystem) == ["Not coded", "Not coded"])
    // A column that study.yaml names and the file lacks is an error as before.
    fixture.texts["study.yaml"] =
      "acronym: TEST\ncolumns: {adverse-events: {organ_system: soc_name}}\n"
    #expect(fixture.ingest().brief.contains("missing-column 1"))
    #expect(fixture.ingest().file(.adverseEvents)?.used == 2)
  }

  @Test("A listed missing code is no class either")
  func missingCode() {
    var fixture = StudyFixture()
    fixture.texts["study.yaml"] =
      "acronym: TEST\nmissing: {adverse-events: {organ_system: {\"-99\": not-done}}}\n"
    fixture.add("adverse-events.csv", "P1,2,Sepsis,-99,4,2025-01-19,recovered")
    #expect(fixture.ingest().brief == ["not-coded 3 13"])
  }

  // MARK: System organ classes

  private func organSystems(_ names: [String], yaml: String = "") -> [String] {
    var fixture = StudyFixture()
    fixture.texts["study.yaml"] = "acronym: TEST\n" + yaml
    for (number, name) in names.enumerated() {
      fixture.add(
        "adverse-events.csv", "P1,\(number + 2),Pain \(number),\"\(name)\",2,2025-01-19,recovered")
    }
    return fixture.ingest().diagnostics.map { finding in
      "\(finding.rule) \(finding.position.line ?? 0) \(finding.severity.rawValue) "
        + (finding.hint?.hasPrefix("did you mean ‘") == true
          ? String(finding.hint?.dropFirst(14).prefix { $0 != "’" } ?? "") : "–")
    }
  }

  @Test("A misspelt class is told with the one that is meant; every spelling once")
  func misspelt() {
    #expect(
      organSystems([
        "Nervous system disorder", "Nervous system disorder", "Infections & infestations",
      ])
        == [
          "unknown-organ-system 3 warning Nervous system disorders",
          "unknown-organ-system 5 warning Infections and infestations",
        ])
    #expect(
      organSystems(["Skin", "12", "Renal disorders"]) == [
        "unknown-organ-system 3 warning Skin and subcutaneous tissue disorders",
        "unknown-organ-system 4 notice –",
        "unknown-organ-system 5 warning Renal and urinary disorders",
      ])
  }

  @Test("The 27 classes pass in any letter case, and ‘Not coded’ too")
  func listed() {
    #expect(SystemOrganClass.names.count == 27)
    #expect(organSystems(SystemOrganClass.names) == [])
    #expect(organSystems(SystemOrganClass.names.map { $0.uppercased() }) == [])
    #expect(organSystems(["Not coded"]) == [])
  }

  @Test("Classes of another dictionary are compared with one another alone")
  func otherDictionary() {
    let yaml = "adverse-events: {dictionary: ICPC}\n"
    #expect(organSystems(["Huidaandoeningen", "Oogaandoeningen"], yaml: yaml) == [])
    #expect(
      organSystems(["Huidaandoeningen", "Huidaandoening"], yaml: yaml) == [
        "unknown-organ-system 4 warning Huidaandoeningen"
      ])
    // Without a word in study.yaml the list holds: a notice for each, no wrong hint.
    #expect(
      organSystems(["Huidaandoeningen", "Oogaandoeningen"]) == [
        "unknown-organ-system 3 notice –", "unknown-organ-system 4 notice –",
      ])
  }

  // MARK: Thousands

  private func areas(
    _ cells: [String], delimiter: String = ",", length: String = "", yaml: String = ""
  ) -> (areas: [Double?], brief: [String]) {
    var fixture = StudyFixture()
    fixture.texts["study.yaml"] = "acronym: TEST\n" + yaml
    let header = [
      "participant_id", "date", "hand", "digit", "level", "surface", "status", "length_mm",
      "area_mm2",
    ]
    var text = header.joined(separator: delimiter) + "\n"
    for (number, cell) in cells.enumerated() {
      let date = "2025-01-\(10 + number)"
      let fields = ["P1", date, "R", "2", "tip", "volar", "active", length, cell]
      text += fields.joined(separator: delimiter) + "\n"
    }
    fixture.texts["ulcers.csv"] = text
    let study = fixture.ingest()
    return (study.records.ulcers.map(\.measuredArea), study.brief)
  }

  @Test("A quoted comma with three digits behind it everywhere is read as neither")
  func quotedThousands() {
    let doubtful = areas(["\"1,250\"", "\"1,100\"", "980"])
    #expect(doubtful.areas == [nil, nil, 980])
    #expect(doubtful.brief == ["undecidable-decimal-mark 2 37"])
    #expect(areas(["\"1,250\"", "\"0,980\""]).areas == [1.25, 0.98])
    #expect(areas(["\"1,250\"", "\"12,5\""]).areas == [1.25, 12.5])
    // study.yaml decides; other columns of the file do.
    #expect(areas(["\"1,250\""], yaml: "csv: {decimal: \",\"}\n").areas == [1.25])
    #expect(areas(["\"1,250\""], length: "\"4,5\"").areas == [1.25])
    #expect(areas(["\"1,250\""], length: "4.5").areas == [nil])
    // Three decimals behind a point are usual in a file with commas.
    #expect(areas(["1.250", "1.100"]).areas == [1.25, 1.1])
  }

  @Test("A point with three digits behind it is no decimal where the comma is the decimal mark")
  func pointedThousands() throws {
    let doubtful = areas(["1.250", "1.100"], delimiter: ";", length: "45,5")
    #expect(doubtful.areas == [nil, nil])
    #expect(doubtful.brief == ["undecidable-decimal-mark 2 41"])
    #expect(areas(["1.250", "980"], delimiter: ";").areas == [nil, 980])
    #expect(areas(["1.250", "980"], delimiter: ";", length: "4.5").areas == [1.25, 980])
    #expect(areas(["1,250", "980"], delimiter: ";").areas == [1.25, 980])
    #expect(areas(["1.250", "980,5"], delimiter: ";").areas == [nil, 980.5])
    #expect(areas(["1,250", "980"], delimiter: "\t").areas == [nil, 980])
    #expect(areas(["1.250", "980"], delimiter: "\t").areas == [1.25, 980])
  }

  // MARK: Sizes and ages

  private func sizes(_ length: String, _ width: String, _ area: String) -> [String] {
    var fixture = StudyFixture()
    fixture.texts["ulcers.csv"] =
      "participant_id,date,hand,digit,level,surface,status,length_mm,width_mm,area_mm2\n"
      + "P1,2025-01-10,R,2,tip,volar,active,\(length),\(width),\(area)\n"
    return fixture.ingest().diagnostics.map(\.rule)
  }

  @Test("Sizes beyond any finger are told, also where an area is given")
  func implausibleSizes() {
    #expect(sizes("200", "20", "") == [])
    #expect(sizes("200.5", "20", "") == ["implausible-size"])
    #expect(sizes("99999", "20", "300") == ["implausible-size"])
    #expect(sizes("99999999999999999999", "20", "300") == ["implausible-size"])
    #expect(sizes("20", "10", "10001") == ["implausible-size"])
  }

  @Test("An area that its own length and width contradict is told")
  func areaUnlikeSize() {
    // The ellipse of 8 by 6 mm has 37.7 mm²; of 8.5 by 6.5 mm 43.4, twice 86.8; of 7.5 by 5.5 mm
    // 32.4, 0.4 times 13.0.
    #expect(sizes("8", "6", "86.7") == [])
    #expect(sizes("8", "6", "86.9") == ["area-unlike-size"])
    #expect(sizes("8", "6", "13.0") == [])
    #expect(sizes("8", "6", "12.9") == ["area-unlike-size"])
    #expect(sizes("45.5", "35.0", "1.250") == ["area-unlike-size"])
    // The rectangle, and sizes so small that rounding explains it.
    #expect(sizes("8", "6", "48") == [])
    #expect(sizes("1", "1", "2") == [])
    #expect(sizes("8", "", "1") == [])
  }

  @Test("An age is from 18 to 110 years, or is told")
  func ages() {
    for (age, isSound) in [
      ("0", false), ("17", false), ("18", true), ("110", true), ("111", false),
    ] {
      var fixture = StudyFixture()
      fixture.texts["participants.csv"] =
        "participant_id,consent_date,screening_outcome,treatment_date,age_years\n"
        + "P1,2025-01-01,enrolled,2025-01-10,\(age)\n"
      let study = fixture.ingest()
      #expect(study.brief == (isSound ? [] : ["implausible-age 2 35"]), "\(age)")
      #expect(study.records.participants.first?.ageYears == Int(age))
    }
  }
}
