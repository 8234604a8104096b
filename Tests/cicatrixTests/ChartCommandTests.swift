import Foundation
import TestSupport
import Testing
import UlcerFigures
import UlcerRecords
import UlcerReports

@Suite("cicatrix chart: every kind by its name, and what is refused")
struct ChartCommandTests {
  private let sample = PackageFolder.root.appendingPathComponent("SampleData/manus-demo").path
  private let allocation =
    PackageFolder.root.appendingPathComponent("SampleData/manus-demo-allocation.csv").path

  @Test("The list has one line for each kind")
  func list() throws {
    let run = try ProgramRun("chart", "--list")
    let lines = run.output.split(separator: "\n")
    #expect(run.status == 0)
    #expect(lines.count == ChartKind.allCases.count)
    for (line, kind) in zip(lines, ChartKind.allCases) {
      #expect(line.hasPrefix("\(kind.rawValue): "))
      #expect(line.count > kind.rawValue.count + 10)
    }
  }

  @Test("docs/charts.md has one line and one command for each kind")
  func page() throws {
    let url = PackageFolder.root.appendingPathComponent("docs/charts.md")
    let page = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    for kind in ChartKind.allCases {
      #expect(page.contains("\n| `\(kind.rawValue)` |"), "\(kind.rawValue)")
      #expect(page.contains("cicatrix chart \(kind.rawValue) "), "\(kind.rawValue)")
    }
    let general = ["theme", "size", "dpi", "title", "data-cut"]
    for option in ChartOption.allCases.map(\.rawValue) + general {
      #expect(page.contains("\n| `--\(option)` |"), "\(option)")
    }
    for theme in ChartTheme.allCases {
      #expect(page.contains("\n| `\(theme.rawValue)` |"), "\(theme.rawValue)")
    }
    for scale in AreaScale.allCases {
      #expect(page.contains("\n| `\(scale.rawValue)` |"), "\(scale.rawValue)")
    }
  }

  @Test(
    "Open charts are drawn without further words",
    arguments: ChartKind.allCases.filter {
      ![.trajectory, .participantProfile].contains($0) && !$0.isClosed
    })
  func open(kind: ChartKind) throws {
    let folder = try ScratchFolder()
    let path = folder.path("c.svg")
    let run = try ProgramRun("chart", kind.rawValue, sample, "-o", path)
    #expect(run.status == 0, "\(run.messages)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)).count > 1000)
    // An open chart is not even given the allocation.
    let closed = try ProgramRun(
      "chart", kind.rawValue, sample, "--allocation", allocation, "-o", path)
    #expect(closed.status == 64)
  }

  @Test("A closed chart needs the allocation and is readable by its owner alone")
  func closed() throws {
    let folder = try ScratchFolder()
    let path = folder.path("board/c.svg")
    #expect(try ProgramRun("chart", "risk-difference", sample, "-o", path).status == 64)
    let run = try ProgramRun(
      "chart", "risk-difference", sample, "--allocation", allocation, "-o", path)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.isEmpty)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("Local toxicity among the grades is asked for by word")
  func local() throws {
    let folder = try ScratchFolder()
    func bytes(_ words: String...) throws -> Data {
      let path = folder.path("c.svg")
      let run = try ProgramRun(["chart", "max-grade", sample, "-o", path] + words)
      #expect(run.status == 0, "\(run.messages)")
      return try Data(contentsOf: URL(fileURLWithPath: path))
    }
    let usual = try bytes()
    #expect(try bytes("--local", "left-out") == usual)
    #expect(try bytes("--local", "kept") != usual)
    #expect(
      try ProgramRun(
        "chart", "max-grade", sample, "-o", folder.path("c.svg"), "--local", "keep"
      ).status == 64)
  }

  @Test("One participant’s events; an unknown participant is refused")
  func oneParticipant() throws {
    let folder = try ScratchFolder()
    let words = ["chart", "adverse-event-timeline", sample, "-o", folder.path("c.svg")]
    #expect(try ProgramRun(words + ["--participant", "MANUS-006"]).status == 0)
    #expect(try ProgramRun(words + ["--participant", "MANUS-999"]).status == 64)
  }
}
