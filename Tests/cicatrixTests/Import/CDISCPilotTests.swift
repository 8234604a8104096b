import Foundation
import SurvivalStatistics
import TestSupport
import Testing

/// The published adverse-event table of the CDISC pilot, from its data sets to a printed table.
@Suite(
  "The CDISC pilot", .serialized,
  .enabled(if: PackageFolder.reference("cdisc-pilot") != nil, "no reference data"))
struct CDISCPilotTests {
  private static let arms = [
    (prefix: "placebo", arm: "Placebo"), ("low", "Xanomeline Low Dose"),
    ("high", "Xanomeline High Dose"),
  ]

  /// A table by column names, split as CSV.
  private func rows(_ text: String) -> [[String: String]] {
    let lines = text.split(whereSeparator: \.isNewline).map { CDISCPilotTests.fields(String($0)) }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  private static func fields(_ line: String) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
    }
    return fields
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  /// Imports the pilot's data sets with the built-in mapping.
  private func imported(_ folder: ScratchFolder) throws -> ProgramRun {
    let reference = try #require(PackageFolder.reference("cdisc-pilot"))
    let source = folder.path("source")
    try FileManager.default.createDirectory(atPath: source, withIntermediateDirectories: true)
    for name in ["dm.csv", "adsl.csv", "ae.csv", "adae.csv", "sv.csv"] {
      try FileManager.default.copyItem(
        atPath: reference.appendingPathComponent(name).path, toPath: source + "/" + name)
    }
    return try ProgramRun(
      "import", "cdisc", source, "-o", folder.path("study"), "--allocation-out",
      folder.path("board/allocation.csv"))
  }

