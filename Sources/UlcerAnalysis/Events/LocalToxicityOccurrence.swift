public import UlcerRecords

/// One occurrence of local toxicity in the primary window.
public struct LocalToxicityOccurrence: Hashable, Sendable {
  /// The record of the occurrence.
  public enum Source: Hashable, Sendable {
    /// A row of the local reactions.
    case localReaction(row: Int)
    /// A row of the ulcer assessments: worse, or the first active row of a new ulcer.
    case ulcer(row: Int)
    /// A place in the adverse events.
    case adverseEvent(Int)

    /// The occurrence is a measurement, not an adverse-event record.
    var isMeasurement: Bool {
      if case .adverseEvent = self { false } else { true }
    }
  }

  /// The sign, or `other` for an adverse event so flagged.
  public let component: LocalToxicityComponent
  /// The elapsed day, 0 to the last day of the primary window.
  public let day: Int
  /// The record of the occurrence.
  public let source: Source
}
