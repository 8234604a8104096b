import Foundation
import TestSupport
import Testing

/// Commands that write closed and open outputs, and where they write them.
enum SessionCommands {
  static let sample = PackageFolder.root.appendingPathComponent("SampleData/manus-demo")
    .path
  static let allocation = PackageFolder.root
    .appendingPathComponent("SampleData/manus-demo-allocation.csv").path
  static let cdisc = PackageFolder.root.appendingPathComponent("Tests/Exports/cdisc").path

  /// Commands that write into the folder DIR, by what they write.
  static let closed: [(name: String, words: String)] = [
    ("report", "report interim-safety STUDY --closed --allocation ALLOCATION -o DIR/closed.pdf"),
    ("analysis", "analyse STUDY --adam --allocation ALLOCATION -o DIR"),
    ("chart.pdf", "chart risk-difference STUDY --allocation ALLOCATION -o DIR/closed-chart.pdf"),
    ("chart.svg", "chart risk-difference STUDY --allocation ALLOCATION -o DIR/closed-chart.svg"),
    (
      "chart.png",
      "chart risk-difference STUDY --allocation ALLOCATION --dpi 72 -o DIR/closed-chart.png"
    ),
    (
      "allocation",
      "import cdisc CDISC/export --mapping CDISC/mapping.yaml -o SCRATCH/imported "
        + "--allocation-out DIR/arms.csv"
    ),
  ]
  static let open: [(name: String, words: String)] = [
    ("report", "report interim-safety STUDY -o DIR/open.pdf"),
    ("profile", "report participant STUDY --participant MANUS-003 -o DIR/one.pdf"),
    ("analysis", "analyse STUDY --adam -o DIR"),
    ("chart.pdf", "chart accrual STUDY -o DIR/open-chart.pdf"),
    ("chart.svg", "chart accrual STUDY -o DIR/open-chart.svg"),
    ("chart.png", "chart accrual STUDY --dpi 72 -o DIR/open-chart.png"),
    ("findings", "check STUDY --findings DIR/findings.csv"),
    ("nightly", "nightly SMALL --output DIR"),
  ]

  static func run(_ words: String, _ scratch: ScratchFolder, into folder: String) throws
    -> ProgramRun
  {
    try? FileManager.default.removeItem(atPath: scratch.path("imported"))
    return try ProgramRun(
      words.split(separator: " ").map { word in
        String(word).replacing("STUDY", with: Self.sample)
          .replacing("SMALL", with: scratch.path("small"))
          .replacing("ALLOCATION", with: Self.allocation).replacing("CDISC", with: Self.cdisc)
          .replacing("SCRATCH", with: scratch.path("")).replacing("DIR", with: folder)
      })
  }

  static func makeFolder(_ path: String, mode: Int = 0o700) throws {
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: mode])
  }

  static func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  static func small(_ scratch: ScratchFolder) throws {
    try #require(
      try ProgramRun("sample", "--participants", "2", "-o", scratch.path("small")).status == 0)
  }
}
