import ChartGrammar
import ClinicalWording
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// Participants screened and treated by calendar date, with the plan.
enum AccrualFigure {
  private static let treatedStyle = SeriesStyle(Palette.series[0])
  private static let consentStyle = SeriesStyle(Palette.neutral, dash: [1.5, 1.5])
  private static let planStyle = SeriesStyle(
    Palette.series[1], dash: [5, 2], marker: Marker(.diamond))

  static func figure(_ subject: FigureSubject) -> StudyFigure {
    let target = subject.plan.targetEnrolment
    return StudyFigure(
      title: "Participants treated, beside the plan",
      population: "Screened participants, n = \(subject.number(.disposition(.screened)))",
      denominator:
        "\(subject.treated) treated\(target.map { " of \($0) planned" } ?? "; no target is stated").\(comparison(subject))",
      method:
        "Screened by the date of consent, treated by the date of treatment. The plan is that of study.yaml: participants to have been treated by a day.",
      source: "participants.csv, study.yaml", content: .chart(chart(subject)))
  }

  /// Returns the enrolment planned for the last milestone up to the cut-off.
  private static func comparison(_ subject: FigureSubject) -> String {
    guard let cut = subject.analysis.cut.date,
      let due = subject.plan.enrolmentPlan.filter({ $0.by <= cut }).max(by: { $0.by < $1.by })
    else { return "" }
    return
      " The plan asked for \(due.participants) by \(DateWording.text(due.by)); \(subject.number(.accrual(due.by, .treatedSoFar))) had been treated by then."
  }

  private static func treatedDates(_ subject: FigureSubject) -> [CalendarDate] {
    subject.participants.members.compactMap(\.course.treatmentDate).sorted()
  }

  private static func chart(_ subject: FigureSubject) -> Chart {
    let consents = subject.analysis.records.participants.map(\.consentDate).sorted()
    let treated = treatedDates(subject)
    let plan = subject.plan.enrolmentPlan.sorted { $0.by < $1.by }
    let dates = consents + treated + plan.map(\.by) + [subject.analysis.cut.date].compactMap(\.self)
    guard let first = dates.min(), let last = dates.max() else {
      return Chart(x: Axis(), y: Axis("Participants")) {}
    }
    let cut = subject.analysis.cut.date ?? last
    func day(_ date: CalendarDate) -> Double { Double(date.days(since: first)) }
    func steps(_ dates: [CalendarDate]) -> [DataPoint] {
      [DataPoint(0, 0)] + dates.enumerated().map { DataPoint(day($1), Double($0 + 1)) }
    }
    let ticks = CalendarTicks.ticks(from: first, to: last)
    let known = Accrual(of: subject.analysis).dates
    func row(_ label: String, _ count: AccrualResult.Count, _ style: SeriesStyle) -> RiskTable.Row {
      RiskTable.Row(
        label,
        numbers: ticks.filter { $0.value <= day(cut) }.map { tick in
          let last = known.last { day($0) <= tick.value }
          return Tick(tick.value, last.map { subject.number(.accrual($0, count)) } ?? "0")
        }, style: style)
    }
    let target = subject.plan.targetEnrolment.map(Double.init)
    let most = max(target ?? 0, Double(consents.count), Double(plan.map(\.participants).max() ?? 0))
    return Chart(
      x: Axis("", ticks: .at(ticks), domain: 0...max(day(last), 28), grid: false),
      y: Axis(
        "Participants", domain: nil, includesZero: true, format: .integer),
      riskTable: RiskTable(
        "So far",
        rows: [
          row("Screened", .screenedSoFar, consentStyle),
          row("Treated", .treatedSoFar, treatedStyle),
        ])
    ) {
      if let target, most > 0 {
        Rule(y: target, label: "target \(Int(target))", style: SeriesStyle(Palette.neutral))
      }
      if day(cut) < day(last) { Rule(x: day(cut), label: "data cut-off") }
      StepLine(
        steps(consents), until: day(cut),
        name: "Screened \(subject.number(.disposition(.screened)))", style: consentStyle)
      LineMark(
        [plan.map { DataPoint(day($0.by), Double($0.participants)) }],
        name: plan.isEmpty ? nil : "Planned", style: planStyle)
      StepLine(
        steps(treated), until: day(cut), name: "Treated \(subject.treated)", style: treatedStyle)
    }
  }
}
