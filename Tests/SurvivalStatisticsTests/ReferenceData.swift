import SurvivalStatistics
import Testing

/// The observations a reference case names, by group.
struct ReferenceData {
  /// One row of a data file.
  struct Row {
    let observation: Observation
    let group: String
    let stratum: String
  }

  private(set) var rows: [Row] = []

  init(_ source: Reference) throws {
    let file = try ReferenceFiles.rows(source["file"].text)
    if source["file"].text == "drug6mp.csv" {
      // Two subjects a row: placebo has t1 and always an event, 6-MP has t2 and its relapse.
      for row in file {
        for (name, time, event) in [
          ("placebo", row["t1"], "1"), ("6-MP", row["t2"], row["relapse"]),
        ] {
          rows.append(
            Row(
              observation: Observation(
                time: try Self.number(time), cause: event == "1" ? 1 : 0),
              group: name, stratum: source["strata"].exists ? row["pair"] ?? "" : "1"))
        }
      }
      return
    }
    for row in file {
      let group = source["group"].exists ? row[source["group"].text] ?? "" : "all"
      let stratum = source["strata"].exists ? row[source["strata"].text] ?? "" : "1"
      if group.isEmpty || stratum.isEmpty { continue }
      let cluster =
        try source["cluster"].exists ? Int(Self.number(row[source["cluster"].text])) : nil
      rows.append(
        Row(
          observation: try Self.observation(row, source, cluster: cluster), group: group,
          stratum: stratum))
    }
  }

  /// The observations of a group.
  func observations(of group: String) -> [Observation] {
    rows.filter { $0.group == group }.map(\.observation)
  }

  static func number(_ text: String?) throws -> Double {
    try #require(text.flatMap(Double.init))
  }

  private static func observation(
    _ row: [String: String], _ source: Reference, cluster: Int?
  ) throws -> Observation {
    if source["cause"].exists {
      // Progression first, else death.
      let progressed = row["pstat"] == "1"
      let time = try number(progressed ? row["ptime"] : row["futime"])
      return Observation(time: time, cause: progressed ? 1 : row["death"] == "1" ? 2 : 0)
    }
    let condition = source["event"].text.split(separator: " ")
    let column = try #require(condition.first)
    let code = try #require(condition.last)
    let happened = row[String(column)] == String(code)
    if source["entry"].text == "12 * age" {
      let entry = try 12 * number(row["age"])
      return Observation(
        time: entry + (try number(row["futime"])), cause: happened ? 1 : 0, entry: entry)
    }
    return Observation(
      time: try number(row[source["time"].text]), cause: happened ? 1 : 0, cluster: cluster)
  }
}
