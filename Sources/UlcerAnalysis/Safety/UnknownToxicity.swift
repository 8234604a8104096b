import UlcerRecords

/// Treated participants for whom local toxicity cannot be ruled out. No record shows it, but an
/// injection-site assessment of the primary window lacks a sign, or they attended and there is no
/// such assessment, or their ulcers were not assessed.
public struct UnknownToxicity: Hashable, Sendable {
  /// The number of these participants.
  public let participants: Int

  /// The count of the results of an analysis.
  init(told analysis: StudyAnalysis) { participants = analysis.count(.localToxicityUnknown) }

  /// Counts all treated participants.
  init(of analysis: StudyAnalysis) {
    let open = Set(
      analysis.courses.filter { $0.isTreated && !$0.finding(.any).isPresent }.map(\.participant))
    let inWindow = analysis.records.localReactions.filter {
      open.contains($0.participant)
        && UnknownToxicity.isInWindow($0.moment.date, of: $0.participant, analysis)
    }
    let lacking = Set(inWindow.filter(\.lacksSign).map(\.participant))
    let without = UnknownToxicity.visitors(analysis).subtracting(inWindow.map(\.participant))
    participants =
      lacking.union(without).union(UnassessedUlcers(of: analysis).participants)
      .intersection(open).count
  }

  /// The participants who attended a visit of the primary window after the day of treatment; empty
  /// if the study has no injection-site assessment at all, because then the file itself is
  /// reported.
  private static func visitors(_ analysis: StudyAnalysis) -> Set<Int> {
    guard !analysis.records.localReactions.isEmpty else { return [] }
    return Set(
      analysis.courses.filter { course in
        course.attendedVisits.contains {
          course.day(of: $0) != 0 && isInWindow($0, of: course.participant, analysis)
        }
      }.map(\.participant))
  }

  private static func isInWindow(
    _ date: CalendarDate, of participant: Int, _ analysis: StudyAnalysis
  ) -> Bool {
    let course = analysis.courses[participant]
    guard let day = course.day(of: date), let window = course.primaryWindow else { return false }
    return window.days.contains(day)
  }
}

extension LocalReaction {
  /// At least one of the four signs was not recorded.
  fileprivate var lacksSign: Bool {
    swelling == nil || warmth == nil || impairmentOfFunction == nil || hematoma == nil
  }
}
