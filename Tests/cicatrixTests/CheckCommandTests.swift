import Foundation
import TestSupport
import Testing

@Suite("check says what scripts, people and data managers need, and nothing else")
struct CheckCommandTests {
  private func sample(_ name: String) -> String {
    PackageFolder.root.appendingPathComponent("SampleData/\(name)").path
  }

  private func status(_ arguments: String...) throws -> Int32 {
    try ProgramRun(["check"] + arguments).status
  }

  @Test("0 also with warnings, 65 with errors or strict, 66 without a study, 78 for study.yaml")
  func exits() throws {
    #expect(try status(sample("manus-demo")) == 0)
    #expect(try status(sample("manus-demo"), "--strict") == 0)
    #expect(try status(sample("faulty/area-jump")) == 0)
    #expect(try status(sample("faulty/area-jump"), "--strict") == 65)
    #expect(try status(sample("faulty/unknown-word")) == 65)
    #expect(try status(sample("faulty/unknown-key")) == 78)
    #expect(try status(sample("faulty/missing-configuration")) == 78)
    #expect(try status(sample("no-such-study")) == 66)
    #expect(try status() == 64)
  }

  @Test("The text shows the line of study.yaml, and a record's line only on request")
  func text() throws {
    let yaml = try ProgramRun("check", sample("faulty/unknown-key"))
    #expect(yaml.output.contains("study.yaml:3:3: error: unknown key ‘healin’ [unknown-key]\n"))
    #expect(yaml.output.contains("      healin: {tolerance: 3}\n      ^\n"))
    let plain = try ProgramRun("check", sample("faulty/unknown-word"))
    #expect(!plain.output.contains("2025-01-22,baseline,"))
    #expect(!plain.output.contains("\u{1B}"))
    let shown = try ProgramRun("check", sample("faulty/unknown-word"), "--show-lines")
    #expect(shown.output.contains("2,2025-01-22,baseline,"))
    let blind = try ProgramRun("check", sample("faulty/allocation-in-study-folder"), "--show-lines")
    #expect(blind.output.contains("[allocation-in-study-folder]"))
    #expect(!blind.output.contains("P001,"))
  }

  @Test("The choice of the data cut-off and rows after it are findings")
  func cutOff() throws {
    let chosen = try ProgramRun("check", sample("faulty/area-jump"), "--format", "json")
    #expect(chosen.output.contains("\"rule\":\"data-cut-chosen\",\"severity\":\"notice\""))
    let early = try ProgramRun("check", sample("manus-demo"), "--data-cut", "2025-12-31")
    #expect(early.status == 0)
    #expect(early.output.contains("are dated after the data cut-off 2025-12-31"))
    #expect(!early.output.contains("[data-cut-chosen]"))
  }

  @Test("--verbose names what was detected and why; the template needs no study")
  func verbose() throws {
    let run = try ProgramRun("check", sample("manus-demo"), "--verbose")
    #expect(run.output.contains("visits.csv\n  encoding   utf-8: "))
    let template = try ProgramRun("check", "--template-config")
    #expect(template.status == 0)
    #expect(template.output.contains("\nacronym: STUDY\n"))
  }

  @Test("findings.csv is written whole, and 73 says that it cannot be")
  func findings() throws {
    let folder = try ScratchFolder()
    let file = folder.path("findings.csv")
    #expect(try status(sample("faulty/area-jump"), "--findings", file) == 0)
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    // The samples state no cut-off: its choice is a finding, too.
    #expect(lines.count == 3)
    #expect(lines.last?.hasPrefix("ulcers.csv,5,45,area-jump,warning,") == true)
    #expect(try status(sample("manus-demo"), "--findings", "/no/such/folder/f.csv") == 73)
  }

  @Test("explain tells every rule that check can name, with examples")
  func explain() throws {
    let list = try ProgramRun("explain", "--list")
    for rule in ["data-cut-chosen", "after-cut-off", "area-jump", "unknown-word"] {
      #expect(list.output.contains("\(rule) "))
      let page = try ProgramRun("explain", rule)
      #expect(page.status == 0)
      #expect(page.output.contains("\nAccepted\n") && page.output.contains("\nRejected\n"))
    }
    let wrong = try ProgramRun("explain", "area-jumps")
    #expect(wrong.status == 64)
    #expect(wrong.messages.contains("did you mean area-jump?"))
  }
}
