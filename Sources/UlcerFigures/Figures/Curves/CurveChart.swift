package import ChartGrammar
import UlcerAnalysis
import VectorDrawing

/// Curves of results over time in the style of every figure: confidence bands, steps, censoring
/// strokes, and numbers below the axis; words if there is no curve.
package struct CurveChart {
  /// One curve.
  package struct Curve {
    let reading: StepReading
    let isSurvival: Bool
    let name: String
    let style: SeriesStyle
    let hasBand: Bool
    let strokes: Double?

    /// Creates a curve with its name at its end.
    ///
    /// - Parameters:
    ///   - isSurvival: true if the result is the proportion without an event; 1 minus it is drawn.
    ///   - hasBand: true to draw its confidence limits.
    ///   - strokes: the length of the censoring strokes in points; `nil` for none.
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

  /// The quantity on the vertical axis.
  package enum Value {
    /// Proportions, from 0 to 100 %.
    case share(String)
    /// Numbers, from 0.
    case number(String)
  }

  /// The horizontal axis.
  let time: CurveTime
  let value: Value
  /// The units at risk: `ulcers`.
  let units: String
  let riskTable: RiskTable
  /// The curves; later ones are drawn over earlier ones.
  let curves: [Curve]

  /// Creates a chart of curves.
  ///
  /// - Parameter units: the units at risk, for the text shown if there is no curve: `ulcers`.
  package init(
    _ time: CurveTime, _ value: Value, of units: String, riskTable: RiskTable, curves: [Curve]
  ) {
    self.time = time
    self.value = value
    self.units = units
    self.riskTable = riskTable
    self.curves = curves
  }

  /// Returns the chart, with further marks between the bands and the curves.
  package func chart(@MarkBuilder behind: () -> [any Mark] = { [] }) -> Chart {
    let isDrawn = curves.contains(where: \.reading.isDrawn)
    return Chart(x: time.axis, y: axis(isDrawn: isDrawn), riskTable: riskTable) {
      if isDrawn {
        curves.filter(\.hasBand).map(\.band)
        behind()
        curves.flatMap(\.marks)
      } else {
        CurveChart.tooFew(of: units, before: time.end)
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

  /// Returns the text shown instead of a curve, so that a reader does not infer “no events”.
  static func tooFew(of units: String, before end: Double) -> Label {
    Label(
      "Fewer than \(StepReading.fewestAtRisk) \(units) under observation: no curve",
      at: DataPoint(end / 2, 0.5), anchor: .middle, colour: Palette.secondaryInk)
  }
}

extension CurveChart.Curve {
  /// The area between the confidence limits.
  fileprivate var band: any Mark {
    let limits = reading.limits
    return IntervalBand(
      lower: isSurvival ? limits.upper.map(complement) : limits.lower,
      upper: isSurvival ? limits.lower.map(complement) : limits.upper,
      until: reading.last, style: style)
  }

  /// The steps and the censoring strokes.
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
