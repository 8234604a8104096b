import Foundation

/// The files from which inputs are made: the beginnings of the sample studies, and the corpus.
struct Seeds {
  /// Studies as files by name.
  private(set) var studies: [[String: [UInt8]]] = []
  /// CSV files on their own.
  private(set) var tables: [[UInt8]] = []
  /// Configurations on their own.
  private(set) var configurations: [[UInt8]] = []

  /// Finds them in a working copy.
  init(repository: String) {
    let samples = repository + "/SampleData"
    for folder in folders(samples + "/faulty") + [samples + "/manus-demo"] {
      var files: [String: [UInt8]] = [:]
      for name in names(folder) {
        guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { continue }
        files[name] = beginning([UInt8](data), lines: name == "study.yaml" ? 60 : 8)
      }
      studies.append(files)
    }
    for name in names(repository + "/Tests/Corpus/study") {
      let path = repository + "/Tests/Corpus/study/" + name
      if let data = FileManager.default.contents(atPath: path) {
        studies.append(StudyArchive.unpack([UInt8](data)))
      }
    }
    for study in studies {
      for (name, bytes) in study.sorted(by: { $0.key < $1.key }) {
        if name.hasSuffix(".csv") { tables.append(beginning(bytes, lines: 5)) }
        if name == "study.yaml" { configurations.append(bytes) }
      }
    }
    tables += contents(repository + "/Tests/Corpus/delimited")
    configurations += contents(repository + "/Tests/Corpus/configuration")
    configurations.append(Array(Seeds.fullConfiguration.utf8))
    tables = tables.filter { $0.count < 4000 }
  }

  private func contents(_ folder: String) -> [[UInt8]] {
    names(folder).compactMap {
      FileManager.default.contents(atPath: folder + "/" + $0).map { [UInt8]($0) }
    }
  }

  private func names(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private func folders(_ folder: String) -> [String] { names(folder).map { folder + "/" + $0 } }

  private func beginning(_ bytes: [UInt8], lines: Int) -> [UInt8] {
    var seen = 0
    for (place, byte) in bytes.prefix(6000).enumerated() where byte == 0x0A {
      seen += 1
      if seen == lines { return Array(bytes[...place]) }
    }
    return Array(bytes.prefix(6000))
  }

  /// Every key of the format once.
  private static let fullConfiguration = """
    acronym: MANUS
    title: Mesenchymal stromal cells for digital ulcers
    registry: {nct: NCT03211793, omon: NL-OMON47582}
    sponsor: UMC Utrecht
    phase: 1/2
    target-enrolment: 20
    enrolment-plan: [{by: 2022-10-01, participants: 5}]
    data-cut: 2026-11-01
    files: {ulcers: {path: ulcers.csv, delimiter: ",", encoding: utf-8}}
    columns: {ulcers: {length_mm: UL_LEN}}
    csv: {delimiter: ";", decimal: ",", encoding: windows-1252, date-order: dmy}
    missing: {ulcers: {length_mm: {"-99": not-done, "-95": measurement-failed}}}
    aliases: {hand: {linkerhand: left}, level: {vingertop: tip}}
    visits:
      - {id: w2, label: Week 2, day: 14, window: [8, 20]}
      - {id: w4, label: Week 4, day: 28, window: [null, 41]}
    definitions:
      area: ellipse
      healing: {confirmation-gap: 14, tolerance: 3, durable: 84}
      worsening: {area-ratio: 1.5, length-increase: 1.0}
      recurrence: {same-location: 91, contiguous: 84}
      primary-window: 84
      landmarks: [14, 28, 56, 84, 168, 364]
    statistics: {level: 0.95, survival-interval: log-log}
    efficacy-by-arm: false
    comparisons: [{result: r, method: m}]
    adverse-events: {dictionary: CTCAE, version: "4.0"}
    monitoring: {outcome: x, prior: [0.6, 1.4], limit: 0.30, certainty: 0.90, minimum: 3}
    eligibility: [{id: active-ulcer, kind: inclusion, text: At least one ulcer}]
    nightly: {charts: [trajectory, hand-map], keep-runs: 30}

    """
}
