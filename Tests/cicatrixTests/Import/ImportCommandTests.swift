import Foundation
import TestSupport
import Testing

@Suite("The import command writes a study whole or not at all")
struct ImportCommandTests {
  private static let folder = PackageFolder.root.appendingPathComponent("Tests/Exports/castor").path
  private static let arguments = [
    "import", "castor", folder + "/export", "--mapping", folder + "/mapping.yaml", "-o",
  ]

  private func names(_ path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  private func write(_ text: String, _ path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  @Test("The study is written, told, and passes check; nothing else is left")
  func written() throws {
    let folder = try ScratchFolder()
    let study = folder.path("study")
    let run = try ProgramRun(Self.arguments + [study])
    #expect(run.status == 0)
    #expect(run.output.contains("excluded: archived 1, excluded: test participants 1"))
    #expect(
      names(study) == [
        "adverse-events.csv", "participants.csv", "provenance.json", "scores.csv", "study.yaml",
        "ulcers.csv", "visits.csv",
      ])
    #expect(names(folder.path("")) == ["study"])
    #expect(try ProgramRun("check", study).status == 0)
    #expect(!run.messages.contains("Zalig") && !run.output.contains("Zalig"))
  }

  @Test("A folder that is there is refused; --replace takes an untouched import only")
  func replace() throws {
    let folder = try ScratchFolder()
    let study = folder.path("study")
    #expect(try ProgramRun(Self.arguments + [study]).status == 0)
    let first = try Data(contentsOf: URL(fileURLWithPath: study + "/provenance.json"))
    #expect(try ProgramRun(Self.arguments + [study]).status == 73)
    #expect(try ProgramRun(Self.arguments + [study, "--replace"]).status == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: study + "/provenance.json")) == first)
    #expect(names(folder.path("")) == ["study"])
    try write("mine", study + "/notes.txt")
    let other = try ProgramRun(Self.arguments + [study, "--replace"])
    #expect(other.status == 73 && other.messages.contains("notes.txt is not of the import"))
    try FileManager.default.removeItem(atPath: study + "/notes.txt")
    try write("acronym: MINE\n", study + "/study.yaml")
    let changed = try ProgramRun(Self.arguments + [study, "--replace"])
    #expect(changed.status == 73 && changed.messages.contains("study.yaml has been changed"))
    try write("x", folder.path("file"))
    #expect(try ProgramRun(Self.arguments + [folder.path("file"), "--replace"]).status == 73)
    #expect(try ProgramRun(Self.arguments + [folder.path("no/such/study")]).status == 73)
  }

  @Test("A failing import leaves an earlier study as it was")
  func keepsEarlier() throws {
    let folder = try ScratchFolder()
    let study = folder.path("study")
    #expect(try ProgramRun(Self.arguments + [study]).status == 0)
    try FileManager.default.copyItem(atPath: Self.folder + "/export", toPath: folder.path("export"))
    let file = folder.path("export/Pijn_survey_20260301.csv")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try write(String(text.dropLast(5)), file)
    let run = try ProgramRun(
      "import", "castor", folder.path("export"), "--mapping", Self.folder + "/mapping.yaml", "-o",
      study, "--replace")
    #expect(run.status == 65)
    #expect(run.messages.contains("Pijn_survey_20260301.csv:5"))
    #expect(names(study).count == 7 && names(folder.path("")) == ["export", "study"])
  }

  @Test("Exit codes say what is wrong")
  func exitCodes() throws {
    let folder = try ScratchFolder()
    let study = folder.path("study")
    #expect(
      try ProgramRun(
        "import", "castor", folder.path("none"), "--mapping", Self.folder + "/mapping.yaml", "-o",
        study
      ).status == 66)
    #expect(
      try ProgramRun(
        "import", "castor", Self.folder + "/export", "--mapping", folder.path("none"), "-o", study
      ).status == 66)
    #expect(try ProgramRun("import", "castor", Self.folder + "/export", "-o", study).status == 64)
    #expect(try ProgramRun("import", "excel", Self.folder + "/export", "--suggest").status == 64)
    try write("system: castor\nstudy-file: none.yaml\nrecords: {}\n", folder.path("a.yaml"))
    #expect(
      try ProgramRun(
        "import", "castor", Self.folder + "/export", "--mapping", folder.path("a.yaml"), "-o", study
      ).status == 66)
    let suggested = folder.path("b.yaml")
    #expect(
      try ProgramRun("import", "castor", Self.folder + "/export", "--suggest", "-o", suggested)
        .status == 0)
    let open = try ProgramRun(
      "import", "castor", Self.folder + "/export", "--mapping", suggested, "-o", study)
    #expect(open.status == 78 && open.messages.contains("[unresolved-suggestion]"))
    #expect(names(folder.path("")) == ["a.yaml", "b.yaml"])
  }

  @Test("With --strict a study in which check finds errors is not written")
  func strict() throws {
    let folder = try ScratchFolder()
    try FileManager.default.copyItem(atPath: Self.folder + "/export", toPath: folder.path("export"))
    let file = folder.path("export/Pijn_survey_20260301.csv")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try write(text.replacing(";63", with: ";63x"), file)
    let arguments = [
      "import", "castor", folder.path("export"), "--mapping", Self.folder + "/mapping.yaml", "-o",
      folder.path("study"),
    ]
    #expect(try ProgramRun(arguments + ["--strict"]).status == 65)
    #expect(names(folder.path("")) == ["export"])
    let run = try ProgramRun(arguments)
    #expect(run.status == 0 && run.output.contains("cicatrix check finds 1 error "))
  }

  @Test("explain knows the rules of imports")
  func explain() throws {
    let run = try ProgramRun("explain", "two-files-of-one-part")
    #expect(run.status == 0 && run.output.contains("older export lies beside a newer one"))
  }

  @Test("The commands of docs/import-castor.md run as they stand, with the output that it shows")
  func page() throws {
    let page = try String(
      contentsOf: PackageFolder.root.appendingPathComponent("docs/import-castor.md"),
      encoding: .utf8)
    let folder = try ScratchFolder()
    var shown = ""
    for block in page.components(separatedBy: "```").enumerated() where block.offset % 2 == 1 {
      let lines = block.element.split(separator: "\n").map(String.init)
      if block.element.hasPrefix("\ntable   rows read") {
        #expect(
          shown.hasPrefix(
            block.element.dropFirst().replacing("/tmp/", with: folder.path("") + "/")), "\(shown)")
      }
      for line in lines where line.hasPrefix("cicatrix ") && line.contains("/tmp/") {
        let words = line.replacing("/tmp/", with: folder.path("") + "/").split(separator: " ")
          .dropFirst().map(String.init)
        let run = try ProgramRun(words, folder: PackageFolder.root)
        #expect(run.status == 0, "\(line)\n\(run.messages)")
        shown = run.output
      }
    }
    #expect(names(folder.path("castor-study")).contains("provenance.json"))
    #expect(names(folder.path("castor-results")).contains("results.json"))
  }
}
