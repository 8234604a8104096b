import ChartGrammar
import ClinicalWording
import UlcerAnalysis
import UlcerRecords

/// The mean cumulative number of new ulcers per participant with its confidence limits.
enum NewUlcersFigure {
  static func figure(_ subject: FigureSubject) -> StudyFigure {
    return StudyFigure(
      title: "Mean number of new ulcers per participant",
      population: subject.treatedPopulation,
      denominator:
        "\(subject.counted(.newUlcers(.count), "new ulcer")) in \(subject.number(.newUlcers(.participants))) of \(NumberWording.counted(subject.treated, "participant")).",
      method:
        "Mean cumulative function; band: \(subject.coverage) limits by the variance of Lawless and Nadeau. A new ulcer is one first seen open after treatment, at a new place or at one that had healed. The curve stops where fewer than \(StepReading.fewestAtRisk) participants are under observation.",
      source: "ulcers.csv, visits.csv", content: .chart(chart(subject.analysis)))
  }

  private static func chart(_ analysis: StudyAnalysis) -> Chart {
    let reading = StepReading(analysis, .newUlcers(.meanCumulativeCurve))
    let style = SeriesStyle(Palette.series[1])
    let time = CurveTime.visits(of: analysis.plan, upTo: reading.axisEnd)
    return CurveChart(
      time, .number("New ulcers per participant"), of: "participants",
      riskTable: RiskTable(
        "Under observation and so far",
        rows: [
          reading.atRiskRow("Participants", at: time.days),
          reading.eventsRow("New ulcers", at: time.days, style: style),
        ]),
      curves: [
        CurveChart.Curve(reading, isSurvival: false, name: endName(reading), style: style)
      ]
    ).chart()
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
