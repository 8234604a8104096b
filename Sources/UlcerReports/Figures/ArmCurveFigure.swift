import ChartGrammar
import ClinicalWording
import UlcerAnalysis
import UlcerFigures
import UlcerRecords

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
      case .healing: .healingIncidence(.healed)
      case .incidence: .healingIncidence(.lost)
      case .recurrence: .recurrence(.curve)
      }
    }

    /// The curve is of participants or ulcers without an event, and 1 minus it is drawn.
    fileprivate var isSurvival: Bool { self == .recurrence }
    /// The figure shows healing or recurrence, which the plan must allow by arm.
    var isEfficacy: Bool { self != .newUlcers }

    var title: String {
      switch self {
      case .newUlcers: "Mean number of new ulcers per participant, by coded arm"
      case .healing: "Ulcers healed over time, by coded arm"
      case .incidence: "Ulcers amputated, surgically closed or left by death, by coded arm"
      case .recurrence: "Healed ulcers that came back at the same place, by coded arm"
      }
    }

    fileprivate var axis: String {
      switch self {
      case .newUlcers: "New ulcers per participant"
      case .healing: "Ulcers healed, confirmed"
      case .incidence: "Ulcers that can no longer heal"
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

    /// How many must be at risk, in words.
    fileprivate var fewest: String {
      switch self {
      case .healing, .incidence: StepReading.fewestOfHealing
      case .newUlcers, .recurrence: "\(StepReading.fewestAtRisk) \(units)"
      }
    }

    fileprivate func method(_ subject: FigureSubject) -> String {
      switch self {
      case .newUlcers:
        "Mean cumulative function; bands: \(subject.coverage) limits by the variance of Lawless and Nadeau."
      case .healing, .incidence:
        "Aalen–Johansen; confirmed healing competes with amputation, surgical closure and death; bands: \(subject.coverage) log-log limits, participants as clusters."
      case .recurrence:
        "1 − Kaplan–Meier from the day of healing; bands: \(subject.coverage) \(subject.plan.survivalInterval.rawValue) limits, participants as clusters."
      }
    }
  }

  /// The figure; `nil` without arms, and for healing and recurrence if the plan does not allow them
  /// by arm.
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
        "\(kind.method(subject))\(bands) Each curve stops where fewer than \(kind.fewest) are under observation. No test: bands that overlap, or do not, are no verdict.",
      source: "ulcers.csv, visits.csv, the allocation", content: .chart(chart(kind, subject)))
  }

  private static func chart(_ kind: Kind, _ subject: FigureSubject) -> Chart {
    let arms = subject.analysis.arms
    let readings = arms.map { StepReading(subject.analysis, kind.name, arm: $0) }
    let end = readings.map(\.axisEnd).max() ?? 14
    let time =
      kind == .recurrence
      ? CurveTime.sinceHealing(of: subject.plan, upTo: end)
      : CurveTime.visits(of: subject.plan, upTo: end)
    // An arm has the same colour and dash in every figure.
    let lines = zip(arms, readings).enumerated().map { place, pair in
      (name: "Arm \(pair.0)", reading: pair.1, style: SeriesStyle.ordinal(place))
    }
    return CurveChart(
      time, kind == .newUlcers ? .number(kind.axis) : .share(kind.axis), of: kind.units,
      riskTable: RiskTable(
        "Under observation, and events so far",
        rows: lines.flatMap { line in
          [
            line.reading.atRiskRow(line.name, at: time.days, style: line.style),
            line.reading.eventsRow("events", at: time.days, style: line.style),
          ]
        }),
      curves: lines.filter(\.reading.isDrawn).map { line in
        CurveChart.Curve(
          line.reading, isSurvival: kind.isSurvival, name: line.name, style: line.style,
          hasBand: arms.count <= 2, strokes: kind.isEfficacy ? 4 : nil)
      }
    ).chart()
  }
}
