import Foundation
import TestSupport
import Testing
import UlcerReports

@Suite("cicatrix chart refuses what it cannot do, and says why")
struct ChartRefusalTests {
  private let sample = PackageFolder.root.appendingPathComponent("SampleData/manus-demo").path
  private let allocation =
    PackageFolder.root.appendingPathComponent("SampleData/manus-demo-allocation.csv").path

  /// Words after `chart`, the code expected, and what the message has to say.
  struct Case: CustomTestStringConvertible, Sendable {
    let words: [String]
    let code: Int32
    let message: String

    init(_ words: String, _ message: String, code: Int32 = 64) {
      self.words = words.split(separator: " ").map(String.init)
      self.code = code
      self.message = message
    }

    var testDescription: String { words.joined(separator: " ") }
  }

  static let cases = [
    Case("healng-curve STUDY -o OUT.svg", "did you mean healing-curve?"),
    Case("something-else STUDY -o OUT.svg", "--list names the kinds"),
    Case("accrual STUDY -o OUT.svg --titel A", "Did you mean '--title'?"),
    Case("accrual STUDY -o OUT.svg --theme scren", "did you mean screen?"),
    Case("accrual STUDY -o OUT.svg --theme dark", "print, screen or grey"),
    Case("trajectory STUDY -o OUT.svg", "--participant ID"),
    Case("trajectory STUDY -o OUT.svg --participant MANUS-0033", "no treated participant"),
    Case(
      "trajectory STUDY -o OUT.svg --participant MANUS-003 --location R2-tip-vola",
      "did you mean R2-tip-volar?"),
    Case(
      "trajectory STUDY -o OUT.svg --participant MANUS-003 --location R1-nail-dorsal",
      "never had an ulcer at R1-nail-dorsal"),
    Case(
      "trajectory STUDY -o OUT.svg --participant MANUS-003 --scale logarithm",
      "linear, square-root or log"),
    Case(
      "trajectory STUDY -o OUT.svg --participant MANUS-003 --scale square-rot",
      "did you mean square-root?"),
    Case("hand-map STUDY -o OUT.svg --count recurence", "did you mean recurrence?"),
    Case(
      "hand-map STUDY -o OUT.svg --participant MANUS-003 --visits baslin", "did you mean baseline?"),
    Case("max-grade STUDY -o OUT.svg --local keep", "kept or left-out"),
    // Two charts' options mixed.
    Case("healing-curve STUDY -o OUT.svg --visits w4", "it is an option of hand-map"),
    Case("trajectory STUDY -o OUT.svg --participant MANUS-003 --count baseline", "hand-map"),
    Case("swimmer STUDY -o OUT.svg --scale log", "it is an option of trajectory"),
    Case("accrual STUDY -o OUT.svg --participant MANUS-003", "takes no --participant"),
    Case("accrual STUDY -o OUT.svg --location R2-tip-volar", "takes no --location"),
    Case("visits STUDY -o OUT.svg --local kept", "it is an option of max-grade"),
    Case("hand-map STUDY -o OUT.svg --participant MANUS-003 --count baseline", "does not go with"),
    Case("hand-map STUDY -o OUT.svg --visits w4", "--participant ID"),
    Case("hand-map STUDY -o OUT.svg --location R2-tip-volar", "--participant ID"),
    Case("swimmer STUDY -o OUT.svg --allocation ALLOCATION", "is not given the allocation"),
    Case("risk-difference STUDY -o OUT.svg", "--allocation FILE"),
    // Files.
    Case("accrual STUDY -o OUT.jpg", "FILE.pdf, FILE.png or FILE.svg"),
    Case("accrual STUDY -o OUT", "FILE.pdf, FILE.png or FILE.svg"),
    Case("accrual STUDY", "-o FILE"),
    Case("accrual STUDY -o FOLDER/none/c.svg", "cannot write", code: 73),
    Case("accrual STUDY -o FOLDER/folder.svg", "cannot write", code: 73),
    Case("accrual FOLDER/none -o OUT.svg", "there is no study folder", code: 66),
    // Sizes.
    Case("accrual STUDY -o OUT.png --dpi 0", "--dpi is above 0, at most 2400"),
    Case("accrual STUDY -o OUT.png --dpi 1000000", "--dpi is above 0, at most 2400"),
    Case("accrual STUDY -o OUT.png --dpi nan", "--dpi is above 0, at most 2400"),
    Case("accrual STUDY -o OUT.png --dpi many", "--dpi"),
    Case("accrual STUDY -o OUT.png --size 0x0", "from 50x30 to 2000x2000"),
    Case("accrual STUDY -o OUT.png --size 1e9x1e9", "from 50x30 to 2000x2000"),
    Case("accrual STUDY -o OUT.png --size nanxnan", "from 50x30 to 2000x2000"),
    Case("accrual STUDY -o OUT.png --size infxinf", "from 50x30 to 2000x2000"),
    Case("accrual STUDY -o OUT.png --size 170", "from 50x30 to 2000x2000"),
    Case("accrual STUDY -o OUT.png --size 170x105x3", "from 50x30 to 2000x2000"),
    Case("accrual STUDY -o OUT.png --size x105", "from 50x30 to 2000x2000"),
    Case("accrual STUDY -o OUT.png --size 2000x2000 --dpi 2400", "--dpi 416 would do"),
  ]

