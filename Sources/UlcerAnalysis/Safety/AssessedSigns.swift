public import UlcerRecords

/// Of whom a sign of local toxicity was assessed in the primary window: who was not assessed did not
/// show it, and may have had it.
public struct AssessedSigns: Hashable, Sendable {
  private var participants: [LocalToxicityComponent: Set<Int>] = [:]

  /// Looks at the injection-site assessments and the ulcers of everybody treated.
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

  /// Whether somebody assessed a sign of a participant.
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
