import UlcerRecords

/// Times of one episode of a treated participant: its duration, and the times to its recurrence and
/// to its appearance.
struct EpisodeTimes {
  /// The episode's place in the history.
  let place: Int
  let rows: EpisodeRows
  let treatment: SourcedDate
  /// The participant's episodes by location and number.
  let own: ArraySlice<Episode>
  /// The end of the participant's time at risk.
  let followUpEnd: SourcedDate
  let visits: AttendedVisitRows

  /// One row per parameter that applies.
  var all: [TimeToEventRow] {
    [duration] + (recurrence.map { [$0, contiguous] } ?? []).compactMap { $0 }
      + (newUlcer.map { [$0] } ?? [])
  }

  private var episode: Episode { rows.episode }

  private var duration: TimeToEventRow {
    var row = toHealing
    row.openedAfter = rows.openedAfter(visits)
    return row
  }

  private var toHealing: TimeToEventRow {
    func row(_ end: SourcedDate, _ ending: TimeToEventRow.Ending) -> TimeToEventRow {
      TimeToEventRow(.episode, episode: place, from: rows.opening, to: end, ending)
    }
    if episode.status == .healedConfirmed, let healing = rows.healing {
      var row = row(healing, .event("CONFIRMED HEALING"))
      row.intervalStart = rows.lastOpen
      return row
    }
    if episode.status == .lost, let loss = rows.loss {
      return row(loss, .censored(2, rows.lossWords, at: "DATE OF LOSS"))
    }
    return row(
      rows.lastOpen,
      episode.status == .healedUnconfirmed
        ? .censored(3, "HEALED NOT CONFIRMED", at: "LAST OPEN ASSESSMENT")
        : .censored(1, "OPEN", at: "LAST OPEN ASSESSMENT"))
  }

  /// A confirmed healing after treatment, for which recurrence is counted.
  private var healing: SourcedDate? {
    guard episode.status == .healedConfirmed, let healing = rows.healing,
      healing.date > treatment.date
    else { return nil }
    return healing
  }

  private var recurrence: TimeToEventRow? {
    guard let healing, let lastHealed = rows.lastHealed else { return nil }
    let next = own.indices.contains(place + 1) ? own[place + 1] : nil
    if let next, next.location == episode.location {
      return TimeToEventRow(
        .recurrence, episode: place, from: healing, to: opening(of: next),
        .event("ULCER AT THE SAME LOCATION"))
    }
    return TimeToEventRow(
      .recurrence, episode: place, from: healing, to: lastHealed,
      .censored(1, "NOT RECURRED", at: "LAST HEALED ASSESSMENT"))
  }

  private var contiguous: TimeToEventRow? {
    guard let healing else { return nil }
    let later = own.filter {
      $0.firstActive > healing.date && $0.location.isContiguous(with: episode.location)
    }
    if let first = later.min(by: { $0.firstActive < $1.firstActive }) {
      return TimeToEventRow(
        .contiguousRecurrence, episode: place, from: healing, to: opening(of: first),
        .event("ULCER AT \(first.location.code)"))
    }
    return TimeToEventRow(
      .contiguousRecurrence, episode: place, from: healing, to: followUpEnd,
      .censored(1, "NO ULCER THERE", at: "END OF TIME AT RISK"))
  }

  private var newUlcer: TimeToEventRow? {
    guard episode.firstActive > treatment.date else { return nil }
    return TimeToEventRow(
      .newUlcer, episode: place, from: treatment, to: rows.opening,
      .event(episode.kind == .recurrence ? "NEW ULCER (RECURRENCE)" : "NEW ULCER"))
  }

  private func opening(of episode: Episode) -> SourcedDate {
    SourcedDate(date: episode.firstActive, row: .ulcer(episode.openingRow))
  }
}
