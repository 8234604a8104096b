import UlcerRecords

/// Walks through the assessed rows of one participant and location after another, by date.
struct LocationWalk {
  let definition: EpisodeDefinition
  let order: [Int]
  let ulcers: [UlcerAssessment]
  private(set) var episodes: [Episode] = []
  private(set) var healedNeverOpenRows: [Int] = []
  private var treatmentDate: CalendarDate?

  /// The status of the location between two rows.
  private enum State {
    case neverOpen
    case open
    case healed
    case confirmed
    /// Healed, and never to be confirmed: surgically closed or amputated before confirmation.
    case unconfirmedForGood
    case lost
  }
  private var state = State.neverOpen
  private var isAmputated = false
  private var number = 0
  /// The last healed, amputated or surgically-closed date so far.
  private var lastClosed: CalendarDate?

  init(definition: EpisodeDefinition, order: [Int], ulcers: [UlcerAssessment]) {
    self.definition = definition
    self.order = order
    self.ulcers = ulcers
  }

  /// Walks through one location of one participant, a stretch of `order`.
  mutating func run(
    over place: Range<Int>, treatmentDate: CalendarDate?, death: CalendarDate?,
    attended: AttendedVisits
  ) {
    self.treatmentDate = treatmentDate
    state = .neverOpen
    isAmputated = false
    number = 0
    lastClosed = nil
    let firstEpisode = episodes.count
    for position in place {
      let row = order[position]
      let date = ulcers[row].date
      // After an amputation nothing changes.
      if !isAmputated {
        switch ulcers[row].status {
        case .active:
          active(on: date, row: row, at: position, ulcer: ulcers[row], attended: attended)
        case .indeterminate: if state == .open { update { $0.lastOpen = date } }
        case .healed: healed(on: date, row: row, at: position)
        case .amputated:
          closed(on: date, row: row, at: position, by: .amputated)
          isAmputated = true
        case .surgicallyClosed: closed(on: date, row: row, at: position, by: .surgicallyClosed)
        case .notAssessed: break
        }
        if state != .neverOpen, state != .lost {
          update { $0.memberRows = $0.memberRows.lowerBound..<position + 1 }
        }
        if state == .open {
          update { $0.courseRows = $0.courseRows.lowerBound..<position + 1 }
        }
      }
      if state != .neverOpen {
        update {
          $0.assessedRows = $0.assessedRows.lowerBound..<position + 1
          $0.lastAssessed = date
        }
      }
    }
    if let death, state == .open {
      update {
        $0.status = .lost
        $0.lostOn = death
        $0.loss = .death
      }
    }
    for episode in firstEpisode..<episodes.count { finish(episode) }
  }

  private mutating func active(
    on date: CalendarDate, row: Int, at position: Int, ulcer: UlcerAssessment,
    attended: AttendedVisits
  ) {
    switch state {
    case .open: update { $0.lastOpen = date }
    case .healed where !isHealedBeforeTreatment(andActiveOn: date):
      update {
        guard let healedOn = $0.healingDate, let healedRow = $0.healingRow else { return }
        $0.flips.append(
          Episode.Flip(
            healedOn: healedOn, reopenedOn: date, healedRow: healedRow, reopeningRow: row))
        $0.healingDate = nil
        $0.healingRow = nil
        $0.lastHealed = nil
        $0.status = .open
        $0.lastOpen = date
      }
      state = .open
    case .neverOpen, .healed, .confirmed, .unconfirmedForGood, .lost:
      number += 1
      episodes.append(
        Episode(
          participant: ulcer.participant, location: ulcer.location, number: number, kind: nil,
          status: .open, treatmentDate: treatmentDate, firstActive: date,
          openedAfter: lastClosed ?? attended.last(before: date, of: ulcer.participant),
          lastOpen: date, lastAssessed: date, flips: [], openingRow: row, isDurable: false,
          courseRows: position..<position + 1, memberRows: position..<position + 1,
          assessedRows: position..<position + 1))
      state = .open
    }
  }

  /// A healing by day 0 is never cancelled by an active row after day 0.
  private func isHealedBeforeTreatment(andActiveOn date: CalendarDate) -> Bool {
    guard let treatmentDate, let healing = episodes.last?.healingDate else { return false }
    return healing <= treatmentDate && date > treatmentDate
  }

  private mutating func healed(on date: CalendarDate, row: Int, at position: Int) {
    lastClosed = date
    switch state {
    case .neverOpen: healedNeverOpenRows.append(row)
    case .open:
      update {
        $0.status = .healedUnconfirmed
        $0.healingDate = date
        $0.healingRow = row
        $0.lastHealed = date
        $0.courseRows = $0.courseRows.lowerBound..<position + 1
      }
      state = .healed
    case .healed:
      let needed = definition.daysToConfirm
      var isConfirmed = false
      update {
        $0.lastHealed = date
        guard let healing = $0.healingDate, date.days(since: healing) >= needed else { return }
        $0.status = .healedConfirmed
        $0.confirmedOn = date
        $0.confirmingRow = row
        isConfirmed = true
      }
      if isConfirmed { state = .confirmed }
    case .confirmed: update { $0.lastHealed = date }
    case .unconfirmedForGood, .lost: break
    }
  }

  private mutating func closed(
    on date: CalendarDate, row: Int, at position: Int, by loss: Episode.Loss
  ) {
    lastClosed = date
    switch state {
    case .open:
      let lostOn = ulcers[row].lossDate ?? date
      update {
        $0.status = .lost
        $0.lostOn = lostOn
        $0.loss = loss
        $0.lossRow = row
        $0.courseRows = $0.courseRows.lowerBound..<position + 1
        $0.memberRows = $0.memberRows.lowerBound..<position + 1
      }
      state = .lost
    case .healed: state = .unconfirmedForGood
    case .neverOpen, .confirmed, .unconfirmedForGood, .lost: break
    }
  }

  /// Changes the location's last episode.
  private mutating func update(_ change: (inout Episode) -> Void) {
    guard !episodes.isEmpty else { return }
    change(&episodes[episodes.count - 1])
  }

  /// Sets kind and durability, once the whole course is known.
  private mutating func finish(_ place: Int) {
    if let healing = episodes[place].healingDate, let last = episodes[place].lastHealed,
      episodes[place].status == .healedConfirmed
    {
      episodes[place].isDurable = last.days(since: healing) >= definition.durableDays
    }
    guard let treatmentDate else { return }
    let episode = episodes[place]
    if episode.firstActive > treatmentDate {
      episodes[place].kind = episode.number == 1 ? .new : .recurrence
      return
    }
    // A loss may be dated before the row that records it; a death ends the episode on its own date.
    let hasEnded = episode.endDate.map { $0 <= treatmentDate } ?? false
    episodes[place].kind = hasEnded ? .prior : .baseline
  }
}
