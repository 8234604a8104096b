import ChartGrammar
import UlcerAnalysis

/// The mean cumulative number of new ulcers per participant with its limits.
enum NewUlcersFigure {
  static func chart(_ analysis: StudyAnalysis) -> Chart {
    let all = analysis["new-ulcers.mean-cumulative.curve"]?.value.points ?? []
    let points = all.prefix { $0.atRisk >= HealingCurveFigure.fewestAtRisk }
    let last = points.last?.time ?? 0
    let style = SeriesStyle(Palette.series[1])
    let limited = points.filter { $0.lower != nil && $0.upper != nil }
    let ticks = VisitAxis.ticks(of: analysis.plan, upTo: last)
    return Chart(
      x: VisitAxis.axis(of: analysis.plan, upTo: last),
      y: Axis("New ulcers per participant", includesZero: true),
      riskTable: RiskTable(
        "Under observation",
        rows: [
          RiskTable.Row(
            "Participants",
            counts: ticks.map { tick in
              (tick.value, all.first { $0.time >= tick.value }?.atRisk ?? 0)
            }, style: style)
        ])
    ) {
      IntervalBand(
        lower: limited.compactMap { point in point.lower.map { DataPoint(point.time, $0) } },
        upper: limited.compactMap { point in point.upper.map { DataPoint(point.time, $0) } },
        until: last, style: style)
      StepLine(
        [DataPoint(0, 0)] + points.filter { $0.events > 0 }.map { DataPoint($0.time, $0.estimate) },
        until: last, name: "Mean number", style: style)
    }
  }
}
