import PageComposition

/// The status of an answer or a study: the marks of the report, each with a word of its own.
package enum StatusLight: String, Codable, Hashable, Sendable, CaseIterable {
  /// Needs action.
  case alarm
  /// Needs review.
  case attention
  /// Unknown.
  case unknown
  /// Worth knowing.
  case note
  /// No concern.
  case clear

  /// The light of a mark of the report.
  init?(_ mark: StatusMark?) {
    switch mark {
    case StatusMark.alarm: self = .alarm
    case StatusMark.attention: self = .attention
    case StatusMark.unknown: self = .unknown
    case StatusMark.note: self = .note
    case StatusMark.clear: self = .clear
    default: return nil
    }
  }

  /// Returns the most severe light; an unknown status is no reason to act.
  static func gravest(of lights: [StatusLight]) -> StatusLight {
    [.alarm, .attention].first(where: lights.contains) ?? .clear
  }
}
