public import SurvivalStatistics
import Foundation

/// The generated data as CSV files in a folder, so that other programs can read the same numbers.
public struct StatisticsFolder: Sendable {
  private let folder: URL

  /// Names a folder.
  public init(path: String) { folder = URL(fileURLWithPath: path, isDirectory: true) }

  /// Writes ulcers.csv, histories.csv, rows.csv and intervals.csv.
  public func write(_ study: GeneratedStudy, units: Int, rows: Int, intervals: Int) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write(
      "ulcers.csv", ["participant", "time", "cause"],
      study.ulcers(units).lazy.map { [Double($0.cluster ?? 0), $0.time, Double($0.cause)] })
    let histories = study.histories(units)
    try write(
      "histories.csv", ["participant", "start", "stop", "event"],
      histories.indices.lazy.flatMap { place in
        Self.countingProcess(histories[place]).map { [Double(place)] + $0 }
      })
    try write(
      "rows.csv", ["time", "event", "x1", "x2", "x3", "x4", "x5"],
      study.rows(rows).lazy.map { [$0.time, Double($0.cause)] + $0.covariates })
    try write(
      "intervals.csv", ["left", "right"],
      study.intervals(intervals, visits: 60).lazy.map { [$0.left, $0.right] })
  }

  /// The ulcers.
  public func ulcers() throws -> [Observation] {
    try read("ulcers.csv").map {
      Observation(time: $0[1], cause: Int($0[2]), cluster: Int($0[0]))
    }
  }

  /// The histories, put together from their stretches.
  public func histories() throws -> [RecurrentHistory] {
    var histories: [RecurrentHistory] = []
    var events: [Double] = []
    let stretches = try read("histories.csv")
    for (place, stretch) in stretches.enumerated() {
      if stretch[3] == 1 { events.append(stretch[2]) }
      if place + 1 < stretches.count, stretches[place + 1][0] == stretch[0] { continue }
      histories.append(RecurrentHistory(followUp: stretch[2], eventTimes: events))
      events = []
    }
    return histories
  }

  /// The rows of the regression.
  public func rows() throws -> [RiskInterval] {
    try read("rows.csv").map {
      RiskInterval(time: $0[0], cause: Int($0[1]), covariates: Array($0[2...]))
    }
  }

  /// The intervals.
  public func intervals() throws -> [CensoredInterval] {
    try read("intervals.csv").map { CensoredInterval(left: $0[0], right: $0[1]) }
  }

  /// One row per event and one up to the end of follow-up, if that comes later.
  private static func countingProcess(_ history: RecurrentHistory) -> [[Double]] {
    var stretches: [[Double]] = []
    var start = 0.0
    for time in history.eventTimes {
      stretches.append([start, time, 1])
      start = time
    }
    if start < history.followUp { stretches.append([start, history.followUp, 0]) }
    return stretches
  }

  private func write(
    _ name: String, _ columns: [String], _ rows: some Sequence<[Double]>
  ) throws {
    var text = Array((columns.joined(separator: ",") + "\n").utf8)
    for row in rows {
      for (place, number) in row.enumerated() {
        if place > 0 { text.append(UInt8(ascii: ",")) }
        let word =
          number == .infinity
          ? "Inf" : Int(exactly: number).map { "\($0)" } ?? "\(number)"
        text += word.utf8
      }
      text.append(UInt8(ascii: "\n"))
    }
    try Data(text).write(to: folder.appendingPathComponent(name))
  }

  private func read(_ name: String) throws -> [[Double]] {
    let bytes = try Data(contentsOf: folder.appendingPathComponent(name))
    return bytes.split(separator: UInt8(ascii: "\n")).dropFirst().map { line in
      line.split(separator: UInt8(ascii: ",")).map {
        Double(String(decoding: $0, as: UTF8.self)) ?? .nan
      }
    }
  }
}
