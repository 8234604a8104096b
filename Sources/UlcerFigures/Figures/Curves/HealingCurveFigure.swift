import ChartGrammar
import UlcerAnalysis
import UlcerRecords

/// Ulcers healed over time: confirmed healing with loss competing and its limits, first closure beside
/// it, number at risk.
enum HealingCurveFigure {
  static func figure(_ subject: FigureSubject) -> StudyFigure {
    let verb = subject.count(.healing(.unconfirmed)) == 1 ? "is" : "are"
    return StudyFigure(
      title: "Ulcers healed over time", population: subject.ulcerPopulation,
      method:
        "Confirmed healing: Aalen–Johansen with amputation, surgical closure and death competing; band: \(subject.coverage) log-log limits, participants as clusters; small strokes: ulcers no longer observed. First closure: Kaplan–Meier. The curves stop where fewer than \(StepReading.fewestOfHealing) are at risk. \(subject.counted(.healing(.unconfirmed), "closed ulcer")) \(verb) not confirmed at the data cut-off.",
      source: "ulcers.csv", content: .chart(chart(subject.analysis)), height: 210)
  }

  private static func chart(_ analysis: StudyAnalysis) -> Chart {
    let confirmed = StepReading(analysis, .healingIncidence(.healed))
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
          any, isSurvival: true, name: "First closure",
          style: SeriesStyle(Palette.neutral, dash: [3, 2]), hasBand: false),
        CurveChart.Curve(
          confirmed, isSurvival: false, name: "Confirmed healing", style: primary, strokes: 5),
      ]
    ).chart()
  }
}
