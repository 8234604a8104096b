import Testing
import UlcerRecords

@testable import UlcerAnalysis

/// A written dataset as a reader of CSV sees it.
struct DatasetRows {
  let columns: [String]
  let rows: [[String: String]]

  init(_ text: String) throws {
    var lines = text.split(separator: "\n").map { DatasetRows.cells(of: String($0)) }
    columns = try #require(lines.first)
    lines.removeFirst()
    for line in lines { #expect(line.count == columns.count, "\(line)") }
    let names = columns
    rows = lines.map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
  }

  /// One dataset of a study written as a table; each record stands on the line of its place + 2,
  /// counted within its own file.
  init(
    _ name: String, of study: String, cut: Int = 400, plan: StudyPlan = StudyPlan(acronym: "TINY"),
    allocation: [String: String]? = nil
  ) throws {
    let records = try TinyStudy(study).records
    let analysis = StudyAnalysis(
      of: records, plan: plan, requestedCut: TinyStudy.date(cut), allocation: allocation)
    func lines(_ count: Int) -> [Int] { (0..<count).map { $0 + 2 } }
    let files = AnalysisDatasets.files(
      of: analysis,
      lines: SourceLines(
        participants: lines(records.participants.count), visits: lines(records.visits.count),
        ulcers: lines(records.ulcers.count), localReactions: lines(records.localReactions.count),
        adverseEvents: lines(records.adverseEvents.count),
        scores: lines(records.scores.count)))
    try self.init(try #require(files.first { $0.name == name }).text())
  }

  /// The only row with these cells.
  func row(_ wanted: [String: String]) throws -> [String: String] {
    let found = rows.filter { row in wanted.allSatisfy { row[$0.key] == $0.value } }
    #expect(found.count == 1, "\(found.count) rows with \(wanted)")
    return try #require(found.first)
  }

  /// Cells of the only row with these cells, separated by blanks; `–` for an empty one.
  func cells(_ names: String, where wanted: [String: String]) throws -> String {
    let row = try row(wanted)
    return try names.split(separator: " ").map { name in
      let cell = try #require(row[String(name)], "no column \(name)")
      return cell.isEmpty ? "–" : cell
    }.joined(separator: " ")
  }

  private static func cells(of line: String) -> [String] {
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
}
