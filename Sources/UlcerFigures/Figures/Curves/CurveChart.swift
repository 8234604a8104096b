package import ChartGrammar
import UlcerAnalysis
import VectorDrawing

/// Curves of results over time as every figure draws them: the bands of their limits, the steps, small
/// strokes where observation ended, and numbers below the axis; words where there is no curve.
package struct CurveChart {
  /// One curve.
  package struct Curve {
    let reading: StepReading
    let isSurvival: Bool
    let name: String
    let style: SeriesStyle
    let hasBand: Bool
    let strokes: Double?

    /// A curve with its name at its end.
    ///
    /// - Parameters:
    ///   - isSurvival: whether it is of those without an event, and 1 minus it is drawn.
    ///   - hasBand: whether its limits are drawn.
    ///   - strokes: the length in points of the strokes where observation ended; `nil` for none.
    package init(
      _ reading: StepReading, isSurvival: Bool, name: String, style: SeriesStyle,
      hasBand: Bool = true, strokes: Double? = nil
    ) {
      self.reading = reading
      self.isSurvival = isSurvival
      self.name = name
      self.style = style
      self.hasBand = hasBand
      self.strokes = strokes
    }
  }

  /// What the vertical axis says.
  package enum Value {
    /// Shares, from 0 to 100 %.
    case share(String)
    /// Numbers of something, from 0.
    case number(String)
  }

  /// The horizontal axis.
  let time: CurveTime
  let value: Value
  /// What is under observation: `ulcers`.
  let units: String
  let riskTable: RiskTable
  /// The curves, the later over the earlier.
  let curves: [Curve]

  /// Describes a chart of curves.
  ///
  /// - Parameter units: what is under observation, for the words where there is no curve: `ulcers`.
  package init(
    _ time: CurveTime, _ value: Value, of units: String, riskTable: RiskTable, curves: [Curve]
  ) {
    self.time = time
    self.value = value
    self.units = units
    self.riskTable = riskTable
    self.curves = curves
  }

  /// The chart, with further marks between the bands and the curves.
  package func chart(@MarkBuilder behind: () -> [any Mark] = { [] }) -> Chart {
    let isDrawn = curves.contains(where: \.reading.isDrawn)
    return Chart(x: time.axis, y: axis(isDrawn: isDrawn), riskTable: riskTable) {
      if isDrawn {
        curves.filter(\.hasBand).map(\.band)
        behind()
        curves.flatMap(\.marks)
      } else {
        CurveChart.tooFew(
          curves.first?.reading.fewest(units) ?? "\(StepReading.fewestAtRisk) \(units)",
          before: time.end)
      }
    }
  }

  private func axis(isDrawn: Bool) -> Axis {
    switch value {
    case .share(let title): Axis(title, domain: 0...1, format: .percent())
    case .number(let title):
      Axis(
        title, ticks: isDrawn ? .automatic : .none, domain: isDrawn ? nil : 0...1,
        includesZero: true)
    }
  }

  /// What stands in the plot where no curve can: a reader must not take it for “no events”.
  static func tooFew(_ fewest: String, before end: Double) -> Label {
    Label(
      "Fewer than \(fewest) at risk: no curve",
      at: DataPoint(end / 2, 0.5), anchor: .middle, colour: Palette.secondaryInk)
  }
}

extension CurveChart.Curve {
  /// The area between its limits.
  fileprivate var band: any Mark {
    let limits = reading.limits
    return IntervalBand(
      lower: isSurvival ? limits.upper.map(complement) : limits.lower,
      upper: isSurvival ? limits.lower.map(complement) : limits.upper,
      until: reading.last, style: style)
  }

  /// Its steps and its strokes.
  fileprivate var marks: [any Mark] {
    let line = StepLine(
      reading.steps(from: 0, value), until: reading.last, name: name, style: style)
    guard let strokes else { return [line] }
    let ends = reading.shown.filter { $0.censored > 0 }
    return [
      line,
      CensorTicks(
        ends.map { DataPoint($0.time, value($0.estimate)) }, style: style, length: strokes),
    ]
  }

  private func value(_ estimate: Double) -> Double { isSurvival ? 1 - estimate : estimate }

  private func complement(_ point: DataPoint) -> DataPoint {
    guard case .number(let number) = point.y else { return point }
    return DataPoint(x: point.x, y: .number(1 - number))
  }
}
