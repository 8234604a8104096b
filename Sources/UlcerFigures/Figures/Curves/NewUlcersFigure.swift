import ChartGrammar
import ClinicalWording
import UlcerAnalysis
import UlcerRecords

/// The mean cumulative number of new ulcers per participant with its limits.
enum NewUlcersFigure {
  static func figure(_ subject: FigureSubject) -> StudyFigure {
    return StudyFigure(
      title: "Mean number of new ulcers per participant",
      population: subject.treatedPopulation,
      denominator:
        "\(subject.counted(.newUlcers(.count), "new ulcer")) in \(subject.number(.newUlcers(.participants))) of \(NumberWording.counted(subject.treated, "participant")).",
      method:
        "Mean cumulative function; band: \(subject.coverage) limits by the variance of Lawless and Nadeau. A new ulcer is one first seen open after treatment, at a new place or at one that had healed. The curve stops where fewer than \(HealingCurveFigure.fewestAtRisk) participants are under observation.",
      source: "ulcers.csv, visits.csv", content: .chart(chart(subject.analysis)))
  }

  static func chart(_ analysis: StudyAnalysis) -> Chart {
    let reading = StepReading(analysis, .newUlcers(.meanCumulativeCurve))
    let style = SeriesStyle(Palette.series[1])
    let ticks = VisitAxis.ticks(of: analysis.plan, upTo: reading.axisEnd)
    let (lower, upper) = reading.limits
    return Chart(
      x: VisitAxis.axis(of: analysis.plan, upTo: reading.axisEnd),
      y: Axis(
        "New ulcers per participant", ticks: reading.isDrawn ? .automatic : .none,
        domain: reading.isDrawn ? nil : 0...1, includesZero: true),
      riskTable: RiskTable(
        "Under observation and so far",
        rows: [
          RiskTable.Row(
            "Participants", counts: ticks.map { ($0.value, reading.atRisk(at: $0.value)) }),
          RiskTable.Row(
            "New ulcers", counts: ticks.map { ($0.value, reading.events(by: $0.value)) },
            style: style),
        ])
    ) {
      if reading.isDrawn {
        IntervalBand(lower: lower, upper: upper, until: reading.last, style: style)
        StepLine(
          reading.steps(from: 0), until: reading.last, name: endName(reading), style: style)
      } else {
        reading.tooFew(of: "participants")
      }
    }
  }

  /// `Mean 1.32 (0.84–2.07)`: the value at the end of the curve.
  private static func endName(_ reading: StepReading) -> String {
    guard let end = reading.shown.last else { return "Mean" }
    let mean = "Mean \(NumberWording.rounded(end.estimate, decimals: 2))"
    guard let lower = end.lower, let upper = end.upper else { return mean }
    return mean
      + " (\(NumberWording.rounded(lower, decimals: 2))–\(NumberWording.rounded(upper, decimals: 2)))"
  }
}
