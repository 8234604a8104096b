import ChartGrammar
import UlcerAnalysis
import UlcerRecords

/// Ulcers healed over time: the primary rule with its confidence band, first closure, number at
/// risk.
enum HealingCurveFigure {
  static func figure(_ subject: FigureSubject) -> StudyFigure {
    let verb = subject.count(.healing(.unconfirmed)) == 1 ? "is" : "are"
    return StudyFigure(
      title: "Ulcers healed over time", population: subject.ulcerPopulation,
      method:
        "Kaplan–Meier; band: \(subject.coverage) \(subject.plan.survivalInterval.rawValue) limits, participants as clusters; small strokes: ulcers no longer observed. The curves stop where fewer than \(StepReading.fewestAtRisk) ulcers are at risk. \(subject.counted(.healing(.unconfirmed), "closed ulcer")) \(verb) not confirmed at the data cut-off.",
      source: "ulcers.csv", content: .chart(chart(subject.analysis)), height: 210)
  }

  private static func chart(_ analysis: StudyAnalysis) -> Chart {
    let confirmed = StepReading(analysis, .healingTime(.confirmed, .curve))
    let any = StepReading(analysis, .healingTime(.any, .curve))
    let last = max(confirmed.last, any.last)
    let time = CurveTime.visits(
      of: analysis.plan, upTo: last == 0 ? confirmed.axisEnd : last)
    let primary = SeriesStyle(Palette.series[0])
    return CurveChart(
      time, .share("Ulcers healed"), of: "ulcers",
      riskTable: RiskTable(
        "Ulcers at risk",
        rows: [confirmed.atRiskRow("Confirmed", at: time.days, style: primary)]),
      curves: [
        CurveChart.Curve(
          any, isSurvival: true, name: "Any closure",
          style: SeriesStyle(Palette.neutral, dash: [3, 2]), hasBand: false),
        CurveChart.Curve(
          confirmed, isSurvival: true, name: "Confirmed healing", style: primary, strokes: 5),
      ]
    ).chart()
  }
}
