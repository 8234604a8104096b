public import UlcerRecords

/// What single kinds of chart can be asked for beyond what all kinds take.
public enum ChartOption: String, Hashable, Sendable, CaseIterable {
  /// The participant of a chart about one.
  case participant
  /// One place of that participant.
  case location
  /// How areas are placed along their axis.
  case scale
  /// What a hand map over participants counts.
  case count
  /// The visits of one participant's hand map.
  case visits
  /// Whether signs of local toxicity count among the highest grades.
  case local
  /// The file that says who is in which arm.
  case allocation

  /// The kinds that take it.
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
