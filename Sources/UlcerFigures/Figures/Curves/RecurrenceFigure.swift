import ChartGrammar
import ClinicalWording
import UlcerAnalysis
import UlcerRecords

/// The healed ulcers that recurred at their site, over time since healing.
enum RecurrenceFigure {
  static func figure(_ subject: FigureSubject) -> StudyFigure {
    let within = subject.plan.sameLocationRecurrenceDays
    let healed = subject.analysis[.recurrence(.curve)]
    return StudyFigure(
      title: "Healed ulcers that came back at the same place",
      population: subject.population("Confirmed healed ulcers", healed),
      denominator:
        "\(subject.counted(.recurrence(.sameLocation), "recurrence")) so far, \(subject.number(.recurrence(.sameLocationEarly))) of them within \(within) days.",
      method:
        "1 − Kaplan–Meier from the day of healing; band: \(subject.coverage) \(subject.plan.survivalInterval.rawValue) limits, participants as clusters; small strokes: last look at a place that stayed closed. The curve stops where fewer than \(StepReading.fewestAtRisk) healed ulcers are under observation.",
      source: "ulcers.csv", content: .chart(chart(subject)))
  }

  private static func chart(_ subject: FigureSubject) -> Chart {
    let reading = StepReading(subject.analysis, .recurrence(.curve))
    let landmark = Double(subject.plan.sameLocationRecurrenceDays)
    let style = SeriesStyle(Palette.series[3])
    let time = CurveTime.sinceHealing(of: subject.plan, upTo: reading.axisEnd)
    return CurveChart(
      time, .share("Ulcers that came back"), of: "healed ulcers",
      riskTable: RiskTable(
        "Under observation and so far",
        rows: [
          reading.atRiskRow("Healed ulcers", at: time.days),
          reading.eventsRow("Came back", at: time.days, style: style),
        ]),
      curves: [
        CurveChart.Curve(
          reading, isSurvival: true, name: endName(reading, time.days), style: style, strokes: 4)
      ]
    ).chart {
      if landmark <= reading.last { Rule(x: landmark, label: words(subject, landmark)) }
    }
  }

  /// `Came back: 18 % by day 273`, at the last tick: the very end depends on few ulcers.
  private static func endName(_ reading: StepReading, _ days: [Double]) -> String {
    guard let day = days.last, let point = reading.point(at: day) else { return "Came back" }
    return "Came back: \(NumberWording.percent(1 - point.estimate))\u{202F}% by day \(Int(day))"
  }

  /// `day 91: 12 % (5–25)`.
  private static func words(_ subject: FigureSubject, _ landmark: Double) -> String {
    let day = "day \(NumberWording.whole(Int(landmark)))"
    guard
      case .estimate(let share, let limits, _)? = subject.analysis[.recurrence(.early)]?
        .value
    else { return day }
    let text = "\(day): \(NumberWording.percent(share))\u{202F}%"
    guard let lower = limits?.lower, let upper = limits?.upper else { return text }
    return text + " (\(NumberWording.percent(lower))–\(NumberWording.percent(upper)))"
  }
}
