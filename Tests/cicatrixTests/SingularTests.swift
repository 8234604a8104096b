import Foundation
import TestSupport
import Testing

@Suite("One of a thing is said in the singular")
struct SingularTests {
  /// `1 rows` and the like; a narrow space may stand between.
  private func wrong(in text: String) -> [String] {
    let nouns =
      "pages|errors|warnings|notices|rows|cells|participants|ulcers|events|places|visits|files|findings|days|records|lines|columns|fields|dates|injections|instruments|sites|treatments|recurrences|episodes|problems|subjects|units|numbers"
    guard
      let pattern = try? Regex("(?:^|[^0-9.,\u{202F}])(1[ \u{202F}\u{A0}](?:\(nouns)))\\b")
    else { return ["no pattern"] }
    return text.matches(of: pattern).compactMap { $0.output[1].substring.map(String.init) }
  }

  @Test("In all that a study of one participant makes, and of one with one fault")
  func oneParticipant() throws {
    let folder = try ScratchFolder()
    let study = folder.path("study")
    let sample = try ProgramRun("sample", "-o", study, "--participants", "1")
    #expect(sample.status == 0)
    #expect(sample.messages.hasPrefix("1 treated participant in "))
    var runs = [sample]
    for fault in [false, true] {
      if fault {
        let file = study + "/visits.csv"
        var lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
        lines[1] = "x," + lines[1].drop { $0 != "," }.dropFirst()
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: file))
      }
      let pdf = folder.path("r\(fault).pdf")
      runs.append(try ProgramRun("check", study))
      runs.append(try ProgramRun("check", study, "--verbose"))
      runs.append(try ProgramRun("report", "interim-safety", study, "-o", pdf))
      runs.append(try ProgramRun("report", "nightly-summary", study, "-o", folder.path("n.pdf")))
      runs.append(try ProgramRun("diff", study, study))
      runs.append(try ProgramRun("nightly", study, "-o", folder.path("out\(fault)")))
      for name in ["index.html", "digest.txt"] {
        let path = folder.path("out\(fault)/latest/" + name)
        if let page = try? String(contentsOfFile: path, encoding: .utf8) {
          #expect(wrong(in: page) == [], "\(name)")
        }
      }
      guard DocumentTool.pdftotext.isInstalled else { continue }
      let text = try DocumentTool.pdftotext.output(
        for: [UInt8](try Data(contentsOf: URL(fileURLWithPath: pdf))), options: ["-layout"])
      #expect(wrong(in: text) == [])
    }
    for run in runs { #expect(wrong(in: run.output + run.messages) == []) }
    #expect(runs.contains { $0.messages.contains("the data have 1 error;") })
  }

  @Test("The search finds what it looks for")
  func search() {
    #expect(
      wrong(in: "1 pages, 11 pages, 1 page, 0.1 days, of 1\u{202F}rows") == [
        "1 pages", "1\u{202F}rows",
      ])
  }
}
