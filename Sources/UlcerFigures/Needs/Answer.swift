import UlcerAnalysis
import UlcerRecords

/// An answer of page one, with the files and columns that it uses.
///
/// The status can be clear only if every one of these files was present and read whole, and no row
/// was excluded and no cell of these columns set to missing.
package enum Answer: CaseIterable {
  case treated, followUp, deaths, seriousEvents, mostSevere, highGrade, localToxicity, healing
  case newUlcers, openUlcers, monitoring, changes, completeness, dataProblems

  /// One file that an answer needs.
  struct Need {
    let file: RecordKind
    /// Columns whose missing cells, if known, could only increase the count.
    var adding: Set<String> = []
    /// Columns whose missing cells, if known, could change the answer either way.
    var moving: Set<String> = []
  }

  /// Returns the files that the answer uses; every answer needs the treated participants.
  func needs(_ plan: StudyPlan) -> [Need] {
    switch self {
    case .treated: [Answer.people]
    case .followUp:
      [
        Need(
          file: .participants, adding: ["treatment_date"],
          moving: ["end_date", "end_reason", "death_date"]), Need(file: .visits),
        Need(file: .ulcers),
      ]
    case .deaths:
      [
        Need(
          file: .participants, adding: ["death_date", "end_reason"]),
        // A fatal event shows a death whatever its start date.
        Answer.events(adding: ["grade", "outcome", "seriousness"], moving: []),
      ]
    case .seriousEvents:
      [Answer.people, Answer.events(adding: ["grade", "outcome", "serious", "seriousness"])]
    case .mostSevere:
      [
        Answer.people,
        Answer.events(adding: ["grade", "outcome", "seriousness"], moving: ["start_date"]),
      ]
    case .highGrade:
      [
        Answer.people,
        Answer.events(
          adding: ["grade", "outcome", "seriousness"], moving: ["start_date", "local_toxicity"]),
      ]
    case .localToxicity:
      [
        Answer.people, Answer.signs, Answer.sizes,
        Answer.events(adding: ["local_toxicity"], moving: ["start_date"]),
      ]
    case .healing: [Need(file: .participants, moving: Answer.ends), Need(file: .ulcers)]
    case .openUlcers: [Need(file: .participants, moving: Answer.ends), Need(file: .ulcers)]
    case .newUlcers: [Answer.people, Need(file: .ulcers), Need(file: .visits)]
    case .monitoring: Answer.monitoringNeeds(plan)
    case .changes, .dataProblems: RecordKind.allCases.map { Need(file: $0) }
    case .completeness:
      [
        Answer.people, Need(file: .visits), Answer.sizes,
        Answer.events(moving: ["grade", "start_date"]),
      ]
    }
  }

  private static let people = Need(file: .participants, adding: ["treatment_date"])
  private static let ends: Set<String> = ["treatment_date", "death_date", "end_date", "end_reason"]
  private static let signs = Need(
    file: .localReactions,
    adding: ["swelling", "warmth", "impairment_of_function", "hematoma"])
  private static let sizes = Need(
    file: .ulcers,
    moving: ["length_mm", "width_mm", "area_mm2", "investigator_worsened"])

  private static func events(
    adding: Set<String> = [], moving: Set<String> = ["start_date"]
  ) -> Need {
    Need(file: .adverseEvents, adding: adding, moving: moving)
  }

  private static func monitoringNeeds(_ plan: StudyPlan) -> [Need] {
    switch plan.monitoringOutcome {
    case .localToxicity: Answer.localToxicity.needs(plan)
    default:
      [
        people,
        events(
          adding: ["grade", "outcome", "serious", "seriousness"],
          moving: ["start_date", "relatedness"]),
      ]
    }
  }
}
