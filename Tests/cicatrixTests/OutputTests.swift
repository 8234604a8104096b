import Foundation
import TestSupport
import Testing

@Suite("Outputs: the same bytes at every run, in every format")
struct OutputTests {
  private var sample: String {
    PackageFolder.root.appendingPathComponent("SampleData/manus-demo").path
  }

  private func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path))
  }

  @Test("The report of the sample study has the same bytes twice, its fonts, and its words")
  func report() throws {
    let folder = try ScratchFolder()
    for name in ["a", "b"] {
      let run = try ProgramRun("report", "interim-safety", sample, "-o", folder.path("\(name).pdf"))
      #expect(run.status == 0, "\(run.messages)")
      #expect(!run.messages.contains("warning"), "\(run.messages)")
    }
    let first = try bytes(folder.path("a.pdf"))
    #expect(first == (try bytes(folder.path("b.pdf"))))
    #expect(
      try bytes(folder.path("a.results.json")) == (try bytes(folder.path("b.results.json"))))
    guard DocumentTool.pdffonts.isInstalled else { return }
    let fonts = try DocumentTool.pdffonts.output(for: [UInt8](first))
    let rows = fonts.split(separator: "\n").dropFirst(2)
    #expect(!rows.isEmpty)
    for row in rows {
      #expect(row.contains("Inter"))
      // Columns emb, sub, uni: embedded, a subset, with the map back to text.
      #expect(row.contains("yes yes yes"), "\(row)")
    }
    let text = try DocumentTool.pdftotext.output(for: [UInt8](first), options: ["-layout"])
    for word in ["Clopper–Pearson", "≥", "MANUS-024", "95 %", "Kaplan–Meier", "“MANUS-”"] {
      #expect(text.contains(word), "“\(word)” cannot be found in the PDF")
    }
    let results = try ResultsFile(
      String(decoding: try bytes(folder.path("a.results.json")), as: UTF8.self))
    var known = results.fractions
    let short = try Int(results.number("exposure.followed-less-than-84-days", "count"))
    known.insert("\(short) of 20")
    for fraction in PrintedFractions.all(in: text) {
      #expect(known.contains(fraction), "“\(fraction)” is printed and not in results.json")
    }
  }

  @Test("Standard output, a folder and the file beside the report hold the same results")
  func results() throws {
    let folder = try ScratchFolder()
    let printed = try ProgramRun("analyse", sample)
    #expect(try ProgramRun("analyse", sample, "-o", folder.path("out")).status == 0)
    let written = String(decoding: try bytes(folder.path("out/results.json")), as: UTF8.self)
    #expect(printed.output == written)
    for file in ["episodes.csv", "time-to-healing.csv", "adverse-events.csv"] {
      #expect(try !bytes(folder.path("out/\(file)")).isEmpty)
    }
  }

  @Test(
    "Charts are written in each format, the same bytes twice",
    arguments: ["pdf", "png", "svg"],
    [
      ["trajectory", "--participant", "MANUS-003"], ["healing-curve"], ["swimmer"], ["hand-map"],
      ["hand-map", "--participant", "MANUS-003"],
    ])
  func charts(format: String, words: [String]) throws {
    let folder = try ScratchFolder()
    var files: [Data] = []
    for name in ["a", "b"] {
      let path = folder.path("\(name).\(format)")
      let run = try ProgramRun(
        ["chart", words[0], sample] + words.dropFirst()
          + (format == "png" ? ["--dpi", "72"] : []) + ["-o", path])
      #expect(run.status == 0, "\(run.messages)")
      files.append(try bytes(path))
    }
    #expect(files[0] == files[1])
    #expect(files[0].count > 1000)
  }

  @Test("A later report than the cut-off counts nothing after it")
  func earlierCut() throws {
    let run = try ProgramRun("analyse", sample, "--data-cut", "2025-05-01")
    let results = try ResultsFile(run.output)
    #expect(results.whole["dataCut"] as? String == "2025-05-01")
    #expect(try results.number("disposition.treated", "count") < 20)
  }

  @Test("An installed program finds its templates in the prefix; --templates names others")
  func templates() throws {
    let folder = try ScratchFolder()
    let files = FileManager.default
    for place in ["bin", "share/cicatrix"] {
      try files.createDirectory(atPath: folder.path(place), withIntermediateDirectories: true)
    }
    try files.copyItem(atPath: ProgramRun.program().path, toPath: folder.path("bin/cicatrix"))
    let words = ["report", "interim-safety", sample, "-o", folder.path("r.pdf")]
    let installed = URL(fileURLWithPath: folder.path("bin/cicatrix"))
    #expect(try ProgramRun(words, program: installed).status == 78)
    let templates = PackageFolder.root.appendingPathComponent("Templates").path
    try files.copyItem(atPath: templates, toPath: folder.path("share/cicatrix/Templates"))
    #expect(try ProgramRun(words, program: installed).status == 0)
    #expect(try ProgramRun(words + ["--templates", folder.path("bin")]).status == 66)
    #expect(try ProgramRun(words + ["--templates", templates]).status == 0)
  }

  @Test("The closed results are readable by their owner alone, the open ones by all")
  func modes() throws {
    let folder = try ScratchFolder()
    let allocation = PackageFolder.root
      .appendingPathComponent("SampleData/manus-demo-allocation.csv").path
    let run = try ProgramRun(
      "analyse", sample, "--allocation", allocation, "-o", folder.path("closed"))
    #expect(run.status == 0, "\(run.messages)")
    let attributes = try FileManager.default.attributesOfItem(
      atPath: folder.path("closed/results.json"))
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    let closed = try ResultsFile(
      String(decoding: try bytes(folder.path("closed/results.json")), as: UTF8.self))
    #expect(closed.ids.contains("adverse-events.any@A"))
    #expect(!(try ProgramRun("analyse", sample).output.contains("@A")))
  }
}
