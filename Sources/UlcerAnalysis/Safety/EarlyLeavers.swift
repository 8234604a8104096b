import UlcerRecords

/// Participants who left the study early for another reason than death. Only a death date can show
/// that they died later.
public struct EarlyLeavers: Hashable, Sendable {
  /// Their number at the cut-off.
  public let count: Int

  /// The count of the results of an analysis.
  init(told analysis: StudyAnalysis) { count = analysis.count(.leftEarly) }

  /// Counts all screened participants.
  public init(of analysis: StudyAnalysis) {
    count = analysis.records.participants.count { person in
      person.endReason.map { $0 != .completed && $0 != .death } ?? false
    }
  }
}
