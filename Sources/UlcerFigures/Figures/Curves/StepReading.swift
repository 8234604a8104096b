package import ChartGrammar
package import UlcerAnalysis
package import UlcerRecords
import VectorDrawing

/// A curve of the results as figures read it: up to where too few are at risk.
package struct StepReading {
  /// Curves of one unit to a participant, and of recurrence, stop where fewer than this many are at
  /// risk; those of healing where too few ulcers or participants are (`NumberAtRisk`).
  package static let fewestAtRisk = 3

  /// All its points.
  let all: [ResultCurvePoint]
  /// The points before too few are at risk.
  let shown: ArraySlice<ResultCurvePoint>
  /// Whether it is a curve of healing.
  private let isOfHealing: Bool

  /// Reads the curve of a result; empty where there is none.
  package init(_ analysis: StudyAnalysis, _ name: ResultName, arm: String? = nil) {
    let id = ResultID(name)
    all = analysis[arm.map { id.of(arm: $0) } ?? id]?.value.points ?? []
    shown = all.prefix { $0.atRisk >= StepReading.fewestAtRisk && !$0.isOfTooFew }
    if case .healingOverTime = name { isOfHealing = true } else { isOfHealing = false }
  }

  /// Where curves of healing stop: `5 ulcers or 3 participants`.
  package static let fewestOfHealing =
    "\(NumberAtRisk.fewestUlcers) ulcers or \(NumberAtRisk.fewestParticipants) participants"

  /// How many must be at risk, in words.
  func fewest(_ units: String) -> String {
    isOfHealing ? StepReading.fewestOfHealing : "\(StepReading.fewestAtRisk) \(units)"
  }

  /// Where the curve stops; 0 where it cannot be drawn at all.
  var last: Double { shown.last?.time ?? 0 }
  /// Where the axis ends: with the curve, or without one with the last observation.
  package var axisEnd: Double { max(isDrawn ? last : all.last?.time ?? 0, 14) }
  /// Whether there is a curve to draw.
  package var isDrawn: Bool { last > 0 }

  /// How many were under observation just before a time.
  func atRisk(at time: Double) -> Int { all.first { $0.time >= time }?.atRisk ?? 0 }
  /// Events up to and including a time.
  func events(by time: Double) -> Int {
    all.prefix { $0.time <= time }.reduce(0) { $0 + $1.events }
  }
  /// The last point up to and including a time; `nil` before the first.
  func point(at time: Double) -> ResultCurvePoint? { shown.last { $0.time <= time } }

  /// The points at which the curve has a new value, each read through `value`, after a start.
  func steps(from start: Double, _ value: (Double) -> Double = { $0 }) -> [DataPoint] {
    [DataPoint(0, start)]
      + shown.filter { $0.events > 0 }.map { DataPoint($0.time, value($0.estimate)) }
  }

  /// The lower and the upper line of the limits, where both exist.
  var limits: (lower: [DataPoint], upper: [DataPoint]) {
    var lines: (lower: [DataPoint], upper: [DataPoint]) = ([], [])
    for point in shown {
      guard let lower = point.lower, let upper = point.upper else { continue }
      lines.lower.append(DataPoint(point.time, lower))
      lines.upper.append(DataPoint(point.time, upper))
    }
    return lines
  }

  /// A row below the axis: how many were under observation just before each day.
  package func atRiskRow(
    _ label: String, at days: [Double], style: SeriesStyle? = nil
  ) -> RiskTable.Row {
    RiskTable.Row(label, counts: days.map { ($0, atRisk(at: $0)) }, style: style)
  }

  /// A row below the axis: events up to and including each day.
  package func eventsRow(_ label: String, at days: [Double], style: SeriesStyle) -> RiskTable.Row {
    RiskTable.Row(label, counts: days.map { ($0, events(by: $0)) }, style: style)
  }
}