  @Test("Its 254 rows come out in every cell, as a file and in a printed table, with Fisher's p")
  func table() throws {
    let folder = try ScratchFolder()
    let run = try imported(folder)
    #expect(run.status == 0, "\(run.messages)")
    let permissions = try FileManager.default.attributesOfItem(
      atPath: folder.path("board/allocation.csv"))[.posixPermissions]
    #expect(permissions as? Int == 0o600)
    let analysis = try ProgramRun(
      "analyse", folder.path("study"), "--allocation", folder.path("board/allocation.csv"), "-o",
      folder.path("out"))
    #expect(analysis.status == 0, "\(analysis.messages)")
    let counted = rows(try text(folder.path("out/adverse-events-by-term.csv")))
    let expected = rows(
      try text(try #require(PackageFolder.reference("cdisc-pilot/table-14-5.01.csv")).path))
    #expect(expected.count == 254)
    var found: [String: [String: String]] = [:]
    for row in counted {
      found["\(row["organ_system"] ?? "")|\(row["term"] ?? "")|\(row["arm"] ?? "")"] = row
    }
    for row in expected {
      let system = row["soc"] == "ANY BODY SYSTEM" ? "" : row["soc"] ?? ""
      let term = row["pt"] ?? ""
      var tallies: [String: BinomialProportion] = [:]
      for (prefix, arm) in CDISCPilotTests.arms {
        let own = try #require(found["\(system)|\(term)|\(arm)"], "\(system) \(term)")
        #expect(own["participants"] == row["\(prefix)_n"], "\(system) \(term) \(arm)")
        #expect(own["percent"] == row["\(prefix)_pct"], "\(system) \(term) \(arm)")
        #expect(own["events"] == row["\(prefix)_events"], "\(system) \(term) \(arm)")
        tallies[prefix] = BinomialProportion(
          count: try #require(Int(own["participants"] ?? "")),
          of: try #require(Int(own["treated"] ?? "")))
      }
      let placebo = try #require(tallies["placebo"])
      for dose in ["low", "high"] {
        let other = try #require(tallies[dose])
        #expect(
          CDISCPilotTests.printed(placebo, other) == row["fisher_p_pbo_vs_\(dose)"],
          "\(system) \(term) \(dose)")
      }
    }
    // Twelve terms were reported before treatment alone; their rows stand with zeros.
    #expect(Set(counted.map { "\($0["organ_system"] ?? "")|\($0["term"] ?? "")" }).count == 266)
    try printedTable(folder, counted)
  }

  /// p as the published table prints it: `>.99`, three decimals, a star below 0.15.
  private static func printed(_ one: BinomialProportion, _ other: BinomialProportion) -> String {
    if one.count + other.count == 0 { return "" }
    guard let p = FisherExactTest(one, other).twoSidedP.value else { return "not estimable" }
    if p > 0.99 { return ">.99" }
    let thousandths = Int((p * 1000).rounded())
    let digits = String(thousandths)
    return "0." + String(repeating: "0", count: 3 - digits.count) + digits + (p < 0.15 ? "*" : "")
  }

  /// The same numbers in a report of the user's own template.
  private func printedTable(_ folder: ScratchFolder, _ counted: [[String: String]]) throws {
    guard DocumentTool.pdftotext.isInstalled else { return }
    let template = """
      ---
      title: Adverse events
      session: closed
      ---

      # By term

      ```table adverse-events-by-term
      by: arm
      decimals: 1
      ```

      """
    try Data(template.utf8).write(to: URL(fileURLWithPath: folder.path("terms.md")))
    try FileManager.default.createDirectory(
      atPath: folder.path("closed"), withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o700])
    let report = try ProgramRun(
      "report", folder.path("terms.md"), folder.path("study"), "--closed", "--allocation",
      folder.path("board/allocation.csv"), "-o", folder.path("closed/terms.pdf"))
    #expect(report.status == 0, "\(report.messages)")
    let pages = try DocumentTool.pdftotext.output(
      for: Array(try Data(contentsOf: URL(fileURLWithPath: folder.path("closed/terms.pdf")))),
      options: ["-layout"])
    // The table is cut between its columns: each part has all rows, six numbers in each.
    let lines = pages.split(whereSeparator: \.isNewline)
      .filter { !$0.contains("Page ") }
      .map { line in
        line.split { !$0.isNumber && $0 != "." }.filter { $0 != "." }.map(String.init)
      }
      .filter { $0.count >= 6 }.map { Array($0.suffix(6)) }
    var byRow: [String: [String: [String]]] = [:]
    var order: [String] = []
    for row in counted where row["arm"] != "" {
      let name = "\(row["organ_system"] ?? "")|\(row["term"] ?? "")"
      if byRow[name] == nil { order.append(name) }
      byRow[name, default: [:]][row["arm"] ?? ""] = [
        "participants", "percent", "events", "participants_grade_3_or_higher",
      ].map { row[$0] ?? "" }
    }
    let cells = order.map { name in
      ["Placebo", "Xanomeline High Dose", "Xanomeline Low Dose"].flatMap { byRow[name]?[$0] ?? [] }
    }
    #expect(lines == cells.map { Array($0[..<6]) } + cells.map { Array($0[6...]) })
  }

  @Test("Its traps are reported, and nothing of the arms is in the study or in a message")
  func traps() throws {
    let folder = try ScratchFolder()
    let run = try imported(folder)
    for rule in [
      "cdisc-fatal-not-serious", "cdisc-partial-dates", "cdisc-missing-ends",
      "cdisc-no-toxicity-grade", "cdisc-populations", "cdisc-screen-failures",
      "cdisc-consent-date", "cdisc-imputed-dates", "allocation-in-export",
    ] {
      #expect(run.messages.contains("[\(rule)]"), "\(rule)")
    }
    for line in [122, 410, 748] {
      #expect(run.messages.contains("ae.csv:\(line):") && run.messages.contains("AESER = N"))
    }
    #expect(run.messages.contains("of 1191 AESTDTC 15 lack the day and 11 the month"))
    #expect(run.messages.contains("473 of 1191 events have no end date"))
    #expect(run.messages.contains("306 participants in DM, 254 in ADSL"))
    #expect(run.messages.contains("52 of 306 participants have no RFSTDTC"))
    var written = run.messages + run.output
    let study = folder.path("study")
    for name in try FileManager.default.contentsOfDirectory(atPath: study) {
      written += try text(study + "/" + name)
    }
    for word in ["Xanomeline", "Placebo", "Xan_", "Pbo"] {
      #expect(!written.contains(word), "\(word)")
    }
    // The allocation never goes into a study.
    let inside = try ProgramRun(
      "import", "cdisc", folder.path("source"), "-o", folder.path("other"), "--allocation-out",
      folder.path("other/allocation.csv"))
    #expect(inside.status == 73)
  }
}
