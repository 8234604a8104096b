import ChartGrammar
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// The status of one ulcer over time, as stretches from assessment to assessment.
struct UlcerRibbon {
  /// The known status of a stretch.
  package enum State: CaseIterable {
    /// Open at both ends.
    case open
    /// Closed, and confirmed by a later assessment.
    case confirmed
    /// Closed, unconfirmed.
    case healed
    /// Between an open and a closed assessment, or across a missed visit.
    case unknown

    var name: String {
      switch self {
      case .open: "open"
      case .confirmed: "healed, confirmed"
      case .healed: "healed, not confirmed"
      case .unknown: "between looks: not known"
      }
    }
  }

  /// One stretch.
  struct Stretch: Hashable {
    let days: ClosedRange<Int>
    let state: State
  }

  let stretches: [Stretch]

  /// - Parameters:
  ///   - looks: the assessments of the episode, by day.
  ///   - missedDays: planned days of visits that did not take place.
  init(_ episode: Episode, looks: [UlcerLook], missedDays: [Int]) {
    var found: [Stretch] = []
    func add(_ from: Int, _ to: Int, _ state: State) {
      guard to >= from else { return }
      if let last = found.last, last.state == state, last.days.upperBound == from {
        found[found.count - 1] = Stretch(days: last.days.lowerBound...to, state: state)
      } else {
        found.append(Stretch(days: from...to, state: state))
      }
    }
    var previous: UlcerLook?
    for look in looks where look.status != .notAssessed {
      defer { previous = look }
      guard let before = previous else {
        add(look.day, look.day, look.isOpen ? .open : .healed)
        continue
      }
      let isMissed = missedDays.contains { before.day < $0 && $0 < look.day }
      switch (before.isOpen, look.status) {
      case (true, .active), (true, .indeterminate):
        add(before.day, look.day, isMissed ? .unknown : .open)
        if isMissed { add(look.day, look.day, .open) }
      case (false, .healed) where before.status == .healed:
        let isConfirmed =
          episode.confirmedOn != nil && (episode.healingDay.map { look.day >= $0 } ?? false)
        add(before.day, look.day, isMissed ? .unknown : isConfirmed ? .confirmed : .healed)
      default:
        add(before.day, look.day, .unknown)
        if look.status == .healed { add(look.day, look.day, .healed) }
        if look.isOpen { add(look.day, look.day, .open) }
      }
    }
    if episode.loss == .death, let day = episode.lossDay, let last = looks.last?.day, day > last {
      add(last, day, .unknown)
    }
    // A single assessment is a point in time: it is kept if the ulcer was open, or if it is the
    // only one.
    stretches = found.enumerated().filter { index, stretch in
      stretch.days.lowerBound < stretch.days.upperBound || stretch.state == .open
        || index == found.count - 1
    }.map(\.element)
  }
}
