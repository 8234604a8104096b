import ChartGrammar
import ClinicalWording
import UlcerAnalysis
import UlcerRecords

/// How many healed ulcers came back at their place, counted from their healing.
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
        "1 − Kaplan–Meier from the day of healing; band: \(subject.coverage) \(subject.plan.survivalInterval.rawValue) limits, participants as clusters; small strokes: last look at a place that stayed closed. The curve stops where fewer than \(HealingCurveFigure.fewestAtRisk) healed ulcers are under observation.",
      source: "ulcers.csv", content: .chart(chart(subject)))
  }

  private static func chart(_ subject: FigureSubject) -> Chart {
    let reading = StepReading(subject.analysis, .recurrence(.curve))
    let landmark = Double(subject.plan.sameLocationRecurrenceDays)
    let style = SeriesStyle(Palette.series[3])
    let last = reading.axisEnd
    let days = [0, 28, 56, landmark, 182, 273, 364, 546, 728].filter { $0 <= last }
    let ticks = days.map { Tick($0, NumberWording.whole(Int($0))) }
    let (survivalLower, survivalUpper) = reading.limits
    func complement(_ point: DataPoint) -> DataPoint {
      guard case .number(let value) = point.y else { return point }
      return DataPoint(x: point.x, y: .number(1 - value))
    }
    let censored = reading.shown.filter { $0.censored > 0 }
    return Chart(
      x: Axis(
        "Days since the ulcer healed", ticks: .at(ticks), domain: 0...last, grid: false),
      y: Axis("Ulcers that came back", domain: 0...1, format: .percent()),
      riskTable: RiskTable(
        "Under observation and so far",
        rows: [
          RiskTable.Row(
            "Healed ulcers", counts: days.map { ($0, reading.atRisk(at: $0)) }),
          RiskTable.Row(
            "Came back", counts: days.map { ($0, reading.events(by: $0)) }, style: style),
        ])
    ) {
      if reading.isDrawn {
        IntervalBand(
          lower: survivalUpper.map(complement), upper: survivalLower.map(complement),
          until: reading.last, style: style)
        if landmark <= reading.last { Rule(x: landmark, label: words(subject, landmark)) }
        StepLine(
          reading.steps(from: 0) { 1 - $0 }, until: reading.last, name: endName(reading, days),
          style: style)
        CensorTicks(
          censored.map { DataPoint($0.time, 1 - $0.estimate) }, style: style, length: 4)
      } else {
        reading.tooFew(of: "healed ulcers")
      }
    }
  }

  /// `Came back: 18 % by day 273`, at the last tick: the very end hangs on few ulcers.
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
