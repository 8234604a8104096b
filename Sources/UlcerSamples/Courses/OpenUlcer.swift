import UlcerRecords

/// The course of one ulcer while it is open: it shrinks towards the day of healing, unless it becomes
/// worse first.
struct OpenUlcer {
  /// The event that ends or turns the course, at the first assessment on or after its day.
  enum Turn {
    case worsening(day: Int)
    case amputation(day: Int)
    case surgicalClosure(day: Int)
  }

  /// The kind of ulcer; gangrene can come later.
  var history: NaturalHistory
  /// The day from which it shrinks.
  var startDay: Int
  /// The day on which it is healed.
  var healingDay: Int
  /// Length at the start, in mm.
  var length: Double
  /// Width relative to length, 0.5 to 1.
  let widthRatio: Double
  /// Tendon, bone or joint is exposed.
  let hasDeepStructure: Bool
  /// A turn before the healing, if any.
  var turn: Turn?
  /// The ulcer was assessed as active in this episode.
  var isSeen = false
  /// The day from which, and until which, systemic antibiotics are given for it.
  var antibiotics: ClosedRange<Int>?

  /// An ulcer of that kind that starts on that day.
  init(_ history: NaturalHistory, startDay: Int, _ random: inout RandomStream) {
    self.history = history
    self.startDay = startDay
    healingDay = startDay + history.daysToHealing(&random)
    length = random.between(history.lengths.lowerBound, history.lengths.upperBound)
    widthRatio = random.between(0.55, 0.95)
    hasDeepStructure = history != .pittingScar && random.chance(0.1)
  }

  /// The length on a day, in mm, before measurement error: it falls slowly at first and ends at a
  /// fifth.
  func length(on day: Int) -> Double {
    let span = Double(max(1, healingDay - startDay))
    let share = min(1, max(0, Double(day - startDay) / span))
    return length * (1 - 0.8 * share * (0.4 + 0.6 * share))
  }

  /// The progress of healing, 0 to 1.
  func progress(on day: Int) -> Double {
    let span = Double(max(1, healingDay - startDay))
    return min(1, max(0, Double(day - startDay) / span))
  }

  /// Makes the ulcer worse on a day: at least 1.45 times and 1.8 mm longer than at its start,
  /// enough for 1.5 times the area with any measurement error.
  mutating func worsen(on day: Int, _ random: inout RandomStream) {
    let factor = random.between(1.45, 1.75)
    length = max(length * factor, length + 1.8)
    startDay = day
    if random.chance(0.15) { history = .gangrene }
    healingDay = day + max(14, history.daysToHealing(&random))
    if random.chance(0.5) { antibiotics = day...(day + random.whole(7...14)) }
    turn = nil
  }
}
