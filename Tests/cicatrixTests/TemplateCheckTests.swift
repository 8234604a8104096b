import Foundation
import TestSupport
import Testing

@Suite("Templates are checked before any data; letters without a glyph are told with their place")
struct TemplateCheckTests {
  private let templates = PackageFolder.root.appendingPathComponent("Templates").path
  private let sample = PackageFolder.root.appendingPathComponent("SampleData/manus-demo").path

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  @Test(
    "Every shipped template is sound",
    arguments: ["interim-safety", "interim-safety-closed", "nightly-summary", "participant"])
  func shipped(name: String) throws {
    let run = try ProgramRun("check", "--template", "\(templates)/\(name).md")
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output == "no findings\n")
    #expect(run.messages.contains("of a closed session") == name.hasSuffix("-closed"))
  }

  @Test("A fault has line, column and the nearest name, and ends with 78")
  func faults() throws {
    let scratch = try ScratchFolder()
    let path = scratch.path("own.md")
    try write("# Own\n\n{{disposition.treatd}}\n\n```table visitz\n```\n", to: path)
    let run = try ProgramRun("check", "--template", path)
    #expect(run.status == 78)
    #expect(run.output.contains("own.md:3:1: error:"))
    #expect(run.output.contains("disposition.treated"))
    #expect(run.output.contains("own.md:5:"))
    #expect(run.output.contains("table visits"))
    let json = try ProgramRun("check", "--template", path, "--format", "json")
    #expect(json.status == 78)
    #expect(json.output.contains("\"line\":3,\"column\":1"))
    #expect(try ProgramRun("check", "--template", scratch.path("none.md")).status == 66)
    #expect(try ProgramRun("check", sample, "--template", path).status == 64)
  }

  @Test(
    "A character without a glyph is named with its place in template and data, and on its pages")
  func glyphs() throws {
    let scratch = try ScratchFolder()
    let template = scratch.path("own.md")
    try write(
      "# 参加者\n\n```listing adverse-events\n```\n\n```table problems\n```\n", to: template)
    let checked = try ProgramRun("check", "--template", template)
    #expect(checked.status == 0)
    #expect(checked.output.contains("own.md:1:3: warning:"))
    #expect(checked.output.contains("U+53C2"))
    let study = scratch.path("study")
    try FileManager.default.copyItem(atPath: sample, toPath: study)
    let events = study + "/adverse-events.csv"
    let text = try String(contentsOfFile: events, encoding: .utf8)
    try write(
      text.replacing("Localized edema", with: "Localized 水 edema 🙂", maxReplacements: 1),
      to: events)
    let found = try ProgramRun("check", study)
    #expect(found.status == 0)
    #expect(found.output.contains("adverse-events.csv:2: warning:"))
    #expect(found.output.contains("U+6C34 in column term"))
    #expect(found.output.contains("U+1F642 in column term"))
    #expect(!found.output.contains("🙂"))
    let report = try ProgramRun("report", template, study, "-o", scratch.path("r.pdf"))
    #expect(report.status == 0)
    #expect(report.messages.contains("U+6C34 (page 2)"))
    #expect(report.messages.contains("U+1F642 (page 2)"))
    guard DocumentTool.pdftotext.isInstalled else { return }
    let pdf = try Data(contentsOf: URL(fileURLWithPath: scratch.path("r.pdf")))
    let printed = try DocumentTool.pdftotext.output(for: [UInt8](pdf), options: ["-layout"])
    // The finding stands in the report; the text itself can still be copied.
    #expect(printed.contains("character-without-glyph"))
    #expect(printed.contains("水"))
  }
}
