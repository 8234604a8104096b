import Foundation
import SourceDiagnostics
import TestSupport
import Testing

@testable import CaptureImport

/// The twelve projects of the reference data, read as their README says.
@Suite(
  "REDCap projects of other programs",
  .enabled(if: PackageFolder.reference("redcap") != nil, "no reference data"))
struct REDCapReferenceTests {
  /// Reads a project; without names all its CSV files.
  private func read(_ project: String, _ names: [String] = []) throws -> CapturedExport {
    let folder = try #require(PackageFolder.reference("redcap/\(project)"))
    let all = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let files = try all.filter { $0.hasSuffix(".csv") && (names.isEmpty || names.contains($0)) }
      .map { name in
        CaptureFile(
          path: name, bytes: Array(try Data(contentsOf: folder.appendingPathComponent(name))))
      }
    return REDCapReader().read(CaptureSource(files: files), settings: CaptureSettings())
  }

  private func errors(_ reading: CapturedExport) -> [String] {
    reading.diagnostics.filter { $0.severity == .error }.map(\.rule)
  }

  private func cells(_ reading: CapturedExport, _ table: String, _ columns: [String]) throws
    -> [[String]]
  {
    let found = try #require(reading.tables.first { $0.name == table })
    let places = try columns.map { name in try #require(found.column(called: name)) }
    return found.rows.map { row in places.map { row.cells[$0] } }
  }

  @Test("A repeating instrument has rows of its own; participants without one have none")
  func sparse() throws {
    let reading = try read("repeating-instruments-sparse")
    #expect(errors(reading).isEmpty)
    #expect(reading.tables.map(\.name) == ["demographics", "bp"])
    #expect(reading.tables.map(\.rows.count) == [5, 4])
    #expect(
      try cells(reading, "bp", ["record_id", "redcap_repeat_instance", "bp_systolic"]) == [
        ["1", "1", "110"], ["1", "2", "111"], ["1", "3", "112"], ["2", "1", "114"],
      ])
  }

  @Test("Three repeating instruments keep their counts, and values with units stay text")
  func vignette() throws {
    let reading = try read("vignette-repeating")
    #expect(errors(reading).isEmpty)
    #expect(reading.tables.map(\.name) == ["intake", "blood_pressure", "laboratory", "image"])
    #expect(reading.tables.map(\.rows.count) == [2, 6, 4, 5])
    #expect(try cells(reading, "laboratory", ["conc"])[0] == ["1.1 ppm"])
  }

  @Test("Events of two arms are events: nothing is dropped; numbers such as .34 stay as they stand")
  func longitudinal() throws {
    let reading = try read("longitudinal")
    #expect(errors(reading).isEmpty)
    #expect(reading.tables.allSatisfy { $0.droppedColumns.isEmpty })
    let demographics = try #require(reading.tables.first)
    #expect(demographics.columns.map(\.name).prefix(2) == ["study_id", "redcap_event_name"])
    #expect(demographics.participantColumn == 0)
    let events = Set(try cells(reading, "demographics", ["redcap_event_name"]).map { $0[0] })
    #expect(events == ["enrollment_arm_1", "enrollment_arm_2"])
  }

  @Test("A 0 in the box of a form that nobody opened is not a no")
  func checkboxes() throws {
    let reading = try read("checkboxes-1")
    #expect(errors(reading).isEmpty)
    let boxes = ["check_one___1", "check_one___2", "check_two___b", "check_two___e"]
    #expect(
      try cells(reading, "form_2", ["record_id"] + boxes) == [
        ["1", "1", "0", "0", "0"], ["2", "0", "0", "1", "0"], ["3", "1", "1", "0", "0"],
        ["4", "", "", "", ""],
      ])
    let column = try #require(reading.tables.last?.columns.first { $0.name == "check_two___b" })
    #expect(column.label == "check two (choice=B)")
  }

  @Test("Decimal commas and points stay as they stand, column by column")
  func decimals() throws {
    #expect(
      try cells(read("decimal-comma"), "demographics", ["height", "bmi"])[0] == ["1,54", "22.1"])
    #expect(
      try cells(
        read("decimal-comma-and-dot"), "demographics", ["height_dot", "height_comma", "bmi_comma"])[
          0]
        == ["1.54", "1,54", "22.1"])
  }

  @Test("Forms with a grey status were never opened; data access groups are the site")
  func greyStatus() throws {
    let reading = try read("blank-for-gray-status")
    #expect(errors(reading).isEmpty)
    let race = try cells(reading, "race_and_ethnicity", ["record_id", "race___1", "race___5"])
    #expect(race.last == ["6", "", ""])
    #expect(race[3] == ["4", "0", "1"])
    let health = try #require(reading.tables.first { $0.name == "health" })
    // The form health of record 6 has the status 0 and nothing else.
    #expect(health.rows.count == 6)
    #expect(health.siteColumn == health.column(called: "redcap_data_access_group"))
  }

  @Test("Record ids such as 331-1 are text")
  func groups() throws {
    #expect(
      try cells(read("dag"), "demographics", ["record_id", "redcap_data_access_group"]) == [
        ["331-1", "daga"], ["331-2", "daga"], ["332-3", "dagb"],
      ])
  }

  @Test("An export of nothing is refused")
  func empty() throws {
    let reading = try read("empty-rows")
    #expect(errors(reading) == ["empty-export"])
    #expect(reading.tables.isEmpty)
  }

  @Test("Label exports are refused with the reason; raw ones are read")
  func labels() throws {
    for name in ["data-label-headers.csv", "data-label-values.csv", "data-labels.csv"] {
      let reading = try read("simple", [name, "dictionary.csv"])
      #expect(errors(reading) == ["redcap-label-export"], "\(name)")
      #expect(reading.tables.isEmpty)
    }
    for name in ["data-raw.csv", "data.csv"] {
      let reading = try read("simple", [name, "dictionary.csv"])
      #expect(errors(reading).isEmpty, "\(name)")
      #expect(reading.tables.map(\.name) == ["demographics", "health", "race_and_ethnicity"])
      #expect(reading.tables.map(\.rows.count) == [5, 5, 5])
    }
    let newer = try read("simple", ["data-raw.csv", "dictionary.csv"])
    #expect(newer.diagnostics.contains { $0.rule == "redcap-field-not-in-dictionary" })
    // All five at once: two raw ones, and nobody says which.
    #expect(errors(try read("simple")) == ["two-files-of-one-part"])
  }

  @Test("A treatment column is dropped, an empty last line is no record, forms follow the grid")
  func interface() throws {
    let reading = try read("redcapAPI")
    #expect(errors(reading).isEmpty, "\(reading.diagnostics)")
    #expect(reading.tables.first?.droppedColumns.map(\.name) == ["treatment"])
    let records = Set(try cells(reading, "numbers", ["record_id"]).map { $0[0] })
    #expect(records == Set((1...20).map(String.init)))
    let numbers = try cells(reading, "numbers", ["number_1dp_comma_test", "number_1dp_test"])
    #expect(numbers[1] == ["36,5", "40.2"])
    let notes = try cells(reading, "files_notes_descriptions", ["redcap_repeat_instance"])
    #expect(notes.count == 20 && notes.allSatisfy { $0 == ["1"] })
  }
}
