public import UlcerRecords

/// Participants in whom each sign of local toxicity was assessed in the primary window. A
/// participant who was not assessed did not show the sign, but may have had it.
public struct AssessedSigns: Hashable, Sendable {
  private var participants: [LocalToxicityComponent: Set<Int>] = [:]

  /// Reads the injection-site assessments and the ulcers of all treated participants.
  public init(of analysis: StudyAnalysis) {
    for reaction in analysis.records.localReactions
    where AssessedSigns.isInWindow(
      reaction.moment.date, of: reaction.participant, from: 0, analysis)
    {
      add(reaction)
    }
    for ulcer in analysis.records.ulcers
    where ulcer.status != .notAssessed
      && AssessedSigns.isInWindow(ulcer.date, of: ulcer.participant, from: 1, analysis)
    {
      participants[.ulcerWorsening, default: []].insert(ulcer.participant)
      participants[.newUlcer, default: []].insert(ulcer.participant)
    }
  }

  /// Returns true if a sign was assessed in a participant.
  public func contains(_ component: LocalToxicityComponent, of participant: Int) -> Bool {
    participants[component]?.contains(participant) ?? false
  }

  private mutating func add(_ reaction: LocalReaction) {
    let isKnown: [(LocalToxicityComponent, Bool)] = [
      (.swelling, reaction.swelling != nil), (.warmth, reaction.warmth != nil),
      (.impairmentOfFunction, reaction.impairmentOfFunction != nil),
      (.hematoma, reaction.hematoma != nil),
    ]
    for (component, isKnown) in isKnown where isKnown {
      if component != .hematoma {
        participants[.inflammation, default: []].insert(reaction.participant)
      }
      participants[component, default: []].insert(reaction.participant)
    }
  }

  private static func isInWindow(
    _ date: CalendarDate, of participant: Int, from first: Int, _ analysis: StudyAnalysis
  ) -> Bool {
    let course = analysis.courses[participant]
    guard let day = course.day(of: date), let window = course.primaryWindow else { return false }
    return first <= day && day <= window.lastDay
  }
}
