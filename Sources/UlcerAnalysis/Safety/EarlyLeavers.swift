import UlcerRecords

/// Participants who left the study early for another reason than death: a later death of theirs is
/// told by a death date alone.
public struct EarlyLeavers: Hashable, Sendable {
  /// How many they are, at the cut-off.
  public let count: Int

  /// The count of the results of an analysis.
  init(told analysis: StudyAnalysis) { count = analysis.count(.leftEarly) }

  /// Counts over everybody screened.
  public init(of analysis: StudyAnalysis) {
    count = analysis.records.participants.count { person in
      person.endReason.map { $0 != .completed && $0 != .death } ?? false
    }
  }
}
