public import UlcerRecords

/// An adverse event with its dates made whole and its place relative to treatment.
public struct DatedAdverseEvent: Hashable, Sendable {
  /// The event's place in the adverse events of the records.
  public let event: Int
  /// The participant's place in the records.
  public let participant: Int
  /// The place of its system in `StudyAnalysis.organSystems`.
  public let organSystem: Int
  /// The start, made whole; `nil` only for an undated event of an untreated participant.
  public let start: CalendarDate?
  /// The start was partial or missing.
  public let isStartImputed: Bool
  /// The end, made whole and capped; `nil` if there is none up to the cut-off.
  public let end: CalendarDate?
  /// The end was partial.
  public let isEndImputed: Bool
  /// The elapsed day of the start; `nil` for an untreated participant.
  public let day: Int?
  /// The event began on or after treatment.
  public let isTreatmentEmergent: Bool
  /// The event is treatment-emergent and began within the primary window.
  let isInPrimaryWindow: Bool
  /// The grade that counts: 5 if fatal; `nil` if missing.
  public let grade: Int?
  /// Grade 5, outcome fatal or seriousness death.
  public let isFatal: Bool
  /// Called serious, with a criterion of seriousness, or fatal.
  public let isSerious: Bool
  /// Possibly, probably or definitely related, or not judged.
  public let isRelated: Bool
  /// It led to withdrawal from the study.
  let isLeadingToWithdrawal: Bool
  /// The sign of local toxicity that it is.
  public let localToxicity: AdverseEvent.LocalToxicity?

  /// Grade 3 or higher, or fatal; a missing grade is not.
  var isGrade3OrHigher: Bool { grade.map { $0 >= 3 } ?? false }
}
