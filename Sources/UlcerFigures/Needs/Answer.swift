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
    /// Columns whose missing cells, if known, could only increase the count, by canonical name.
    let adding: Set<String>
    /// Columns whose missing cells, if known, could change the answer either way, by canonical name.
    let moving: Set<String>

    /// Names a file, whatever its columns.
    init(file: RecordKind) {
      self.file = file
      adding = []
      moving = []
    }

    /// Names columns and their file.
    init<Column: CanonicalColumn>(adding: [Column] = [], moving: [Column] = []) {
      file = Column.file
      self.adding = Set(adding.map(\.name))
      self.moving = Set(moving.map(\.name))
    }
  }

  /// Returns the files that the answer uses; every answer needs the treated participants.
  func needs(_ plan: StudyPlan) -> [Need] {
    switch self {
    case .treated: [Answer.people]
    case .followUp:
      [
        Need(adding: [ParticipantColumn.treatment], moving: [.end, .endReason, .death]),
        Need(file: .visits), Need(file: .ulcers),
      ]
    case .deaths:
      [
        Need(adding: [ParticipantColumn.death, .endReason]),
        // A fatal event shows a death whatever its start date.
        Answer.events(adding: [.grade, .outcome, .seriousness], moving: []),
      ]
    case .seriousEvents:
      [Answer.people, Answer.events(adding: [.grade, .outcome, .serious, .seriousness])]
    case .mostSevere:
      [
        Answer.people,
        Answer.events(adding: [.grade, .outcome, .seriousness], moving: [.start]),
      ]
    case .highGrade:
      [
        Answer.people,
        Answer.events(
          adding: [.grade, .outcome, .seriousness], moving: [.start, .localToxicity]),
      ]
    case .localToxicity:
      [
        Answer.people, Answer.signs, Answer.sizes,
        Answer.events(adding: [.localToxicity], moving: [.start]),
      ]
    case .healing: [Need(moving: Answer.ends), Need(file: .ulcers)]
    case .openUlcers: [Need(moving: Answer.ends), Need(file: .ulcers)]
    case .newUlcers: [Answer.people, Need(file: .ulcers), Need(file: .visits)]
    case .monitoring: Answer.monitoringNeeds(plan)
    case .changes, .dataProblems: RecordKind.allCases.map { Need(file: $0) }
    case .completeness:
      [
        Answer.people, Need(file: .visits), Answer.sizes,
        Answer.events(moving: [.grade, .start]),
      ]
    }
  }

  private static let people = Need(adding: [ParticipantColumn.treatment])
  private static let ends: [ParticipantColumn] = [.treatment, .death, .end, .endReason]
  private static let signs = Need(
    adding: [LocalReactionColumn.swelling, .warmth, .impairment, .hematoma])
  private static let sizes = Need(
    moving: [UlcerColumn.length, .width, .area, .investigatorWorsened])

  private static func events(
    adding: [AdverseEventColumn] = [], moving: [AdverseEventColumn] = [.start]
  ) -> Need {
    Need(adding: adding, moving: moving)
  }

  private static func monitoringNeeds(_ plan: StudyPlan) -> [Need] {
    switch plan.monitoringOutcome {
    case .localToxicity: Answer.localToxicity.needs(plan)
    default:
      [
        people,
        events(
          adding: [.grade, .outcome, .serious, .seriousness],
          moving: [.start, .relatedness]),
      ]
    }
  }
}