  @Test("Each with its exit code, and nothing is written", arguments: cases)
  func refused(_ refused: Case) throws {
    let folder = try ScratchFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path("folder.svg"), withIntermediateDirectories: false)
    let words = refused.words.map { word in
      word.replacing("STUDY", with: sample).replacing("ALLOCATION", with: allocation)
        .replacing("OUT", with: folder.path("c")).replacing("FOLDER", with: folder.path("."))
    }
    let run = try ProgramRun(["chart"] + words)
    #expect(run.status == refused.code, "\(run.messages)")
    #expect(run.messages.contains(refused.message), "\(run.messages)")
    #expect(run.output.isEmpty)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path("."))
    #expect(left == ["folder.svg"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path("folder.svg")).isEmpty)
  }

  @Test("A message that may end in a log names no participant of the data")
  func noIds() throws {
    let folder = try ScratchFolder()
    let run = try ProgramRun(
      "chart", "trajectory", sample, "--participant", "MANUS-0033", "-o", folder.path("c.svg"))
    #expect(run.status == 64)
    #expect(!run.messages.contains("MANUS-"))
  }

  @Test("A study with nobody in it is no subject of a chart")
  func nobody() throws {
    let folder = try ScratchFolder()
    let study = folder.path("study")
    try FileManager.default.copyItem(atPath: sample, toPath: study)
    for name in try FileManager.default.contentsOfDirectory(atPath: study)
    where name.hasSuffix(".csv") {
      let url = URL(fileURLWithPath: study).appendingPathComponent(name)
      let header = try Data(contentsOf: url).prefix { $0 != 0x0A }
      try (header + [0x0A]).write(to: url)
    }
    for kind in ["healing-curve", "accrual", "hand-map"] {
      let run = try ProgramRun("chart", kind, study, "-o", folder.path("c.svg"))
      #expect(run.status == 66, "\(run.messages)")
      #expect(run.messages.contains("nobody"))
      #expect(!FileManager.default.fileExists(atPath: folder.path("c.svg")))
    }
  }

  @Test(
    "A closed chart is not written beside an open report or chart, but beside closed numbers it is")
  func openReport() throws {
    let folder = try ScratchFolder()
    let open = #"{"schema":"cicatrix-results/1","results":[{"id":"healing.confirmed"}]}"#
    let closed = #"{"schema":"cicatrix-results/1","results":[{"id":"healing.confirmed@A"}]}"#
    try FileManager.default.createDirectory(
      atPath: folder.path("board"), withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o700])
    let results = folder.path("board/interim.results.json")
    func draw(_ path: String) throws -> ProgramRun {
      try ProgramRun(
        "chart", "risk-difference", sample, "--allocation", allocation, "-o", path)
    }
    try Data(open.utf8).write(to: URL(fileURLWithPath: results))
    let refused = try draw(folder.path("board/c.svg"))
    #expect(refused.status == 73)
    #expect(refused.messages.contains("an open session, interim.results.json"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("board/c.svg")))
    // The way to the folder makes no difference.
    #expect(try draw(folder.path("none/../board/c.svg")).status == 73)
    // An open chart may lie there.
    let accrual = try ProgramRun("chart", "accrual", sample, "-o", folder.path("board/a.svg"))
    #expect(accrual.status == 0)

    try Data(closed.utf8).write(to: URL(fileURLWithPath: results))
    let beside = try draw(folder.path("board/c.svg"))
    #expect(beside.status == 73 && beside.messages.contains("an open session, a.svg"))
    try FileManager.default.removeItem(atPath: folder.path("board/a.svg"))
    #expect(try draw(folder.path("board/c.svg")).status == 0)
  }

  @Test("Theme, size, resolution and title go together")
  func together() throws {
    let folder = try ScratchFolder()
    func picture(_ words: String...) throws -> (width: Int, height: Int, data: Data) {
      let path = folder.path("c.png")
      let run = try ProgramRun(["chart", "accrual", sample, "-o", path] + words)
      #expect(run.status == 0, "\(run.messages)")
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      // The header of a PNG: width and height are the bytes 16 to 23.
      func number(_ place: Int) -> Int { data[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
      return (number(16), number(20), data)
    }
    let usual = try picture()
    #expect(usual.width == 2008 && usual.height == 1241)
    #expect(try picture("--theme", "print").data == usual.data)
    let screen = try picture("--theme", "screen")
    #expect(screen.width == 1920 && screen.height == 1080)
    let asked = try picture(
      "--theme", "screen", "--size", "254x160", "--dpi", "100", "--title", "Accrual")
    #expect(asked.width == 1000 && asked.height == 630)
    let grey = try picture("--theme", "grey")
    #expect(grey.width == 2008 && grey.data != usual.data)
  }
}
