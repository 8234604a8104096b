import ChartGrammar
import ClinicalWording
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// The status of ulcers over time, stacked to 100 %: healed from below, lost (amputation, surgical
/// closure or death) from above, and still open between them.
enum CumulativeIncidenceFigure {
  private static let healedStyle = SeriesStyle(Palette.series[0])
  private static let openStyle = SeriesStyle(Palette.series[1], dash: [3, 2])
  private static let lostStyle = SeriesStyle(Palette.alert, fill: .crossed)

  static func figure(_ subject: FigureSubject) -> StudyFigure {
    let plan = subject.plan
    let states = [
      (HealingResult.confirmed, "healed and confirmed"),
      (.unconfirmed, "closed but not confirmed"), (.open, "open"), (.lost, "lost"),
    ].map { "\(subject.number(.healing($0.0))) \($0.1)" }.joined(separator: ", ")
    return StudyFigure(
      title: "Ulcers healed, lost and still open over time",
      population: subject.ulcerPopulation, denominator: "By status of the episode: \(states).",
      method:
        "Aalen–Johansen; \(subject.coverage) log-log limits, participants as clusters. Healed: confirmed by a second closed look at least \(plan.confirmationGap - plan.confirmationTolerance) days later. Lost: amputated, surgically closed or died. An ulcer that is open or not yet confirmed leaves observation at its last open look. The areas stop where fewer than \(StepReading.fewestOfHealing) are at risk.",
      source: "ulcers.csv", content: .chart(chart(subject)))
  }

  private static func chart(_ subject: FigureSubject) -> Chart {
    let healed = StepReading(
      subject.analysis, .healingIncidence(.healed))
    let lost = StepReading(subject.analysis, .healingIncidence(.lost))
    let last = max(healed.last, lost.last)
    let ticks = VisitAxis.ticks(of: subject.plan, upTo: healed.axisEnd)
    // Read off at the last visit that the areas reach: their very end depends on few ulcers.
    let visit = ticks.last { $0.value <= last }
    let top = lost.steps(from: 1) { 1 - $0 }
    let bottom = healed.steps(from: 0)
    func end(_ reading: StepReading) -> Double {
      visit.flatMap { reading.point(at: $0.value) }?.estimate ?? 0
    }
    func name(_ state: String, _ value: Double) -> String {
      "\(state): \(NumberWording.percent(value))\u{202F}% at \(visit?.label ?? "day 0")"
    }
    return Chart(
      x: VisitAxis.axis(of: subject.plan, upTo: healed.axisEnd),
      y: Axis("Share of baseline ulcers", domain: 0...1, format: .percent()),
      riskTable: RiskTable(
        "Ulcers at risk and read-off",
        rows: [
          healed.atRiskRow("At risk", at: ticks.map(\.value)),
          row("Healed, %", healed, ticks, healedStyle) { NumberWording.percent($0.estimate) },
          row("\(subject.coverage) limits", healed, ticks, healedStyle) { point in
            guard let lower = point.lower, let upper = point.upper else { return "" }
            return "\(NumberWording.percent(lower))–\(NumberWording.percent(upper))"
          },
          row("Lost, %", lost, ticks, lostStyle) { NumberWording.percent($0.estimate) },
        ])
    ) {
      if healed.isDrawn {
        IntervalBand(
          lower: [DataPoint(0, 0)], upper: bottom, until: last,
          name: name("Healed", end(healed)), style: healedStyle, opacity: 0.8)
        IntervalBand(
          lower: bottom, upper: top, until: last,
          name: "Still open", style: openStyle, opacity: 0.22)
        if lost.shown.contains(where: { $0.events > 0 }) {
          IntervalBand(
            lower: top, upper: [DataPoint(0, 1)], until: last,
            name: name("Lost", end(lost)), style: lostStyle, opacity: 1)
        }
        StepLine(bottom, until: last, style: healedStyle)
      } else {
        CurveChart.tooFew(StepReading.fewestOfHealing, before: healed.axisEnd)
      }
    }
  }

  private static func row(
    _ label: String, _ reading: StepReading, _ ticks: [Tick], _ style: SeriesStyle,
    _ text: (ResultCurvePoint) -> String
  ) -> RiskTable.Row {
    RiskTable.Row(
      label,
      numbers: ticks.map { tick in
        Tick(tick.value, reading.point(at: tick.value).map(text) ?? (reading.isDrawn ? "0" : ""))
      }, style: style)
  }
}
