import Foundation
import TestSupport
import Testing

@Suite("Nothing of the allocation reaches an open output")
struct LeakTests {
  private static let words = ["ZZARMONE", "ZZARMTWOLONGER"]
  private let sample = PackageFolder.root.appendingPathComponent("SampleData/manus-demo")

  private var ids: [String] {
    get throws {
      let text = try String(
        contentsOf: sample.appendingPathComponent("participants.csv"), encoding: .utf8)
      return text.split(separator: "\n").dropFirst().map { String($0.prefix { $0 != "," }) }
    }
  }

  /// Every file below a folder by its path inside it.
  private func files(_ folder: String) throws -> [String: Data] {
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

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  /// The sample study with an arm in the first column of every file, with faults beside it, and
  /// with the allocation itself in the folder.
  private func exposedStudy(_ scratch: ScratchFolder, turn: Int) throws -> String {
    let folder = scratch.path("exposed-\(turn)")
    try FileManager.default.copyItem(atPath: sample.path, toPath: folder)
    func word(_ id: Substring) -> String {
      Self.words[((Int(id.suffix(3)) ?? 0) / (turn + 1)) % 2]
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: folder)
    where name.hasSuffix(".csv") {
      let path = folder + "/" + name
      let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      var rows = ["Randomization Group," + lines[0]]
      for (index, line) in lines.dropFirst().enumerated() {
        // Cells that cannot be read stand beside the arm, so that a finding could quote it.
        let line = index % 9 == 4 ? String(line).replacing("202", with: "2O2") : String(line)
        rows.append(word(line.prefix { $0 != "," }) + "," + line)
      }
      try write(rows.joined(separator: "\n") + "\n", to: path)
    }
    try write(
      "participant_id,arm\n" + ids.map { "\($0),\(word($0[...]))\n" }.joined(),
      to: folder + "/allocation.csv")
    return folder
  }

  /// Runs every command that writes something open about a study; what it printed is a file, too.
  private func openOutputs(_ study: String, _ folder: String) throws -> [String: Data] {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var commands: [(name: String, words: [String])] = [
      ("report", ["report", "interim-safety", study, "-o", folder + "/report.pdf"]),
      (
        "profile",
        ["report", "participant", study, "--participant", "MANUS-003", "-o", folder + "/one.pdf"]
      ),
      ("analyse", ["analyse", study]),
      ("files", ["analyse", study, "--adam", "--sensitivity", "-o", folder + "/analysis"]),
    ]
    for kind in ["max-grade", "disposition", "accrual", "adverse-event-timeline", "scores"] {
      commands.append((kind, ["chart", kind, study, "-o", folder + "/\(kind).svg"]))
    }
    for command in commands {
      let run = try ProgramRun(command.words)
      #expect(run.status == 0, "\(command.name): \(run.messages)")
      let texts = [run.output, run.messages].map {
        $0.replacing(study, with: "STUDY").replacing(folder, with: "OUT")
      }
      try write(texts.joined(separator: "\n--\n"), to: folder + "/printed-\(command.name).txt")
    }
    return try files(folder)
  }

  /// What can be read in a file: its bytes, and of a document its text and its inner parts, too.
  private func readable(_ name: String, _ bytes: Data) throws -> [String] {
    var texts = [name, String(decoding: bytes, as: UTF8.self)]
    guard name.hasSuffix(".pdf") else { return texts }
    if DocumentTool.pdftotext.isInstalled {
      texts.append(try DocumentTool.pdftotext.output(for: [UInt8](bytes)))
    }
    if DocumentTool.pdfinfo.isInstalled {
      texts.append(try DocumentTool.pdfinfo.output(for: [UInt8](bytes)))
    }
    return texts
  }

  @Test(
    "An open report has the same bytes whether or not an allocation exists, and whichever it is")
  func permuted() throws {
    let scratch = try ScratchFolder()
    func openReport(_ name: String) throws -> [String: Data] {
      let run = try ProgramRun(
        "report", "interim-safety", sample.path, "-o", scratch.path("open-\(name)/report.pdf"))
      #expect(run.status == 0, "\(run.messages)")
      return try files(scratch.path("open-\(name)"))
    }
    for name in ["before", "0", "1", "2"] {
      try FileManager.default.createDirectory(
        atPath: scratch.path("open-\(name)"), withIntermediateDirectories: true)
    }
    let before = try openReport("before")
    #expect(before.keys.sorted() == ["report.pdf", "report.results.json"])
    var closed: [[String: Data]] = []
    for turn in 0..<3 {
      let rows = try ids.enumerated().map { index, id in
        "\(id),\(Self.words[(index / (turn + 1)) % 2])\n"
      }
      let allocation = scratch.path("allocation.csv")
      try write("participant_id,arm\n" + rows.joined(), to: allocation)
      let run = try ProgramRun(
        "report", "interim-safety", sample.path, "--closed", "--allocation", allocation, "-o",
        scratch.path("closed-\(turn)/report.pdf"))
      #expect(run.status == 0, "\(run.messages)")
      // Not even the closed command tells an arm's word on the terminal.
      #expect(!run.messages.contains("ZZARM"))
      closed.append(try files(scratch.path("closed-\(turn)")))
      #expect(try openReport("\(turn)") == before)
    }
    // The search would find them: they stand in the closed report, which differs each time.
    for report in closed {
      for (name, bytes) in report
      where name.hasSuffix(".json") || DocumentTool.pdftotext.isInstalled {
        let texts = try readable(name, bytes)
        for word in Self.words { #expect(texts.contains { $0.contains(word) }, "\(name)") }
      }
    }
    #expect(closed[0] != closed[1] && closed[1] != closed[2] && closed[0] != closed[2])
  }

  @Test("Arms in a study folder are dropped, told, and change no byte of any open output")
  func exposed() throws {
    let scratch = try ScratchFolder()
    var outputs: [[String: Data]] = []
    for turn in 0..<2 {
      let study = try exposedStudy(scratch, turn: turn)
      let found = try ProgramRun("check", study, "--format", "json")
      #expect(found.status == 65)
      // One for each of the eight files that has the column, one for the file.
      #expect(found.output.split(separator: "\"allocation-in-study-folder\"").count - 1 == 9)
      let text = try ProgramRun(
        "check", study, "--verbose", "--findings", scratch.path("findings-\(turn).csv"))
      let findings = try String(
        contentsOfFile: scratch.path("findings-\(turn).csv"), encoding: .utf8)
      for printed in [found.output, found.messages, text.output, text.messages, findings] {
        #expect(!printed.contains("ZZARM"))
      }
      outputs.append(try openOutputs(study, scratch.path("out-\(turn)")))
    }
    #expect(outputs[0].keys.sorted() == outputs[1].keys.sorted())
    #expect(outputs[0].count >= 25)
    for (name, bytes) in outputs[0] {
      #expect(bytes == outputs[1][name], "\(name) depends on the allocation")
      for text in try readable(name, bytes) {
        #expect(!text.contains("ZZARM"), "\(name) holds an arm's word")
        // Compressed bytes hold every short text somewhere.
        if !text.hasPrefix("%PDF") {
          #expect(!text.contains("@A"), "\(name) holds a result of an arm")
        }
      }
    }
  }

  @Test("A difference between two cuts tells nothing of arms in their folders")
  func differences() throws {
    let scratch = try ScratchFolder()
    let old = try exposedStudy(scratch, turn: 0)
    let new = try exposedStudy(scratch, turn: 1)
    for format in ["text", "json"] {
      let run = try ProgramRun("diff", old, new, "--format", format)
      #expect(run.status == 0, "\(run.messages)")
      #expect(!(run.output + run.messages).contains("ZZARM"))
    }
    // Only the arms differ, and they are not there.
    let run = try ProgramRun("diff", old, new, "--format", "json")
    let same = try ProgramRun("diff", old, old, "--format", "json")
    #expect(
      run.output.replacing("exposed-1", with: "exposed-0")
        == same.output.replacing("exposed-1", with: "exposed-0"))
  }
}
