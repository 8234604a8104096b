import ChartGrammar
import ClinicalWording
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// The scores of each instrument over time: a thin line for every participant, and the mean.
enum ScoresFigure {
  /// The better direction by the id of the instrument; for others the figure gives none.
  private static let better: [String: String] = [
    "pain-vas": "lower is better", "chfs": "lower is better", "haq-di": "lower is better",
    "s-haq": "lower is better", "mrss": "lower is better", "eq-5d-index": "higher is better",
    "eq-5d-vas": "higher is better", "sf36-pcs": "higher is better",
    "sf36-mcs": "higher is better",
  ]

  /// The scores of one instrument.
  private struct Course {
    let instrument: String
    /// The baseline first, then the visits by day; only those with a score.
    let summaries: [ScoreSummary]
    /// The scores that count, for each participant who has one.
    let people: [[VisitScore]]
  }

  static func figure(_ subject: FigureSubject) -> StudyFigure {
    let courses = courses(
      ScoreAnalysis(of: subject.analysis), subject.analysis.records.participants)
    let isCrowded = courses.contains { $0.people.count > CountedBars.mostColumns }
    return StudyFigure(
      title: "Scores of pain, function and quality of life over time",
      population: subject.treatedPopulation,
      denominator: courses.isEmpty
        ? "No score of a treated participant is in the data."
        : "\(subject.counted(.record(.instruments), "instrument")); under each: participants with a score at the visit.",
      method:
        "\(isCrowded ? "Line" : "Thin lines: participants. Thick line"): mean, at visits with \(StepReading.fewestAtRisk) or more scores; band: \(subject.coverage) t limits. Baseline: the last score up to day 0; at a visit the score closest to its planned day within its window.",
      source: "scores.csv", content: .grid(courses.map { chart($0, subject) }, columns: 2))
  }

  private static func courses(
    _ scores: ScoreAnalysis, _ participants: [Participant]
  ) -> [Course] {
    let readings = Dictionary(grouping: scores.readings, by: \.instrument)
    var instruments: [String] = []
    for summary in scores.summaries where instruments.last != summary.instrument {
      instruments.append(summary.instrument)
    }
    return instruments.compactMap { id in
      let own = readings[id] ?? []
      guard !own.isEmpty else { return nil }
      let people = Dictionary(grouping: own, by: \.participant)
      return Course(
        instrument: id,
        summaries: scores.summaries.filter { $0.instrument == id && $0.score.participants > 0 },
        // Sorted by id, so that the drawing does not depend on the order of the rows.
        people: people.keys.sorted {
          participants[$0].id.utf8.lexicographicallyPrecedes(participants[$1].id.utf8)
        }.compactMap { people[$0] })
    }
  }

  private static func chart(_ course: Course, _ subject: FigureSubject) -> Chart {
    let style = SeriesStyle(Palette.series[0])
    let means = course.summaries.filter {
      $0.score.participants >= StepReading.fewestAtRisk
    }
    func line(_ value: (ResultValue) -> Double?) -> [DataPoint] {
      means.compactMap { summary in
        value(summary.score.mean).map { DataPoint(Double(summary.day ?? 0), $0) }
      }
    }
    let days = course.people.joined().map(\.day)
    let last = Double(max(days.max() ?? 14, 14))
    let isCrowded = course.people.count > CountedBars.mostColumns
    return Chart(
      x: VisitAxis.axis(
        of: subject.plan, from: Double(days.min() ?? 0), upTo: last, title: ""),
      y: Axis("", domain: domain(of: course, subject.plan)),
      caption: Caption(
        title: course.summaries.first?.label ?? course.instrument,
        subtitle: better[course.instrument] ?? ""),
      legend: .none,
      riskTable: RiskTable(
        "Scores",
        rows: [
          RiskTable.Row(
            "n",
            numbers: course.summaries.map {
              Tick(Double($0.day ?? 0), subject.number($0.name(.participants, isChange: false)))
            })
        ])
    ) {
      for readings in course.people where !isCrowded {
        LineMark(
          [readings.map { DataPoint(Double($0.day), $0.score) }],
          style: SeriesStyle(Palette.mix(Palette.neutral, .white, share: 0.45)),
          hasMarkers: course.people.count < StepReading.fewestAtRisk, weight: 0.5)
      }
      IntervalBand(
        lower: line { $0.limits?.lower }, upper: line { $0.limits?.upper }, isStepped: false,
        style: style, opacity: 0.2)
      LineMark([line(\.estimate)], style: style, weight: 1.6)
    }
  }

  /// Returns the range of the instrument, extended if data lie beyond; `nil` uses that of the data.
  private static func domain(of course: Course, _ plan: StudyPlan) -> ClosedRange<Double>? {
    guard let known = plan.instrument(spelled: course.instrument) else { return nil }
    let scores = course.people.joined().map(\.score)
    // A value set that goes below zero would leave half of the plot empty for most studies.
    let least = min(scores.min() ?? 0, max(known.plausible.lowerBound, 0))
    let most = max(scores.max() ?? 0, known.plausible.upperBound)
    return least < most ? least...most : nil
  }
}
