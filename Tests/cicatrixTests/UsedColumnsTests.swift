import Foundation
import TestSupport
import Testing

/// The law of the blind for everything that is written on demand; the nightly job's own suite holds it
/// for what a night writes.
@Suite(
  "What is written about a study is a function of the columns that are read, and of nothing else")
struct UsedColumnsTests {
  private let sample = PackageFolder.root.appendingPathComponent("SampleData/manus-demo").path
  private let exports = PackageFolder.root.appendingPathComponent("Tests/Exports/castor").path

  private func bytes(below folder: String) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      var isFolder: ObjCBool = false
      let path = folder + "/" + name
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
        found[name] = try Data(contentsOf: URL(fileURLWithPath: path))
      }
    }
    return found
  }

  /// A copy of a folder with other bytes for its CSV files.
  private func copy(_ folder: String, to place: String, _ form: (String) -> [UInt8]) throws {
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      let path = folder + "/" + name
      guard name.hasSuffix(".csv") else {
        try FileManager.default.copyItem(atPath: path, toPath: place + "/" + name)
        continue
      }
      // A byte-order mark belongs before the first column, whichever that is.
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      let text = String(
        decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes, as: UTF8.self
      )
      try Data(form(text)).write(to: URL(fileURLWithPath: place + "/" + name))
    }
  }

  /// What every command that writes something open writes and prints.
  private func outputs(of study: String, _ folder: String) throws -> [String: Data] {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let commands: [(name: String, words: [String])] = [
      ("report", ["report", "interim-safety", study, "-o", folder + "/report.pdf"]),
      ("analyse", ["analyse", study, "--adam", "-o", folder + "/analysis"]),
      ("scores", ["chart", "scores", study, "-o", folder + "/scores.svg"]),
      ("diff", ["diff", sample, study, "--format", "json"]),
    ]
    for command in commands {
      let run = try ProgramRun(command.words)
      #expect(run.status == 0, "\(command.name): \(run.messages)")
      let printed = [run.output, run.messages].map {
        $0.replacing(study, with: "STUDY").replacing(folder, with: "OUT")
      }
      try Data(printed.joined(separator: "\n--\n").utf8).write(
        to: URL(fileURLWithPath: folder + "/printed-\(command.name).txt"))
    }
    return try bytes(below: folder)
  }

  private func compare(_ cells: [HostileColumns.Cells], seeds: ClosedRange<UInt64>) throws {
    let scratch = try ScratchFolder()
    let plain = try outputs(of: sample, scratch.path("out"))
    #expect(plain.count > 15)
    for seed in seeds {
      var columns = HostileColumns(seed: seed, cells: cells)
      let study = scratch.path("study-\(seed)")
      try copy(sample, to: study) { columns.added(to: $0, permutesColumns: true) }
      let hostile = try outputs(of: study, scratch.path("out-\(seed)"))
      #expect(hostile.keys.sorted() == plain.keys.sorted())
      for (name, bytes) in plain {
        #expect(bytes == hostile[name], "\(name) knows of an unknown column (seed \(seed))")
      }
    }
  }

  @Test("Report, results, tables, data sets, a chart, a comparison, and what is printed with them")
  func law() throws { try compare(HostileColumns.Cells.ofSoundFiles, seeds: 11...11) }

  @Test("Damage in an unknown column")
  func damage() throws { try compare(HostileColumns.Cells.allCases, seeds: 12...12) }

  @Test("An import writes the same study and the same provenance")
  func provenance() throws {
    let scratch = try ScratchFolder()
    func imported(_ source: String, _ name: String) throws -> [String: Data] {
      let run = try ProgramRun(
        "import", "castor", source, "--mapping", exports + "/mapping.yaml", "-o",
        scratch.path(name))
      #expect(run.status == 0, "\(run.messages)")
      return try bytes(below: scratch.path(name))
    }
    let plain = try imported(exports + "/export", "study")
    #expect(plain["provenance.json"] != nil)
    var columns = HostileColumns(
      seed: 13, cells: [.arms, .quotes, .lineBreaks, .delimiters, .long], delimiter: ";")
    let export = scratch.path("export")
    try copy(exports + "/export", to: export) { text in
      // The lists of variables and options are no data.
      text.contains("Option Value") || text.contains("Variable Name")
        ? Array(text.utf8) : columns.added(to: text)
    }
    let hostile = try imported(export, "hostile")
    #expect(hostile.keys.sorted() == plain.keys.sorted())
    for (name, bytes) in plain {
      #expect(bytes == hostile[name], "\(name) knows of an unknown column")
    }
  }
}
