import UlcerRecords

/// Treated participants of whom nobody can say that they had no local toxicity: nothing shows it, and
/// an injection-site assessment of the primary window lacks a sign.
public struct UnknownToxicity: Hashable, Sendable {
  /// How many there are.
  public let participants: Int

  /// Counts over everybody treated.
  public init(of analysis: StudyAnalysis) {
    let open = Set(
      analysis.courses.filter { $0.isTreated && !$0.finding(.any).isPresent }.map(\.participant))
    let lacking = analysis.records.localReactions.filter {
      open.contains($0.participant) && $0.lacksSign && UnknownToxicity.isInWindow($0, analysis)
    }
    participants = Set(lacking.map(\.participant)).count
  }

  private static func isInWindow(_ reaction: LocalReaction, _ analysis: StudyAnalysis) -> Bool {
    guard let treatment = analysis.records.participants[reaction.participant].treatment else {
      return false
    }
    return (0...analysis.plan.primaryWindow)
      .contains(reaction.moment.date.days(since: treatment.date))
  }
}

extension LocalReaction {
  /// Whether one of the four signs was not recorded.
  fileprivate var lacksSign: Bool {
    swelling == nil || warmth == nil || impairmentOfFunction == nil || hematoma == nil
  }
}
