import UlcerRecords

/// Participants who left the study early for another reason than death: a later death of theirs is
/// told by a death date alone.
public struct EarlyLeavers: Hashable, Sendable {
  /// How many they are, at the cut-off.
  public let count: Int

  /// Counts over everybody screened.
  public init(of analysis: StudyAnalysis) {
    count = analysis.records.participants.count { person in
      person.endReason.map { $0 != .completed && $0 != .death } ?? false
    }
  }
}
