/// The charts that can be asked for one by one.
public enum ChartKind: String, Hashable, Sendable, CaseIterable {
  /// Size of each ulcer of one participant over time.
  case trajectory
  /// Ulcers healed over time.
  case healingCurve = "healing-curve"
  /// The course of every ulcer.
  case swimmer
  /// Where on the hands the ulcers are.
  case handMap = "hand-map"

  /// What it shows, in one line.
  public var summary: String {
    switch self {
    case .trajectory: "size of each ulcer of one participant over time (--participant, --location)"
    case .healingCurve: "ulcers healed over time with number at risk"
    case .swimmer: "the course of every ulcer since treatment"
    case .handMap:
      "ulcers on drawn hands: of one participant by visit (--participant, --visits), or counted over participants (--count)"
    }
  }
}
