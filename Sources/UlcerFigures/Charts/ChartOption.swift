public import UlcerRecords

/// An option that only some kinds of chart take.
public enum ChartOption: String, Hashable, Sendable, CaseIterable {
  /// The participant shown, in a chart about one.
  case participant
  /// One ulcer site of that participant.
  case location
  /// The scale of the area axis.
  case scale
  /// The ulcers that a hand map over participants counts.
  case count
  /// The visits of one participant's hand map.
  case visits
  /// Includes signs of local toxicity in the highest grades.
  case local
  /// The file that assigns participants to arms.
  case allocation

  /// The kinds that take the option.
  public var kinds: [ChartKind] {
    switch self {
    case .participant: [.trajectory, .handMap, .adverseEventTimeline, .participantProfile]
    case .location: [.trajectory, .handMap]
    case .scale: [.trajectory]
    case .count, .visits: [.handMap]
    case .local: [.maximumGrade]
    case .allocation: ChartKind.allCases.filter(\.isClosed)
    }
  }
}
