import PlainOutput
import SurvivalStatistics
import UlcerRecords

/// The participants over whom results are computed: all, or those of one arm.
struct Cohort {
  let study: AnalysedRecords
  /// All screened participants.
  let screened: [ParticipantCourse]
  /// The safety population.
  let treated: [ParticipantCourse]
  /// Baseline episodes of treated participants.
  let baselineUlcers: [BaselineUlcer]

  init(_ study: AnalysedRecords, courses: [ParticipantCourse]) {
    self.study = study
    screened = courses
    treated = courses.filter(\.isTreated)
    baselineUlcers = treated.flatMap(\.baselineUlcers)
  }

  var plan: StudyPlan { study.plan }

  static let treatedPopulation = "Treated participants"
  static let baselinePopulation = "Baseline ulcers"

  /// The level in words, e.g. `95 %`.
  var levelText: String { "\(ShortestNumber.text(plan.level * 100)) %" }

  /// The method of the confidence intervals of survival curves.
  var survivalInterval: CurveIntervalMethod {
    switch plan.survivalInterval {
    case .plain: .plain
    case .log: .log
    case .logLog: .logLog
    }
  }

  /// The events of one treated participant that began on or after treatment.
  func treatmentEmergent(_ course: ParticipantCourse) -> [DatedAdverseEvent] {
    study.events[course.adverseEvents].filter(\.isTreatmentEmergent)
  }

  /// Distinct participants among baseline ulcers.
  var participantsWithBaselineUlcer: Int { treated.count { !$0.baselineUlcers.isEmpty } }

  /// Distinct participants among places of participants.
  static func distinct(_ participants: some Sequence<Int>) -> Int { Set(participants).count }
}
