import Foundation
import SourceDiagnostics
import TestSupport
import Testing

@testable import CaptureImport

@Suite("Importing REDCap exports")
struct REDCapImportTests {
  private func files(_ folder: URL) throws -> CaptureSource {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return CaptureSource(
      files: try names.filter { $0.hasSuffix(".csv") }.map { name in
        CaptureFile(
          path: name, bytes: Array(try Data(contentsOf: folder.appendingPathComponent(name))))
      })
  }

  private func imported(_ source: CaptureSource, _ mapping: String) -> StudyImport {
    StudyImport(
      source, system: .redcap, mapping: Array(mapping.utf8), mappingFile: "mapping.yaml",
      programVersion: "0"
    ) { _ in nil }
  }

  private func text(_ study: StudyImport, _ name: String) throws -> String {
    let file = try #require(study.files.first { $0.name == name }, "\(name)")
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test("The invented export becomes the study that was worked out by hand")
  func example() throws {
    let folder = PackageFolder.root.appendingPathComponent("Tests/Exports/redcap")
    let mapping = try String(
      contentsOf: folder.appendingPathComponent("mapping.yaml"), encoding: .utf8)
    let source = try files(folder.appendingPathComponent("export"))
    let study = imported(source, mapping)
    #expect(study.refusal == nil, "\(study.diagnostics)")
    #expect(study.diagnostics.allSatisfy { $0.severity != .error })
    let expected = folder.appendingPathComponent("expected")
    let names = try FileManager.default.contentsOfDirectory(atPath: expected.path).sorted()
    #expect(names.count == 6)
    for name in names {
      let whole = try String(contentsOf: expected.appendingPathComponent(name), encoding: .utf8)
      #expect(try text(study, name) == whole, "\(name)")
    }
    #expect(imported(source, mapping).files == study.files)
  }

  /// One row of a CSV text as its cells by name; no cell here holds a comma.
  private func rows(_ text: String) -> [[String: String]] {
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  private func expectation() throws -> [String: Any] {
    let url = try #require(PackageFolder.reference("redcap/invented-ulcers/expected.json"))
    let parsed = try JSONSerialization.jsonObject(with: Data(contentsOf: url))
    return try #require(parsed as? [String: Any])
  }

  private static let mapping = """
    system: redcap
    tables: {data: {file: data.csv}}
    study:
      acronym: INVENTED
      visits:
        - {id: baseline, label: Baseline, day: 0, window: {to: 0}}
        - {id: w2, label: Week 2, day: 14, window: [8, 20]}
        - {id: w4, label: Week 4, day: 28, window: [21, 41]}
    missing: {UNK: Unknown, NASK: Not asked, INV: Invalid, "-99": Not done}
    visits: {baseline_arm_1: baseline, week_2_arm_1: w2, week_4_arm_1: w4, unscheduled_arm_1: unscheduled}
    records:
      participants:
        - table: demographics
          empty-rows: keep
          columns:
            participant_id: record_id
            site: redcap_data_access_group
            sex: {column: sex, values: {Female: female, Male: male}}
            consent_date: consent_date
            screening_outcome: {column: consent_date, if-filled: enrolled, if-empty: pending}
      visits:
        - table: visit
          empty-rows: keep
          columns:
            participant_id: record_id
            visit: redcap_event_name
            date: visit_date
            attended: {column: visit_date, if-filled: yes, if-empty: no}
      scores:
        - table: visit
          where: [{column: pain_vas, is: filled}]
          columns:
            participant_id: record_id
            visit: redcap_event_name
            date: visit_date
            instrument: {value: pain-vas}
            score: pain_vas
      ulcers:
        - table: ulcer
          columns:
            participant_id: record_id
            visit: redcap_event_name
            date: ul_date
            hand: {column: ul_side, values: {L: left, R: right}}
            digit: ul_digit
            level: ul_level
            surface: {column: ul_surface, values: {v: volar, d: dorsal, r: radial, u: ulnar}}
            status: {column: ul_status, values: {1: active, 2: indeterminate, 3: healed}}
            length_mm: ul_len
            width_mm: ul_wid
            ulcer_id: redcap_repeat_instance
      adverse-events:
        - table: adverse_event
          columns:
            participant_id: record_id
            event_id: redcap_repeat_instance
            term: ae_term
            organ_system: {value: not coded}
            grade: ae_grade
            serious: ae_ser
            start_date: ae_start
    """

  @Test(
    "The invented ulcers of the reference data become the study of expected.json",
    .enabled(if: PackageFolder.reference("redcap") != nil, "no reference data"))
  func inventedUlcers() throws {
    let source = try files(try #require(PackageFolder.reference("redcap/invented-ulcers")))
    let study = imported(source, REDCapImportTests.mapping)
    #expect(study.refusal == nil, "\(study.diagnostics)")
    let expected = try expectation()
    func list(_ name: String) throws -> [[String: Any]] {
      try #require(expected[name] as? [[String: Any]])
    }
    func number(_ value: Any?) -> Double? { (value as? NSNumber)?.doubleValue }
    func word(_ value: Any?) -> String { value as? String ?? "" }

    let visits = rows(try text(study, "visits.csv"))
    let ids = ["baseline": "baseline", "w2": "week_2", "w4": "week_4"]
    #expect(
      visits.map { [$0["participant_id"], ids[$0["visit"] ?? ""] ?? $0["visit"], $0["date"]] }
        == (try list("visits").map {
          [word($0["record"]), word($0["event"]).replacing("_arm_1", with: ""), word($0["date"])]
        }))
    let scores = rows(try text(study, "scores.csv"))
    let pains = try list("visits").filter { number($0["pain"]) != nil }
    #expect(scores.map { Double($0["score"] ?? "") } == pains.map { number($0["pain"]) })

    let ulcers = rows(try text(study, "ulcers.csv"))
    let wanted = try list("ulcers")
    #expect(ulcers.count == wanted.count)
    for (row, answer) in zip(ulcers, wanted) {
      let hand = row["hand"] == "left" ? "L" : "R"
      #expect(
        "\(hand)\(row["digit"] ?? "")-\(row["level"] ?? "")-\(row["surface"] ?? "")"
          == word(answer["location"]))
      #expect(row["participant_id"] == word(answer["record"]))
      #expect(row["date"] == word(answer["date"]))
      #expect(row["status"] == word(answer["status"]))
      for size in ["length_mm", "width_mm"] {
        #expect(Double(row[size] ?? "") == number(answer[size]), "\(row)")
      }
    }
    // Cells with a code are missing for its reason, and counted.
    let reasons = study.cells.reduce(into: [String: Int]()) {
      $0[$1.reason, default: 0] += $1.count
    }
    // The pain that was not asked is in no row of scores.csv, whose rule wants it filled.
    #expect(reasons == ["Unknown": 3, "Not done": 2])

    let events = try text(study, "adverse-events.csv")
    #expect(events.contains("M01,1,\"Haematoma, injection site\",not coded,1,2024-10-14"))
    #expect(events.contains("M01,2,\"Pijn in de \"\"wijsvinger\"\"\",not coded,2,"))

    // M03 has boxes with 0 on a form that nobody opened.
    let demographics = try #require(
      REDCapReader().read(
        source, settings: CaptureSettings(parts: [.init(name: "data", file: "data.csv")])
      )
      .tables.first { $0.name == "demographics" })
    let sites = try ["sites___1", "sites___2", "sites____9"].map { name in
      try #require(demographics.column(called: name))
    }
    let ticked = demographics.rows.map { row -> [String]? in
      let answers = sites.filter { !row.cells[$0].isEmpty }
      if answers.isEmpty { return nil }
      return answers.filter { row.cells[$0] == "1" }.compactMap { place in
        demographics.columns[place].label?.split(separator: "=").last.map { String($0.dropLast()) }
      }
    }
    #expect(ticked == [["Left hand", "Right hand"], ["Unknown"], nil])
  }

  @Test(
    "The label export of the same content is refused",
    .enabled(if: PackageFolder.reference("redcap") != nil, "no reference data"))
  func labelsOfTheSameContent() throws {
    let folder = try #require(PackageFolder.reference("redcap/invented-ulcers"))
    let labels = CaptureFile(
      path: "data-labels.csv",
      bytes: Array(try Data(contentsOf: folder.appendingPathComponent("data-labels.csv"))))
    let study = imported(
      CaptureSource(files: [labels]),
      REDCapImportTests.mapping.replacing("data.csv", with: "data*.csv"))
    #expect(study.files.isEmpty)
    #expect(study.diagnostics.contains { $0.rule == "redcap-label-export" })
  }
}
