import ChartGrammar
import ClinicalWording
import UlcerAnalysis
import UlcerFigures
import UlcerRecords
import VectorDrawing

/// A curve of each coded arm in one plot, with who is under observation in each below the axis.
enum ArmCurveFigure {
  /// A kind of curve that is a result by arm.
  enum Kind: String, CaseIterable {
    case newUlcers = "new-ulcers"
    case healing = "healing-curve"
    case incidence = "cumulative-incidence"
    case recurrence

    /// The result whose points are drawn.
    fileprivate var name: ResultName {
      switch self {
      case .newUlcers: .newUlcers(.meanCumulativeCurve)
      case .healing: .healingTime(.confirmed, .curve)
      case .incidence: .healingIncidence(.healed)
      case .recurrence: .recurrence(.curve)
      }
    }

    /// Whether the curve is of those without an event, and 1 minus it is drawn.
    fileprivate var isSurvival: Bool { self == .healing || self == .recurrence }
    /// Whether it is about healing, which the plan must allow by arm.
    var isEfficacy: Bool { self != .newUlcers }

    var title: String {
      switch self {
      case .newUlcers: "Mean number of new ulcers per participant, by coded arm"
      case .healing: "Ulcers healed over time, by coded arm"
      case .incidence: "Ulcers healed with loss as a competing event, by coded arm"
      case .recurrence: "Healed ulcers that came back at the same place, by coded arm"
      }
    }

    fileprivate var axis: String {
      switch self {
      case .newUlcers: "New ulcers per participant"
      case .healing, .incidence: "Ulcers healed, confirmed"
      case .recurrence: "Ulcers that came back"
      }
    }

    fileprivate var units: String {
      switch self {
      case .newUlcers: "participants"
      case .healing, .incidence: "ulcers"
      case .recurrence: "healed ulcers"
      }
    }

    fileprivate func method(_ subject: FigureSubject) -> String {
      switch self {
      case .newUlcers:
        "Mean cumulative function; bands: \(subject.coverage) limits by the variance of Lawless and Nadeau."
      case .healing:
        "Kaplan–Meier, rule confirmed; bands: \(subject.coverage) \(subject.plan.survivalInterval.rawValue) limits, participants as clusters."
      case .incidence:
        "Aalen–Johansen, rule confirmed, loss or death competing; bands: \(subject.coverage) log-log limits, participants as clusters."
      case .recurrence:
        "1 − Kaplan–Meier from the day of healing; bands: \(subject.coverage) \(subject.plan.survivalInterval.rawValue) limits, participants as clusters."
      }
    }
  }

  /// The figure; `nil` without arms, and of healing where the plan does not allow it by arm.
  static func figure(_ kind: Kind, _ subject: FigureSubject) -> StudyFigure? {
    let arms = subject.analysis.arms
    guard !arms.isEmpty, subject.plan.efficacyByArm || !kind.isEfficacy else { return nil }
    let accounts = arms.map { arm in
      let result = subject.analysis[ResultID(kind.name).of(arm: arm)]
      let people = NumberWording.counted(result?.participants ?? 0, "participant")
      return "arm \(arm): "
        + (result?.ulcers.map { "\(NumberWording.counted($0, "ulcer")) in \(people)" } ?? people)
    }
    let bands =
      arms.count > 2 ? " With more than two arms bands are left out: the table has the limits." : ""
    return StudyFigure(
      title: kind.title, population: accounts.joined(separator: "; "),
      method:
        "\(kind.method(subject))\(bands) Each curve stops where fewer than \(HealingCurveFigure.fewestAtRisk) \(kind.units) are under observation. No test: bands that overlap, or do not, are no verdict.",
      source: "ulcers.csv, visits.csv, the allocation", content: .chart(chart(kind, subject)))
  }

  private static func chart(_ kind: Kind, _ subject: FigureSubject) -> Chart {
    let arms = subject.analysis.arms
    let readings = arms.map { StepReading(subject.analysis, kind.name, arm: $0) }
    let end = readings.map(\.axisEnd).max() ?? 14
    let isDrawn = readings.contains(where: \.isDrawn)
    let days = [0, 28, 56, 91, 182, 273, 364, 546, 728].filter { $0 <= end }
    let ticks =
      kind == .recurrence
      ? days.map { Tick($0, NumberWording.whole(Int($0))) }
      : VisitAxis.ticks(of: subject.plan, upTo: end)
    let isShare = kind != .newUlcers
    return Chart(
      x: kind == .recurrence
        ? Axis("Days since the ulcer healed", ticks: .at(ticks), domain: 0...end, grid: false)
        : VisitAxis.axis(of: subject.plan, upTo: end),
      y: isShare
        ? Axis(kind.axis, domain: 0...1, format: .percent())
        : Axis(
          kind.axis, ticks: isDrawn ? .automatic : .none, domain: isDrawn ? nil : 0...1,
          includesZero: true),
      riskTable: RiskTable(
        "Under observation, and events so far",
        rows: zip(arms, readings).enumerated().flatMap { place, pair in
          [
            RiskTable.Row(
              "Arm \(pair.0)", counts: ticks.map { ($0.value, pair.1.atRisk(at: $0.value)) },
              style: style(place)),
            RiskTable.Row(
              "events", counts: ticks.map { ($0.value, pair.1.events(by: $0.value)) },
              style: style(place)),
          ]
        })
    ) {
      marks(kind, arms, readings)
      if !isDrawn { readings.first.map { [$0.tooFew(of: kind.units)] } ?? [] }
    }
  }

  private static func marks(
    _ kind: Kind, _ arms: [String], _ readings: [StepReading]
  ) -> [any Mark] {
    func value(_ estimate: Double) -> Double { kind.isSurvival ? 1 - estimate : estimate }
    var marks: [any Mark] = []
    for (place, reading) in readings.enumerated() where reading.isDrawn && arms.count <= 2 {
      let (lower, upper) = reading.limits
      func turned(_ points: [DataPoint]) -> [DataPoint] {
        points.map { point in
          guard case .number(let number) = point.y else { return point }
          return DataPoint(x: point.x, y: .number(value(number)))
        }
      }
      marks.append(
        IntervalBand(
          lower: turned(kind.isSurvival ? upper : lower),
          upper: turned(kind.isSurvival ? lower : upper), until: reading.last,
          style: style(place)))
    }
    for (place, reading) in readings.enumerated() where reading.isDrawn {
      marks.append(
        StepLine(
          reading.steps(from: 0, value), until: reading.last,
          name: "Arm \(arms[place])", style: style(place)))
      if kind.isSurvival {
        marks.append(
          CensorTicks(
            reading.shown.filter { $0.censored > 0 }.map {
              DataPoint($0.time, value($0.estimate))
            }, style: style(place), length: 4))
      }
    }
    return marks
  }

  /// Colour and dash of an arm, the same in every figure.
  private static func style(_ place: Int) -> SeriesStyle { .ordinal(place) }
}
