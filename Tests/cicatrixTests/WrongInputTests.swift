import Foundation
import TestSupport
import Testing

@Suite("Wrong input ends in a diagnostic with place, rule and hint, and never silently")
struct WrongInputTests {
  /// One fault planted into the study worked by hand.
  struct Fault: CustomTestStringConvertible, Sendable {
    let file: String
    let from: String
    let to: String
    let rule: String
    let line: Int?
    /// Rows of the file that are left out.
    let rejected: Int
    var testDescription: String { rule }
  }

  static let faults = [
    Fault(
      file: "ulcers.csv", from: "2026-01-19,w2,right,2,tip", to: "2026-13-19,w2,right,2,tip",
      rule: "unreadable-date", line: 3, rejected: 1),
    Fault(
      file: "ulcers.csv", from: "active,8,4", to: "active,-8,4", rule: "negative-size", line: 3,
      rejected: 0),
    Fault(
      file: "ulcers.csv", from: "left,2,tip,volar,active,5,5", to: "left,2,tipp,volar,active,5,5",
      rule: "unknown-location-word", line: 14, rejected: 1),
    Fault(
      file: "ulcers.csv", from: "H3,2026-06-15", to: "H9,2026-06-15", rule: "unknown-participant",
      line: 26, rejected: 1),
    Fault(
      file: "visits.csv", from: ",attended,reason", to: ",attended,remark", rule: "unknown-column",
      line: 1, rejected: 0),
  ]

  private func study(
    _ folder: ScratchFolder, _ change: (String, String) -> String?
  ) throws -> String {
    try folder.study(
      HandWorkedStudy.files.compactMap { file in
        change(file.name, file.text).map { (name: file.name, text: $0) }
      })
  }

  @Test(
    "Each fault is found at its line; the report is made and says what was left out",
    arguments: faults)
  func planted(fault: Fault) throws {
    let folder = try ScratchFolder()
    let path = try study(folder) { name, text in
      guard name == fault.file, let range = text.range(of: fault.from) else { return text }
      return text.replacingCharacters(in: range, with: fault.to)
    }
    let check = try ProgramRun("check", path)
    let place = fault.line.map { "\(fault.file):\($0)" } ?? fault.file
    let found = check.output.split(separator: "\n").contains {
      $0.hasPrefix(place) && $0.contains("[\(fault.rule)]")
    }
    #expect(found, "no [\(fault.rule)] at \(place) in:\n\(check.output)")
    #expect(check.output.contains("hint:"))
    let pdf = folder.path("r.pdf")
    let report = try ProgramRun("report", "interim-safety", path, "-o", pdf)
    #expect(report.status == 0, "\(report.messages)")
    guard fault.rejected > 0, DocumentTool.pdftotext.isInstalled else { return }
    let first = try DocumentTool.pdftotext.output(
      for: [UInt8](try Data(contentsOf: URL(fileURLWithPath: pdf))),
      options: ["-layout", "-f", "1", "-l", "1"])
    #expect(first.contains("What these numbers do not contain"))
    #expect(first.contains("\(fault.file): \(fault.rejected) of"))
    let strict = try ProgramRun(
      "report", "interim-safety", path, "-o", folder.path("s.pdf"), "--strict")
    #expect(strict.status == 65)
    #expect(!FileManager.default.fileExists(atPath: folder.path("s.pdf")))
  }

  @Test(
    "A file that is empty, has only a header or is missing still gives a report",
    arguments: ["", "header", "missing"],
    ["visits.csv", "ulcers.csv", "local-reactions.csv", "adverse-events.csv"])
  func hollow(how: String, file: String) throws {
    let folder = try ScratchFolder()
    let path = try study(folder) { name, text in
      guard name == file else { return text }
      switch how {
      case "missing": return nil
      case "header": return String(text.prefix { $0 != "\n" }) + "\n"
      default: return ""
      }
    }
    let check = try ProgramRun("check", path)
    #expect([0, 65].contains(check.status), "\(check.output)")
    #expect(check.output.contains(file))
    let report = try ProgramRun("report", "interim-safety", path, "-o", folder.path("r.pdf"))
    #expect(report.status == 0, "\(report.messages)")
  }

  @Test("A study in which nobody was treated gives a report that says so")
  func nobodyTreated() throws {
    let folder = try ScratchFolder()
    let path = try study(folder) { name, text in
      switch name {
      case "study.yaml": text
      case "participants.csv":
        "participant_id,consent_date,screening_outcome,screen_failure_reason\n"
          + "N1,2026-01-10,failed,Calcinosis\n"
      default: String(text.prefix { $0 != "\n" }) + "\n"
      }
    }
    let check = try ProgramRun("check", path)
    #expect(check.output.contains("[no-treated-participants]"))
    let pdf = folder.path("r.pdf")
    let report = try ProgramRun("report", "interim-safety", path, "-o", pdf)
    #expect(report.status == 0, "\(report.messages)")
    guard DocumentTool.pdftotext.isInstalled else { return }
    let text = try DocumentTool.pdftotext.output(
      for: [UInt8](try Data(contentsOf: URL(fileURLWithPath: pdf))))
    #expect(text.contains("Nobody has been treated yet"))
  }

  @Test("What cannot be used at all ends with the code that scripts know")
  func exits() throws {
    let folder = try ScratchFolder()
    let good = try folder.study(HandWorkedStudy.files)
    let without = { (missing: String) in
      try folder.study(
        HandWorkedStudy.files.filter { $0.name != missing }, named: "without-\(missing)")
    }
    #expect(try ProgramRun("check", folder.path("nowhere")).status == 66)
    #expect(try ProgramRun("check", try without("participants.csv")).status == 66)
    #expect(try ProgramRun("check", try without("study.yaml")).status == 78)
    #expect(try ProgramRun("analyse", try without("participants.csv")).status == 66)
    #expect(try ProgramRun("analyse", good, "--data-cut", "2026-02-30").status == 64)
    #expect(try ProgramRun("report", "interim-safety", good).status == 64)
    #expect(
      try ProgramRun("report", "interim-safety", good, "-o", "/proc/none/r.pdf").status == 73)
    #expect(try ProgramRun("report", "no/such.md", good, "-o", folder.path("r.pdf")).status == 66)
    #expect(try ProgramRun("chart", "swimer", good, "-o", folder.path("c.svg")).status == 64)
    #expect(try ProgramRun("chart", "trajectory", good, "-o", folder.path("c.svg")).status == 64)
    #expect(try ProgramRun("explain", "no-such-rule").status == 64)
    #expect(try ProgramRun("explain", "unknown-location-word").status == 0)
    #expect(try ProgramRun("check", good).status == 0)
  }

  @Test("A template that names what does not exist is refused with line and nearest name")
  func template() throws {
    let folder = try ScratchFolder()
    let good = try folder.study(HandWorkedStudy.files)
    let path = folder.path("own.md")
    try Data("# Own\n\n{{disposition.treatd}}\n\n```figure healing-curv\n```\n".utf8)
      .write(to: URL(fileURLWithPath: path))
    let refused = try ProgramRun("report", path, good, "-o", folder.path("r.pdf"))
    #expect(refused.status == 78)
    #expect(refused.messages.contains("own.md:3:1: error:"))
    #expect(refused.messages.contains("disposition.treated"))
    #expect(refused.messages.contains("figure healing-curve"))
    try Data("# Own\n\n{{disposition.treated}} people.\n".utf8).write(
      to: URL(fileURLWithPath: path))
    #expect(try ProgramRun("report", path, good, "-o", folder.path("r.pdf")).status == 0)
  }
}
