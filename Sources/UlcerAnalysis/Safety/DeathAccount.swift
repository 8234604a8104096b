import UlcerRecords

/// The number of deaths, by the participants' own dates and by fatal events: either record shows a
/// death.
public struct DeathAccount: Hashable, Sendable {
  /// Participants with a death date, or whose participation ended by death.
  public let recorded: Int
  /// Participants with a fatal event, treated or not, and no other record of their death.
  public let byEventAlone: Int

  /// Treated participants whose own record shows their death, but who have no fatal event.
  public let treatedWithoutEvent: Int

  /// The number of all deaths.
  public let total: Int

  /// Counts all screened participants at the cut-off.
  init(of analysis: StudyAnalysis) {
    let people = analysis.records.participants
    recorded = people.count(where: \.hasDied)
    let told = Set(analysis.adverseEvents.filter(\.isFatal).map(\.participant))
    byEventAlone = told.count { !people[$0].hasDied }
    total = recorded + byEventAlone
    treatedWithoutEvent = people.indices.count {
      people[$0].hasDied && people[$0].treatment != nil && !told.contains($0)
    }
  }

  /// The counts of the results of an analysis.
  init(told analysis: StudyAnalysis) {
    func count(_ result: DeathResult) -> Int { analysis[.death(result)]?.value.count ?? 0 }
    recorded = count(.recorded)
    byEventAlone = count(.byEventAlone)
    treatedWithoutEvent = count(.treatedWithoutEvent)
    total = count(.total)
  }
}

/// Participants who left the study early for another reason than death. Only a death date can show
/// that they died later.
public struct EarlyLeavers: Hashable, Sendable {
  /// Their number at the cut-off.
  public let count: Int

  /// The count of the results of an analysis.
  init(told analysis: StudyAnalysis) { count = analysis.count(.leftEarly) }

  /// Counts all screened participants.
  init(of analysis: StudyAnalysis) {
    count = analysis.records.participants.count { person in
      person.endReason.map { $0 != .completed && $0 != .death } ?? false
    }
  }
}
