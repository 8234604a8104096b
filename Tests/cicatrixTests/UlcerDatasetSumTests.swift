import Foundation
import TestSupport
import Testing

@Suite("adulc.csv of the sample study adds up to results.json")
struct UlcerDatasetSumTests {
  private let rows: [[String: String]]
  private let results: ResultsFile

  init() throws {
    let folder = try ScratchFolder()
    let sample = PackageFolder.root.appendingPathComponent("SampleData/manus-demo").path
    let run = try ProgramRun("analyse", sample, "--adam", "-o", folder.path("out"))
    try #require(run.status == 0, "\(run.messages)")
    func text(_ name: String) throws -> String {
      String(
        decoding: try Data(contentsOf: URL(fileURLWithPath: folder.path("out/\(name)"))),
        as: UTF8.self)
    }
    results = try ResultsFile(try text("results.json"))
    rows = try UlcerDatasetSumTests.rows(try text("adulc.csv"))
  }

  private static func rows(_ text: String) throws -> [[String: String]] {
    let lines = text.split(separator: "\n").map { line -> [String] in
      var cells = [""]
      var isQuoted = false
      for character in line {
        switch character {
        case "\"": isQuoted.toggle()
        case "," where !isQuoted: cells.append("")
        default: cells[cells.count - 1].append(character)
        }
      }
      return cells
    }
    let header = try #require(lines.first)
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  /// The numbers of a column of a parameter, at the visit of a planned day if it has one.
  private func numbers(_ parameter: String, _ day: String = "", _ column: String = "AVAL")
    -> [Double]
  {
    rows.filter { $0["PARAMCD"] == parameter && $0["AVISITN"] == day }
      .compactMap { $0[column].flatMap(Double.init) }
  }

  /// A mean of results.json is that of the numbers.
  private func expectMean(_ numbers: [Double], is id: String) throws {
    #expect(!numbers.isEmpty, "\(id)")
    let mean = numbers.reduce(0, +) / Double(numbers.count)
    #expect(abs(try results.number(id, "estimate") - mean) < 1e-9, "\(id)")
  }

  /// A proportion of results.json is that of the participants with a number above 0.
  private func expectShare(_ numbers: [Double], is id: String) throws {
    #expect(try results.number(id, "count") == Double(numbers.count { $0 > 0 }), "\(id)")
    #expect(try results.number(id, "of") == Double(numbers.count), "\(id)")
  }

  private let visits = [("w4", "28"), ("w8", "56"), ("w12", "84")]

  @Test("open ulcers, their change, and all baseline ulcers healed")
  func burden() throws {
    try expectMean(numbers("OPENULC", "0"), is: "burden.baseline.open-ulcers")
    for (visit, day) in visits {
      try expectMean(numbers("OPENULC", day), is: "burden.\(visit).open-ulcers")
      try expectMean(numbers("OPENULC", day, "CHG"), is: "burden.\(visit).change")
      try expectShare(numbers("ALLHEAL", day), is: "burden.\(visit).all-healed")
    }
  }

  @Test("new ulcers, ulcer-free days and target ulcers")
  func ulcers() throws {
    let new = numbers("NEWULCN")
    for (group, range) in [("0", 0...0), ("1", 1...1), ("2", 2...2), ("3-or-more", 3...1000)] {
      let id = "new-ulcers.number.\(group)"
      #expect(try results.number(id, "count") == Double(new.count { range.contains(Int($0)) }))
      #expect(try results.number(id, "of") == Double(new.count))
    }
    try expectMean(numbers("ULFREE84"), is: "ulcer-free-days.day-84")
    let all = try results.number("healing.target-ulcers", "count")
    #expect(numbers("TARGET").reduce(0, +) == all)
    for (parameter, word) in [
      ("TARGCONF", "confirmed"), ("TARGCLOS", "closed"), ("TARGLOST", "lost"),
    ] where all > 0 {
      #expect(
        try results.number("healing.target.\(word)", "count")
          == numbers(parameter).reduce(0, +))
    }
  }

  @Test("scores and their change")
  func scores() throws {
    for (parameter, instrument) in [
      ("PAINVAS", "pain-vas"), ("CHFS", "chfs"), ("HAQDI", "haq-di"), ("MRSS", "mrss"),
      ("EQ5DINDE", "eq-5d-index"), ("EQ5DVAS", "eq-5d-vas"), ("SF36PCS", "sf36-pcs"),
      ("SF36MCS", "sf36-mcs"),
    ] {
      try expectMean(numbers(parameter, "0"), is: "scores.\(instrument).baseline.mean")
      try expectMean(numbers(parameter, "84"), is: "scores.\(instrument).w12.mean")
      try expectMean(numbers(parameter, "84", "CHG"), is: "scores.\(instrument).w12.change")
    }
  }

  @Test("complications and rescue treatment")
  func complications() throws {
    for (parameter, word, isCounted) in [
      ("COMPLANY", "any", false), ("COMPLAMP", "amputation", true),
      ("COMPLCLO", "surgical-closure", true), ("COMPLGAN", "gangrene", true),
      ("COMPLDEE", "deep-structure", true), ("COMPLANT", "systemic-antibiotics", false),
      ("COMPLSUR", "surgery", true), ("COMPLPRO", "rescue-prostacyclin", true),
    ] {
      try expectShare(numbers(parameter), is: "complications.\(word)")
      guard isCounted else { continue }
      #expect(
        try results.number("complications.\(word).count", "count")
          == numbers(parameter).reduce(0, +))
    }
    #expect(
      try results.number("complications.treatments-without-date", "count")
        == numbers("COMPLUND").reduce(0, +))
  }
}
