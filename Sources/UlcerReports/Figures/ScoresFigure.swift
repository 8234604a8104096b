import ChartGrammar
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// The scores of each instrument over time: every participant as a thin line, the median over them.
enum ScoresFigure {
  /// Instruments of the trial by the names of the data, and which way is better.
  private static let known: [String: (title: String, range: ClosedRange<Double>, better: String)] =
    [
      "pain-vas": ("Pain, 0–100 (VAS)", 0...100, "lower is better"),
      "chfs": ("Cochin hand function, 0–90", 0...90, "lower is better"),
      "haq-di": ("Disability, 0–3 (HAQ-DI)", 0...3, "lower is better"),
      "mrss": ("Skin score, 0–51 (mRSS)", 0...51, "lower is better"),
      "eq-5d-index": ("Health index (EQ-5D)", 0...1, "higher is better"),
      "eq-5d-vas": ("Health, 0–100 (EQ-5D VAS)", 0...100, "higher is better"),
      "sf36-pcs": ("Physical health (SF-36)", 0...100, "higher is better"),
      "sf36-mcs": ("Mental health (SF-36)", 0...100, "higher is better"),
    ]

  static func figure(_ subject: FigureSubject) -> StudyFigure {
    let courses = InstrumentCourse.all(of: subject.analysis)
    return StudyFigure(
      title: "Scores of pain, function and quality of life over time",
      population: subject.treatedPopulation,
      denominator: courses.isEmpty
        ? "No score of a treated participant is in the data."
        : "\(NumberWording.counted(courses.count, "instrument")); under each: participants with a score at the visit.",
      method:
        "Thin lines: participants. Thick line: median; band: quartiles (interpolated between ordered scores) at visits with \(HealingCurveFigure.fewestAtRisk) or more scores. At a visit counts the score closest to the planned day within its window.",
      source: "scores.csv", content: .grid(courses.map { chart($0, subject) }, columns: 2))
  }

  /// The range of the instrument, wider where data lie beyond; `nil` takes that of the data.
  private static func domain(
    of course: InstrumentCourse, _ range: ClosedRange<Double>?
  ) -> ClosedRange<Double>? {
    let scores = course.courses.joined().map(\.score)
    guard let range, let least = scores.min(), let most = scores.max() else { return range }
    return min(range.lowerBound, least)...max(range.upperBound, most)
  }

  private static func chart(_ course: InstrumentCourse, _ subject: FigureSubject) -> Chart {
    let middles = course.visits.filter {
      $0.participants >= HealingCurveFigure.fewestAtRisk
    }
    let style = SeriesStyle(Palette.series[0])
    let known = known[course.instrument]
    let days = course.courses.joined().map(\.day)
    let last = Double(max(days.max() ?? 14, 14))
    let isCrowded = course.courses.count > CountedBars.mostColumns
    let ticks = VisitAxis.ticks(of: subject.plan, upTo: last)
    return Chart(
      x: Axis(
        "", ticks: .at(ticks), domain: Double(min(days.min() ?? 0, 0))...last, grid: false),
      y: Axis("", domain: domain(of: course, known?.range)),
      caption: Caption(title: known?.title ?? course.instrument, subtitle: known?.better ?? ""),
      legend: .none,
      riskTable: RiskTable(
        "Scores",
        rows: [
          RiskTable.Row("n", counts: course.visits.map { (Double($0.day), $0.participants) })
        ])
    ) {
      for readings in course.courses {
        LineMark(
          [readings.map { DataPoint(Double($0.day), $0.score) }],
          style: SeriesStyle(
            isCrowded ? Palette.pale : Palette.mix(Palette.neutral, .white, share: 0.45)),
          hasMarkers: course.courses.count < HealingCurveFigure.fewestAtRisk,
          weight: isCrowded ? 0.35 : 0.5)
      }
      IntervalBand(
        lower: middles.map { DataPoint(Double($0.day), $0.lowerQuartile) },
        upper: middles.map { DataPoint(Double($0.day), $0.upperQuartile) }, isStepped: false,
        style: style, opacity: 0.2)
      LineMark(
        [middles.map { DataPoint(Double($0.day), $0.median) }], style: style, weight: 1.6)
    }
  }
}
