import ChartGrammar
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// Ulcers healed over time: the primary rule with its limits, any closure beside it, number at risk.
package enum HealingCurveFigure {
  /// Curves stop where fewer than this many are at risk.
  package static let fewestAtRisk = 3

  static func figure(_ subject: FigureSubject) -> StudyFigure {
    let verb = subject.count(.healing(.unconfirmed)) == 1 ? "is" : "are"
    return StudyFigure(
      title: "Ulcers healed over time", population: subject.ulcerPopulation,
      method:
        "Kaplan–Meier; band: \(subject.coverage) \(subject.plan.survivalInterval.rawValue) limits, participants as clusters; small strokes: ulcers no longer observed. The curves stop where fewer than \(fewestAtRisk) ulcers are at risk. \(subject.counted(.healing(.unconfirmed), "closed ulcer")) \(verb) not confirmed at the data cut-off.",
      source: "ulcers.csv", content: .chart(chart(subject.analysis)), height: 210)
  }

  private static func chart(_ analysis: StudyAnalysis) -> Chart {
    let confirmed = steps(analysis, .healingTime(.confirmed, .curve))
    let any = steps(analysis, .healingTime(.any, .curve))
    let last = max(confirmed.lastTime, any.lastTime)
    let primary = SeriesStyle(Palette.series[0])
    let secondary = SeriesStyle(Palette.neutral, dash: [3, 2])
    let reading = StepReading(analysis, .healingTime(.confirmed, .curve))
    let axisEnd = last == 0 ? reading.axisEnd : last
    let ticks = VisitAxis.ticks(of: analysis.plan, upTo: axisEnd)
    let all = analysis[.healingTime(.confirmed, .curve)]?.value.points ?? []
    return Chart(
      x: VisitAxis.axis(of: analysis.plan, upTo: axisEnd),
      y: Axis("Ulcers healed", domain: 0...1, format: .percent()),
      riskTable: RiskTable(
        "Ulcers at risk",
        rows: [
          RiskTable.Row(
            "Confirmed", counts: ticks.map { ($0.value, atRisk(all, at: $0.value)) }, style: primary
          )
        ])
    ) {
      if last > 0 {
        IntervalBand(
          lower: confirmed.lower, upper: confirmed.upper, until: confirmed.lastTime,
          style: primary)
        StepLine(any.estimate, until: any.lastTime, name: "Any closure", style: secondary)
        StepLine(
          confirmed.estimate, until: confirmed.lastTime, name: "Confirmed healing",
          style: primary)
        CensorTicks(confirmed.censored, style: primary)
      } else {
        reading.tooFew(of: "ulcers")
      }
    }
  }

  private struct Steps {
    var estimate: [DataPoint] = [DataPoint(0, 0)]
    var lower: [DataPoint] = []
    var upper: [DataPoint] = []
    var censored: [DataPoint] = []
    var lastTime = 0.0
  }

  /// The curve of the proportion healed (1 − S), up to where too few are at risk.
  private static func steps(_ analysis: StudyAnalysis, _ name: ResultName) -> Steps {
    var steps = Steps()
    for point in analysis[name]?.value.points ?? [] {
      guard point.atRisk >= fewestAtRisk else { break }
      steps.lastTime = point.time
      let healed = 1 - point.estimate
      if point.events > 0 { steps.estimate.append(DataPoint(point.time, healed)) }
      if let lower = point.lower, let upper = point.upper {
        steps.lower.append(DataPoint(point.time, 1 - upper))
        steps.upper.append(DataPoint(point.time, 1 - lower))
      }
      if point.censored > 0 { steps.censored.append(DataPoint(point.time, healed)) }
    }
    return steps
  }

  /// How many were under observation just before a time.
  private static func atRisk(_ points: [ResultCurvePoint], at time: Double) -> Int {
    points.first { $0.time >= time }?.atRisk ?? 0
  }
}
