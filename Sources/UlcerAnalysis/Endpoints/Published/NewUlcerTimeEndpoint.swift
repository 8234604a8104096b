import SurvivalStatistics
import UlcerRecords

/// Time from treatment to the first and to the second new ulcer of a participant (section 11 of the
/// definitions).
struct NewUlcerTimeEndpoint {
  static func results(_ cohort: Cohort) -> [AnalysisResult] {
    NewUlcerTimeResult.Turn.allCases.flatMap { turn -> [AnalysisResult] in
      let observations = cohort.treated.map { observation($0, turn) }
      let curve = cohort.kaplanMeier(observations)
      let method =
        "Kaplan–Meier, Greenwood's variance (each participant a cluster of its own), "
        + "\(cohort.levelText) \(cohort.plan.survivalInterval.rawValue) limits"
      return NewUlcerTimeResult.Reading.allCases.map { reading in
        AnalysisResult(
          .newUlcerTime(turn, reading), label: label(turn, reading),
          population: Cohort.treatedPopulation, method: method,
          participants: cohort.treated.count,
          value: reading.day.map {
            ResultValue(complementOf: curve.probability(at: Double($0)))
          } ?? ResultValue(curve: curve.points, observations: observations.count))
      }
    }
  }

  /// The day of that new ulcer, of several on one day each; else the end of ulcer follow-up.
  static func observation(
    _ course: ParticipantCourse, _ turn: NewUlcerTimeResult.Turn
  ) -> Observation {
    let event = course.newUlcerDays.dropFirst(turn.ulcersBefore).first
    return Observation(
      time: Double(event ?? course.timeAtRisk), cause: event == nil ? 0 : 1,
      cluster: course.participant)
  }

  private static func label(
    _ turn: NewUlcerTimeResult.Turn, _ reading: NewUlcerTimeResult.Reading
  ) -> String {
    let event = turn == .first ? "a new ulcer" : "a second new ulcer"
    return reading.day.map { "Probability of \(event) by day \($0)" }
      ?? "Proportion without \(event)"
  }
}

extension NewUlcerTimeResult.Turn {
  /// The number of new ulcers that come before that one.
  var ulcersBefore: Int { self == .first ? 0 : 1 }
}
