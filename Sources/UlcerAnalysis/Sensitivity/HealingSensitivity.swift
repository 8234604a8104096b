import SurvivalStatistics
import UlcerRecords

/// Healing by every rule and at every point of its interval.
struct HealingSensitivity {
  /// The healing that counts.
  enum Rule: String, CaseIterable {
    case confirmed, any
  }

  /// The point in the interval between the last open and the healed row at which the healing is
  /// placed.
  enum TimePoint: String, CaseIterable {
    case right = "right-point"
    case middle = "mid-point"
    case turnbull
  }

  private static let smallestMass = 1e-7
  private static let primaryChoice = "confirmed, right-point"

  static func rows(_ cohort: Cohort, _ analysis: StudyAnalysis) -> [SensitivityRow] {
    var rows: [SensitivityRow] = []
    if let primary = analysis[.healing(.confirmed)] {
      let any = cohort.proportionOfBaselineUlcers(
        .healing(.confirmed), "Healed, confirmed or not", where: \.isHealed)
      rows += zip(["confirmed", "any"], [primary, any]).map { choice, result in
        SensitivityRow(
          result, of: primary, .healingRule, choice: choice, primaryChoice: "confirmed")
      }
    }
    let readings: [HealingTimeResult.Reading] =
      [.median] + cohort.plan.landmarks.map { .day($0) }
    var byReading: [HealingTimeResult.Reading: [SensitivityRow]] = [:]
    for rule in Rule.allCases {
      for point in TimePoint.allCases {
        let (method, values) = values(cohort, rule, point)
        for (reading, value) in zip(readings, values) {
          guard let primary = analysis[.healingTime(.confirmed, reading)] else { continue }
          let result = cohort.baselineResult(
            primary.name, primary.label, method: method, value)
          byReading[reading, default: []].append(
            SensitivityRow(
              result, of: primary, .healingCurve, choice: "\(rule.rawValue), \(point.rawValue)",
              primaryChoice: primaryChoice))
        }
      }
    }
    return rows + readings.flatMap { byReading[$0] ?? [] }
  }

  /// The method in words, the median, and the probability of healing by each landmark.
  private static func values(
    _ cohort: Cohort, _ rule: Rule, _ point: TimePoint
  ) -> (method: String, values: [ResultValue]) {
    let healings = cohort.baselineUlcers.map { Healing($0, rule) }
    let days = cohort.plan.landmarks.map(Double.init)
    switch point {
    case .right, .middle:
      let curve = cohort.kaplanMeier(
        healings.map { healing in
          Observation(
            time: point == .middle && healing.isEvent
              ? (healing.left + healing.right) / 2 : healing.right,
            cause: healing.isEvent ? 1 : 0, cluster: healing.participant)
        })
      return (
        cohort.kaplanMeierMethod,
        [ResultValue(curve.median)]
          + days.map { ResultValue(complementOf: curve.probability(at: $0)) }
      )
    case .turnbull:
      let estimate = TurnbullEstimate(
        healings.map {
          CensoredInterval(
            left: $0.isEvent ? $0.left : $0.right, right: $0.isEvent ? $0.right : .infinity)
        })
      return (
        "Turnbull nonparametric maximum likelihood, probability counted at the right end of its "
          + "interval",
        [ResultValue(estimate.quantile(0.5, massAbove: smallestMass))]
          + days.map {
            ResultValue(
              complementOf: estimate.probability(at: $0, massAbove: smallestMass))
          }
      )
    }
  }

  /// The healing of one ulcer under a rule: in (`left`, `right`], or not observed up to `right`.
  private struct Healing {
    let participant: Int
    let isEvent: Bool
    let left: Double
    let right: Double

    init(_ ulcer: BaselineUlcer, _ rule: Rule) {
      participant = ulcer.participant
      // `intervalLeft` holds the last open day of every ulcer that was not lost.
      left = Double(ulcer.intervalLeft)
      switch rule {
      case .confirmed:
        isEvent = ulcer.isConfirmed
        right = Double(ulcer.time)
      case .any:
        isEvent = ulcer.isHealed
        right = Double(ulcer.timeAny)
      }
    }
  }
}
