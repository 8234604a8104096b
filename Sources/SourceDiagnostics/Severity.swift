/// The severity of a finding: a notice informs, a warning asks, an error changes what is read.
public enum Severity: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  /// Something the reader should know; nothing is wrong.
  case notice
  /// Something that is probably wrong; the value is used unchanged.
  case warning
  /// Something that cannot be used: a row is rejected or a cell emptied.
  case error

  /// Orders by gravity: notice < warning < error.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .notice: 0
    case .warning: 1
    case .error: 2
    }
  }
}
