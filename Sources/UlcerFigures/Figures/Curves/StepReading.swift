package import ChartGrammar
package import UlcerAnalysis
package import UlcerRecords
import VectorDrawing

/// A curve of the results as figures show it, up to the point where too few are at risk.
package struct StepReading {
  /// Curves stop when fewer than this number are at risk.
  package static let fewestAtRisk = 3

  /// All points of the curve.
  let all: [ResultCurvePoint]
  /// The points before fewer than three are at risk.
  let shown: ArraySlice<ResultCurvePoint>

  /// Reads the curve of a result; empty if there is none.
  package init(_ analysis: StudyAnalysis, _ name: ResultName, arm: String? = nil) {
    let id = ResultID(name)
    all = analysis[arm.map { id.of(arm: $0) } ?? id]?.value.points ?? []
    shown = all.prefix { $0.atRisk >= StepReading.fewestAtRisk }
  }

  /// The end of the curve; 0 if it cannot be drawn at all.
  var last: Double { shown.last?.time ?? 0 }
  /// The end of the axis: that of the curve or, without a curve, the last observation.
  package var axisEnd: Double { max(isDrawn ? last : all.last?.time ?? 0, 14) }
  /// There is a curve to draw.
  package var isDrawn: Bool { last > 0 }

  /// Returns the number at risk just before a time.
  func atRisk(at time: Double) -> Int { all.first { $0.time >= time }?.atRisk ?? 0 }
  /// Returns the events up to and including a time.
  func events(by time: Double) -> Int {
    all.prefix { $0.time <= time }.reduce(0) { $0 + $1.events }
  }
  /// Returns the last point up to and including a time; `nil` before the first.
  func point(at time: Double) -> ResultCurvePoint? { shown.last { $0.time <= time } }

  /// Returns the points at which the curve takes a new value, each mapped by `value`, after a
  /// start.
  func steps(from start: Double, _ value: (Double) -> Double = { $0 }) -> [DataPoint] {
    [DataPoint(0, start)]
      + shown.filter { $0.events > 0 }.map { DataPoint($0.time, value($0.estimate)) }
  }

  /// The lower and the upper confidence limit as lines, where both exist.
  var limits: (lower: [DataPoint], upper: [DataPoint]) {
    var lines: (lower: [DataPoint], upper: [DataPoint]) = ([], [])
    for point in shown {
      guard let lower = point.lower, let upper = point.upper else { continue }
      lines.lower.append(DataPoint(point.time, lower))
      lines.upper.append(DataPoint(point.time, upper))
    }
    return lines
  }

  /// Returns a row below the axis: the number at risk just before each day.
  package func atRiskRow(
    _ label: String, at days: [Double], style: SeriesStyle? = nil
  ) -> RiskTable.Row {
    RiskTable.Row(label, counts: days.map { ($0, atRisk(at: $0)) }, style: style)
  }

  /// Returns a row below the axis: events up to and including each day.
  package func eventsRow(_ label: String, at days: [Double], style: SeriesStyle) -> RiskTable.Row {
    RiskTable.Row(label, counts: days.map { ($0, events(by: $0)) }, style: style)
  }
}
