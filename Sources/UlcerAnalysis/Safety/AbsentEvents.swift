public import UlcerRecords

/// The upper confidence bound when no event is seen: the proportion of participants that is still
/// compatible with none.
///
/// None of n gives the exact limits 0 to 1 − ((1 − level)/2)^(1/n) (Clopper–Pearson, two-sided): with
/// 20 participants at 95 % up to 16.8 %.
public struct AbsentEvents: Hashable, Sendable {
  /// One number of participants without the outcome.
  public struct Row: Hashable, Sendable {
    /// Participants.
    public let participants: Int
    /// None of them, with limits; not estimable for 0 participants.
    public let proportion: ResultValue
    /// This is the number treated so far.
    public let isNow: Bool
  }

  /// A safety outcome that no participant had so far.
  public struct Outcome: Hashable, Sendable {
    /// Its result.
    public let name: ResultName
    /// The name for readers.
    public let label: String
  }

  /// Rows for 5, 10, 20, 50 and 100 participants, those treated, and the target, ascending.
  public let rows: [Row]
  /// Outcomes that no treated participant had.
  public let outcomes: [Outcome]
  /// Outcomes that are unknown, for example because a file is missing.
  public let unknown: [Outcome]

  private static let steps = [5, 10, 20, 50, 100]

  /// Finds the outcomes that are absent from an analysis.
  public init(of analysis: StudyAnalysis) {
    rows = AbsentEvents.rows(analysis)
    let treated = analysis.courses.count(where: \.isTreated)
    let asked: [(ResultName, String)] = [
      (.adverseEvents(.fatal), "A fatal event"),
      (.maximumGrade(.any, .five, keepsLocal: true), "Grade 5 in the primary window"),
      (.maximumGrade(.any, .four, keepsLocal: true), "Grade 4 in the primary window"),
      (.maximumGrade(.any, .three, keepsLocal: true), "Grade 3 in the primary window"),
      (.adverseEvents(.serious), "A serious event"),
      (.adverseEvents(.leadingToWithdrawal), "An event leading to withdrawal"),
      (.localToxicity(.any), "Any local toxicity"),
    ]
    // A participant with none of the recorded signs may have had one of the others.
    let isLocalKnown =
      analysis.localToxicityAbsences.isEmpty && UnknownToxicity(of: analysis).participants == 0
    func isKnown(_ name: ResultName) -> Bool {
      analysis[name]?.value.count != nil && (isLocalKnown || name != .localToxicity(.any))
        && !AbsentEvents.isUnrecorded(name, analysis)
    }
    // An outcome that is not estimable is unknown.
    let absent =
      treated == 0 ? [] : asked.filter { analysis[$0.0]?.value.count.map { $0 == 0 } ?? true }
    outcomes = absent.filter { isKnown($0.0) }.map { Outcome(name: $0.0, label: $0.1) }
    unknown = absent.filter { !isKnown($0.0) }.map { Outcome(name: $0.0, label: $0.1) }
  }

  private static func rows(_ analysis: StudyAnalysis) -> [Row] {
    let treated = analysis.courses.count(where: \.isTreated)
    let level = analysis.plan.level
    let target = analysis.plan.targetEnrolment
    let numbers = Set(AbsentEvents.steps + [treated] + [target].compactMap { $0 })
    return numbers.filter { $0 > 0 }.sorted().map {
      Row(
        participants: $0, proportion: .exactProportion(0, of: $0, level: level),
        isNow: $0 == treated)
    }
  }

  /// `absent-events.N`
  static func results(_ analysis: StudyAnalysis) -> [AnalysisResult] {
    rows(analysis).map { row in
      AnalysisResult(
        .absentEvents(AbsentEventResult(participants: row.participants)),
        label: "No participant with the event among \(row.participants)",
        population: "Participants without the event",
        method:
          "Proportion with exact (Clopper–Pearson) limits, \(AccountsTable.levelText(analysis))",
        participants: row.participants, value: row.proportion)
    }
  }

  /// Returns true if no event can show an outcome because its columns are not filled.
  private static func isUnrecorded(_ name: ResultName, _ analysis: StudyAnalysis) -> Bool {
    let unrecorded = UnrecordedColumns(in: analysis.records)
    let events = analysis.records.standings[.adverseEvents]
    return switch name {
    case .highestGrade: unrecorded.contains(AdverseEventColumn.grade)
    case .adverseEvent(.participants(.serious)): unrecorded.contains(AdverseEventColumn.serious)
    case .adverseEvent(.participants(.fatal)):
      unrecorded.contains(AdverseEventColumn.grade) && events.lacks(AdverseEventColumn.outcome)
        && events.lacks(AdverseEventColumn.seriousness)
    default: false
    }
  }
}
