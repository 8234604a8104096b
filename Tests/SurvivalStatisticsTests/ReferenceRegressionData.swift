import Foundation
import SurvivalStatistics
import Testing

/// The rows and covariate names that a reference case of a regression states.
struct ReferenceRegressionData {
  private(set) var rows: [RiskInterval] = []
  let names: [String]

  init(_ item: Reference) throws {
    let source = item["data"]
    let covariates = item["covariates"].elements
    names = covariates.map { $0["name"].text }
    let condition = source["event"].text.split(separator: " ").map(String.init)
    for (number, row) in try Self.rows(source).enumerated() {
      var values: [Double] = []
      for covariate in covariates {
        guard let value = Self.value(covariate, row) else { break }
        values.append(value)
      }
      // Rows with a missing covariate are left out.
      guard values.count == names.count else { continue }
      if source["note"].text == "rows with enum 1 only", row["enum"] != "1" { continue }
      let isEvent =
        condition.isEmpty ? row["event"] == "1" : row[condition[0]] == condition.last
      let ends = source["time"].text.split(separator: " ").map(String.init)
      var time = try ReferenceData.number(row[ends.first ?? "time"])
      if let start = ends.last, ends.count == 3 { time -= try ReferenceData.number(row[start]) }
      let cluster: Int? =
        if source["cluster"].exists {
          Int(row[source["cluster"].text] ?? "")
        } else {
          source["note"].text == "every row is its own cluster" ? number : nil
        }
      let stratum = source["strata"].exists ? row[source["strata"].text] ?? "" : "1"
      rows.append(
        RiskInterval(
          entry: source["entry"].exists
            ? try ReferenceData.number(row[source["entry"].text]) : nil,
          time: time, cause: isEvent ? 1 : 0, covariates: values,
          stratum: Self.number(of: stratum), cluster: cluster))
    }
  }

  /// A stratum's number, whatever its name.
  private static func number(of name: String) -> Int {
    Int(name) ?? name.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF_FFFF }
  }

  private static func rows(_ source: Reference) throws -> [[String: String]] {
    let rows = try ReferenceFiles.rows(source["file"].text)
    guard source["file"].text == "drug6mp.csv" else { return rows }
    // Two subjects a row: placebo has t1 and always an event, 6-MP has t2 and its relapse.
    return rows.map { ["time": $0["t1"] ?? "", "event": "1", "g": "placebo"] }
      + rows.map { ["time": $0["t2"] ?? "", "event": $0["relapse"] ?? "", "g": "6-MP"] }
  }

  private static func value(_ covariate: Reference, _ row: [String: String]) -> Double? {
    guard let text = row[covariate["column"].text], !text.isEmpty else { return nil }
    if covariate["timesIndicator"].exists {
      let condition = covariate["timesIndicator"].text.split(separator: " ").map(String.init)
      guard row[condition[0]] == condition.last else { return 0 }
      return covariate["column"].text == "rx" ? (text == "2" ? 1 : 0) : Double(text)
    }
    if covariate["equals"].exists {
      let wanted = covariate["equals"]
      let equal = wanted.number.map { Double(text) == $0 } ?? (text == wanted.text)
      return equal ? 1 : 0
    }
    guard let value = Double(text) else { return nil }
    return covariate["transform"].text == "log" ? log(value) : value
  }
}
