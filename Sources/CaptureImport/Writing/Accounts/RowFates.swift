/// The fates of the rows of one table.
struct RowFates {
  /// The stage that a row has reached; the furthest of all rules counts.
  enum Fate: Int, Comparable {
    case noRule, filtered, nothingEntered, withoutParticipant, imported

    static func < (left: Fate, right: Fate) -> Bool { left.rawValue < right.rawValue }

    /// The reason for leaving it out; `nil` for a row that is kept.
    var reason: String? {
      switch self {
      case .noRule: "no-rule"
      case .filtered: "filtered"
      case .nothingEntered: "nothing-entered"
      case .withoutParticipant: "without-participant"
      case .imported: nil
      }
    }
  }

  private var fates: [Fate]
  private var exclusions: [Int: String] = [:]

  init(count: Int) { fates = Array(repeating: .noRule, count: count) }

  /// Records the stage that a row has reached.
  mutating func reach(_ fate: Fate, _ row: Int) { fates[row] = max(fates[row], fate) }

  /// Leaves a row out with its participant.
  mutating func exclude(_ row: Int, reason: String) { exclusions[row] = reason }

  /// Rows of which some part was written, or that were looked up for one.
  var imported: Int {
    fates.indices.count { exclusions[$0] == nil && fates[$0] == .imported }
  }

  /// Rows left out by reason.
  var leftOut: [String: Int] {
    var counts: [String: Int] = [:]
    for (row, fate) in fates.enumerated() {
      if let reason = exclusions[row] {
        counts["excluded: \(reason)", default: 0] += 1
      } else if let reason = fate.reason {
        counts[reason, default: 0] += 1
      }
    }
    return counts
  }
}
