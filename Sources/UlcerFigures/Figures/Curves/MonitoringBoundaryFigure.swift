import ChartGrammar
import ClinicalWording
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// The number of participants with the monitored outcome, and the review threshold.
enum MonitoringBoundaryFigure {
  static func figure(_ subject: FigureSubject) -> StudyFigure {
    let plan = subject.plan
    let looks = MonitoringCourse.looks(of: subject.analysis)
    func number(_ value: Double) -> String { NumberWording.brief(value, decimals: 4) }
    let chances = MonitoringCourse.truePercents.compactMap { percent in
      subject.result(.monitoringRule(.chance(percent)))?.value.estimate.map {
        "\(NumberWording.percent($0))\u{202F}% at a true share of \(percent)\u{202F}%"
      }
    }.joined(separator: ", ")
    return StudyFigure(
      title: "Participants with \(outcome(plan)), and the number that would be flagged",
      population: subject.treatedPopulation, denominator: state(subject),
      method:
        "An aid set by the sponsor, not a rule of the trial. Flagged when P(share > \(number(plan.monitoringLimit))) exceeds \(number(plan.monitoringCertainty)) with \(plan.monitoringMinimum) or more \(plan.monitoringDenominator.word); prior Beta(\(number(plan.monitoringPriorA)), \(number(plan.monitoringPriorB))). Participants are counted in order of treatment\(plan.monitoringDenominator == .evaluable ? ", if they have the outcome or a complete primary window" : ""); outcomes of the primary window (\(plan.primaryWindowWords)) as known at the data cut-off. Looked at after each of \(subject.counted(.monitoringRule(.looks), "participant")), the rule is met at some look with probability \(chances.isEmpty ? "not computed" : chances).",
      source: "adverse-events.csv, local-reactions.csv, ulcers.csv",
      content: .chart(chart(subject, looks)))
  }

  private static func outcome(_ plan: StudyPlan) -> String {
    switch plan.monitoringOutcome {
    case .relatedGrade3OrHigher: "a related event of grade 3 or higher"
    case .grade3OrHigher: "an event of grade 3 or higher"
    case .serious: "a serious event"
    case .relatedSerious: "a related serious event"
    case .fatal: "a fatal event"
    case .localToxicity: plan.monitoringOutcome.name
    }
  }

  /// `Now: 1 of 20; P(share > 30 %) = 0.04: below the boundary.`
  private static func state(_ subject: FigureSubject) -> String {
    let result = subject.analysis[.monitoring(.probability)]
    let now =
      "Now: \(subject.number(.monitoring(.participantsWithOutcome))) of \(subject.number(.monitoring(.evaluable))) \(subject.plan.monitoringDenominator.word)"
    let limit = NumberWording.percent(subject.plan.monitoringLimit)
    guard let probability = result?.value.estimate else { return now + "; no probability." }
    let words =
      switch result?.state {
      case .flagged: "flagged"
      case .below: "below the boundary"
      case .tooFew:
        "fewer than \(subject.plan.monitoringMinimum) \(subject.plan.monitoringDenominator.word), the rule does not speak"
      case nil: "no state"
      }
    let text =
      probability < 0.0005
      ? "< 0.001" : "= \(NumberWording.rounded(probability, decimals: 3))"
    return "\(now); P(share > \(limit)\u{202F}%) \(text): \(words)."
  }

  private static func chart(_ subject: FigureSubject, _ looks: ClosedRange<Int>) -> Chart {
    func points(_ name: (Int) -> MonitoringRuleResult, _ range: Range<Int>) -> [DataPoint] {
      range.compactMap { treated in
        subject.count(.monitoringRule(name(treated))).map {
          DataPoint(Double(treated), Double($0))
        }
      }
    }
    let now = subject.count(.monitoring(.evaluable)) ?? 0
    let last = Double(looks.upperBound)
    let known = points({ .boundary($0) }, Range(looks))
    let observed = points({ .course($0) }, Range(looks))
    let withOutcome = subject.count(.monitoringRule(.course(now))) ?? 0
    let most = max(
      looks.compactMap { subject.count(.monitoringRule(.boundary($0))) }.max() ?? 0, withOutcome)
    let top = Double(most + max(1, most / 8))
    let path = SeriesStyle(Palette.series[0])
    let limit = SeriesStyle(Palette.alert)
    return Chart(
      x: Axis(
        "Participants \(subject.plan.monitoringDenominator.word)", domain: 0...last,
        format: .integer),
      y: Axis("Participants with the outcome", domain: 0...top, format: .integer)
    ) {
      if let first = known.first {
        IntervalBand(
          lower: known, upper: [DataPoint(x: first.x, y: .number(top))], until: last,
          style: limit, opacity: 0.12)
        StepLine(known, until: last, name: "Flagged from here", style: limit)
      }
      StepLine([DataPoint(0, 0)] + observed, style: path)
      Dots(observed.count > 60 ? observed.suffix(1) : observed, style: path, scale: 0.7)
      if now > 0 {
        Label(
          "now: \(withOutcome) of \(now)", at: DataPoint(Double(now), Double(withOutcome)),
          anchor: .end, colour: path.colour)
      }
    }
  }
}
