import PageComposition

/// How something stands; the marks of the report with a word of their own.
package enum StatusLight: String, Codable, Hashable, Sendable, CaseIterable {
  /// To be acted upon.
  case alarm
  /// To be looked at.
  case attention
  /// Not known.
  case unknown
  /// Worth knowing.
  case note
  /// Nothing to worry about.
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

  /// The gravest; what is not known is no reason to act.
  static func gravest(of lights: [StatusLight]) -> StatusLight {
    [.alarm, .attention].first(where: lights.contains) ?? .clear
  }
}
