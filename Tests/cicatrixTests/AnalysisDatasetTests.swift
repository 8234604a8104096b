import Foundation
import TestSupport
import Testing

@Suite("Datasets in the shape of ADaM")
struct AnalysisDatasetTests {
  private let names = ["adsl.csv", "adae.csv", "adtte.csv", "adulc.csv"]
  private var sample: String {
    PackageFolder.root.appendingPathComponent("SampleData/manus-demo").path
  }
  private var allocation: String {
    PackageFolder.root.appendingPathComponent("SampleData/manus-demo-allocation.csv").path
  }

  /// The rows of a CSV file without line breaks in cells, by column.
  private func rows(_ file: String) throws -> [[String: String]] {
    let lines = try text(file).split(separator: "\n").map { line -> [String] in
      var cells = [""]
      var isQuoted = false
      for character in line {
        switch character {
        case "\"": isQuoted.toggle()
        case "," where !isQuoted: cells.append("")
        default: cells[cells.count - 1].append(character)
        }
      }
      return cells
    }
    let header = try #require(lines.first)
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  /// Columns of the only row of a dataset that holds all of these texts.
  private func cells(_ columns: String, of file: String, with texts: [String]) throws -> String {
    let lines = try text(file).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let header = try #require(lines.first)
    let found = lines.filter { line in texts.allSatisfy(line.contains) }
    #expect(found.count == 1, "\(found.count) rows with \(texts)")
    let row = try #require(found.first)
    return try columns.split(separator: " ").map { column in
      row[try #require(header.firstIndex(of: String(column)))]
    }.joined(separator: " ")
  }

  @Test("The study worked by hand: each date names the line of the file it came from")
  func lines() throws {
    let folder = try ScratchFolder()
    let run = try ProgramRun(
      "analyse", try folder.study(HandWorkedStudy.files), "--adam", "-o", folder.path("out"))
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.isEmpty)
    let times = folder.path("out/adtte.csv")
    // Line 4: healed on d28; line 3: last open; line 5: confirmed; line 7: still healed.
    #expect(
      try cells(
        "CNSR AVAL ADT SRCDOM SRCSEQ LOSEQ CNFSEQ LSTHLSEQ STRTSEQ", of: times,
        with: ["H1", "R2-tip-volar", "TTHEALC"]) == "0 28 2026-02-02 ulcers 4 3 5 7 2")
    // Lines 14 to 17: amputated in the last.
    #expect(
      try cells(
        "CNSR AVAL SRCSEQ EVNTDESC", of: times, with: ["H2", "L2-tip-volar", "TTHEALC"])
        == "2 56 17 LOST: AMPUTATED")
    #expect(
      try cells("CNSR AVAL SRCDOM SRCSEQ", of: times, with: ["H1", "TTLTHEMA"])
        == "0 1 adverse-events 4")
    #expect(
      try cells("CNSR AVAL SRCDOM SRCSEQ", of: times, with: ["H3", "TTLTWARM"])
        == "0 2 local-reactions 4")
    #expect(
      try cells("FUPDUR FUPDOM FUPSEQ SRCSEQ", of: folder.path("out/adsl.csv"), with: ["H1"])
        == "168 visits 8 2")
    #expect(
      try cells("AESHOSP ATOXGR PRIMFL SRCSEQ", of: folder.path("out/adae.csv"), with: ["H2"])
        == "Y 3 Y 5")
  }

  @Test("Every date of the sample study stands in the cell that it names")
  func traced() throws {
    let folder = try ScratchFolder()
    let run = try ProgramRun("analyse", sample, "--adam", "-o", folder.path("out"))
    #expect(run.status == 0, "\(run.messages)")
    var files: [String: [[String: String]]] = [:]
    for name in ["participants", "visits", "ulcers", "local-reactions", "adverse-events"] {
      files[name] = try rows("\(sample)/\(name).csv")
    }
    var references = 0
    for row in try rows(folder.path("out/adtte.csv")) {
      // Prefix of the cell's names, column of the date, and where no column says so: file, column.
      let named: [(prefix: String, date: String, file: String?, column: String?)] = [
        ("SRC", "ADT", row["SRCDOM"], row["SRCVAR"]),
        ("STRT", "STARTDT", row["STRTDOM"], row["STRTVAR"]), ("LO", "LODT", "ulcers", "date"),
        ("CNF", "CNFDT", "ulcers", "date"), ("LSTHL", "LSTHLDT", "ulcers", "date"),
        ("REF", "REFDT", "ulcers", "date"), ("OPENL", "OPENLDT", row["OPENLDOM"], "date"),
      ]
      for cell in named {
        guard let date = row[cell.date], !date.isEmpty else { continue }
        let line = try #require(row[cell.prefix + "SEQ"].flatMap { Int($0) })
        let source = try #require(cell.file.flatMap { files[$0] })[line - 2]
        #expect(source["participant_id"] == row["SUBJID"])
        let stated = try #require(cell.column.flatMap { source[$0] })
        // The start of an adverse event may be partial.
        #expect(date.hasPrefix(stated), "\(cell)")
        references += 1
      }
    }
    #expect(references > 1000)
  }

  @Test("They need --adam and --output, and are the same bytes twice")
  func asked() throws {
    let folder = try ScratchFolder()
    #expect(try ProgramRun("analyse", sample, "--adam").status == 64)
    #expect(try ProgramRun("analyse", sample, "-o", folder.path("plain")).status == 0)
    let plain = try FileManager.default.contentsOfDirectory(atPath: folder.path("plain"))
    #expect(!plain.contains(where: names.contains))
    for name in ["a", "b"] {
      #expect(try ProgramRun("analyse", sample, "--adam", "-o", folder.path(name)).status == 0)
    }
    for name in names + ["results.json", "episodes.csv", "adverse-events.csv"] {
      #expect(try text(folder.path("a/\(name)")) == text(folder.path("b/\(name)")))
    }
  }

  @Test("docs/adam.md describes every column and every parameter")
  func documented() throws {
    let folder = try ScratchFolder()
    let run = try ProgramRun(
      "analyse", sample, "--adam", "-o", folder.path("out"), "--allocation", allocation)
    #expect(run.status == 0, "\(run.messages)")
    let page = try text(PackageFolder.root.appendingPathComponent("docs/adam.md").path)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }
    let described = Set(
      rows.flatMap { row in
        row.split(separator: "|").prefix(1).flatMap { $0.split(separator: "`") }.map(String.init)
      })
    for name in names {
      let lines = try text(folder.path("out/\(name)")).split(separator: "\n")
      let columns = try #require(lines.first).split(separator: ",").map(String.init)
      for column in columns { #expect(described.contains(column), "\(name): \(column)") }
      guard ["adtte.csv", "adulc.csv"].contains(name) else { continue }
      let place = try #require(columns.firstIndex(of: "PARAMCD"))
      // No cell before PARAMCD holds a comma.
      for line in lines.dropFirst() {
        let parameter = String(line.split(separator: ",", omittingEmptySubsequences: false)[place])
        #expect(described.contains(parameter), "\(parameter)")
      }
    }
  }

  @Test("Only a closed run tells of arms, in files readable by their owner alone")
  func closed() throws {
    let folder = try ScratchFolder()
    let words = ["analyse", sample, "--adam", "-o"]
    #expect(try ProgramRun(words + [folder.path("open")]).status == 0)
    #expect(
      try ProgramRun(words + [folder.path("closed"), "--allocation", allocation]).status == 0)
    for name in names {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: folder.path("closed/\(name)"))
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
      let header = try text(folder.path("closed/\(name)")).prefix { $0 != "\n" }
      #expect(header.contains(",TRT01P,TRT01A,"))
      #expect(!(try text(folder.path("open/\(name)")).contains("TRT01")))
    }
  }

  @Test(
    "R recomputes the numbers of the sample study from adsl, adae and adtte alone",
    .enabled(if: RecomputingR.isInstalled, "Rscript with survival and jsonlite is not installed"))
  func recomputed() throws {
    let folder = try ScratchFolder()
    let words = ["analyse", sample, "--adam", "-o"]
    #expect(try ProgramRun(words + [folder.path("open")]).status == 0)
    #expect(
      try ProgramRun(words + [folder.path("closed"), "--allocation", allocation]).status == 0)
    for name in ["open", "closed"] {
      let run = try RecomputingR.run(on: folder.path(name))
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.messages.contains(" 0 beyond tolerance or missing"), "\(run.messages)")
      #expect(run.messages.contains(" 0 contradicted"), "\(run.messages)")
      #expect(run.output.contains("healing.time.confirmed.median\t"))
    }
    // The script can fail: one healing less, and it does.
    let file = folder.path("open/adtte.csv")
    let whole = try text(file)
    let place = try #require(whole.range(of: ",DAYS,0,CONFIRMED HEALING,"))
    try whole.replacingCharacters(in: place, with: ",DAYS,1,OPEN,")
      .write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try RecomputingR.run(on: folder.path("open")).status == 1)
  }
}

/// R, where it is installed with what the script needs.
enum RecomputingR {
  private static let program = ["/usr/bin/Rscript", "/usr/local/bin/Rscript"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  static let isInstalled: Bool = {
    guard let program else { return false }
    let run = try? ProgramRun(
      ["-e", "invisible(loadNamespace(\"survival\")); invisible(loadNamespace(\"jsonlite\"))"],
      program: URL(fileURLWithPath: program))
    return run?.status == 0
  }()

  static func run(on folder: String) throws -> ProgramRun {
    let script = PackageFolder.root.appendingPathComponent("Scripts/against-r/recompute-adam.R")
      .path
    return try ProgramRun(
      [script, folder], program: URL(fileURLWithPath: try #require(program)))
  }
}
