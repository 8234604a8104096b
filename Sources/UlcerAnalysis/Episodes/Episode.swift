public import UlcerRecords

/// One ulcer at one location, from its first active assessment to its healing or loss.
///
/// Rows are places in the ulcer assessments of the records at the cut-off. Days are elapsed days
/// since treatment; they are `nil` for participants who were not treated.
public struct Episode: Hashable, Sendable {
  /// The time at which an episode began, relative to treatment.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Healed or lost by day 0, also if the row that tells of the loss is later.
    case prior
    /// Open at the last assessment at or before treatment, and not lost by then.
    case baseline
    /// First active after treatment, with no earlier episode at the location.
    case new
    /// First active after treatment, with an earlier episode at the location.
    case recurrence
  }

  /// How an episode ended by the cut-off, or that it did not; whether its location is open now is
  /// told by the last episode there.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    case open
    case healedUnconfirmed = "healed-unconfirmed"
    case healedConfirmed = "healed-confirmed"
    case lost
  }

  /// The end of an open episode other than by healing.
  public enum Loss: String, Hashable, Sendable, CaseIterable {
    case amputated
    case surgicallyClosed = "surgically-closed"
    case death
  }

  /// A healing that was cancelled because the ulcer was active again before it was confirmed.
  public struct Flip: Hashable, Sendable {
    /// The day of the cancelled healing.
    public let healedOn: CalendarDate
    /// The day on which the ulcer was active again.
    let reopenedOn: CalendarDate
    /// The row of the cancelled healing.
    let healedRow: Int
    /// The row that cancelled it.
    let reopeningRow: Int

    /// Days from the cancelled healing to the row that cancelled it.
    public var gap: Int { reopenedOn.days(since: healedOn) }
  }

  /// The participant's place in the records at the cut-off.
  public let participant: Int
  /// The ulcer site on the hands.
  public let location: Location
  /// 1 for the first episode at the location, and so on.
  public let number: Int
  /// The time at which it began, relative to treatment; `nil` for an untreated participant.
  public internal(set) var kind: Kind?
  /// How it ended by the cut-off, or that it did not.
  public internal(set) var status: Status
  /// Day 0 of the participant; `nil` if untreated.
  public let treatmentDate: CalendarDate?
  /// The first active date: right end of the opening interval.
  public let firstActive: CalendarDate
  /// Left end of the opening interval: the last day known without this ulcer; `nil` is unknown.
  let openedAfter: CalendarDate?
  /// The last active or indeterminate date while open.
  public internal(set) var lastOpen: CalendarDate
  /// The healing date (right end of the healing interval, whose left end is `lastOpen`).
  var healingDate: CalendarDate?
  /// The date of the healed row that confirmed the healing.
  public internal(set) var confirmedOn: CalendarDate?
  /// The last healed date of the episode.
  public internal(set) var lastHealed: CalendarDate?
  /// The day on which it was lost: `loss_date`, else the date of the row, or the day of death.
  public internal(set) var lostOn: CalendarDate?
  /// The kind of loss.
  public internal(set) var loss: Loss?
  /// The last assessed date at the location before the next episode there.
  public internal(set) var lastAssessed: CalendarDate
  /// Healings that were cancelled, in order.
  public internal(set) var flips: [Flip]
  /// The row that opened it.
  let openingRow: Int
  /// The row of its healing.
  public internal(set) var healingRow: Int?
  /// The row that confirmed its healing.
  var confirmingRow: Int?
  /// The row of its loss; `nil` for a loss by death.
  var lossRow: Int?
  /// The healing is confirmed, and the last healed row came late enough after it.
  public internal(set) var isDurable: Bool
  /// Its rows up to and including the one that ends it, as places in `EpisodeHistory.order`.
  var courseRows: Range<Int>
  /// `courseRows` and the later rows that still belong to it: all up to the next episode, but none
  /// after a loss or an amputation.
  public internal(set) var memberRows: Range<Int>
  /// All assessed rows at the location from its first to the next episode.
  var assessedRows: Range<Int>

  /// Elapsed days from treatment to a date.
  public func day(of date: CalendarDate?) -> Int? {
    guard let treatmentDate, let date else { return nil }
    return date.days(since: treatmentDate)
  }
  /// The first active day.
  public var firstDay: Int? { day(of: firstActive) }
  /// The day of healing.
  public var healingDay: Int? { day(of: healingDate) }
  /// The day of loss.
  public var lossDay: Int? { day(of: lostOn) }
  /// The last day on which it was found open.
  public var lastOpenDay: Int? { day(of: lastOpen) }
  /// The day of its end by healing or loss.
  public var endDate: CalendarDate? { healingDate ?? lostOn }
  /// The last day known to be open, before the healing; `nil` without a healing.
  var healedAfter: CalendarDate? { healingDate == nil ? nil : lastOpen }

  /// Returns true if the location was open on a day: from the first active date up to, not
  /// including, the date of healing or loss; a cancelled healing was open throughout.
  public func isOpen(on date: CalendarDate) -> Bool {
    firstActive <= date && (endDate.map { date < $0 } ?? true)
  }
}

/// All episodes of a study and the order of assessments in which they were found.
public struct EpisodeHistory: Hashable, Sendable {
  /// Assessed rows (not-assessed ones left out) by participant, location and date; the ranges of
  /// an `Episode` are places in this array, its elements places in the ulcer assessments.
  public let order: [Int]
  /// Episodes by participant (in the order of the records), location and number.
  public let episodes: [Episode]
  /// For each participant the places of its episodes.
  public let byParticipant: [Range<Int>]
  /// Healed rows at a location without any episode before: ignored.
  let healedNeverOpenRows: [Int]
}
