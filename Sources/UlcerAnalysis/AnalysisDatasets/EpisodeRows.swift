import UlcerRecords

/// The dates of an episode with the rows that state them.
struct EpisodeRows {
  let episode: Episode
  let history: EpisodeHistory
  let records: StudyRecords

  /// The first active assessment.
  var opening: SourcedDate {
    SourcedDate(date: episode.firstActive, row: .ulcer(episode.openingRow))
  }

  /// The left end of the opening interval: the previous assessment at the location that found it
  /// closed, else the attended visit at which it would have been found.
  func openedAfter(_ visits: AttendedVisitRows) -> SourcedDate? {
    guard let date = episode.openedAfter else { return nil }
    var position = episode.assessedRows.lowerBound - 1
    while history.order.indices.contains(position) {
      let ulcer = records.ulcers[history.order[position]]
      guard ulcer.participant == episode.participant, ulcer.location == episode.location,
        ulcer.date >= date
      else { break }
      if ulcer.date == date, ulcer.status.isClosed {
        return SourcedDate(date: date, row: .ulcer(history.order[position]))
      }
      position -= 1
    }
    return visits.visit(of: episode.participant, on: date)
  }

  /// The last assessment that found it open.
  var lastOpen: SourcedDate { assessment(on: episode.lastOpen) ?? opening }

  /// The first healed assessment.
  var healing: SourcedDate? {
    guard let date = episode.healingDate, let row = episode.healingRow else { return nil }
    return SourcedDate(date: date, row: .ulcer(row))
  }

  /// The assessment that confirmed the healing.
  var confirmation: SourcedDate? {
    guard let date = episode.confirmedOn, let row = episode.confirmingRow else { return nil }
    return SourcedDate(date: date, row: .ulcer(row))
  }

  /// The last healed assessment.
  var lastHealed: SourcedDate? { episode.lastHealed.flatMap(assessment) }

  /// The amputation, surgical closure or death.
  var loss: SourcedDate? {
    guard let date = episode.lostOn else { return nil }
    if let row = episode.lossRow { return SourcedDate(date: date, row: .ulcer(row)) }
    return SourcedDate(
      death: date, of: records.participants[episode.participant], at: episode.participant)
  }

  /// The kind of loss of a lost episode in words.
  var lossWords: String { "LOST: " + TableText.capitals(episode.loss?.rawValue) }

  /// The assessed row of that day; a location has at most one.
  private func assessment(on date: CalendarDate) -> SourcedDate? {
    history.order[episode.assessedRows].first { records.ulcers[$0].date == date }
      .map { SourcedDate(date: date, row: .ulcer($0)) }
  }
}

extension UlcerAssessment.Status {
  /// The site was assessed and had no ulcer.
  fileprivate var isClosed: Bool {
    switch self {
    case .healed, .amputated, .surgicallyClosed: true
    case .active, .indeterminate, .notAssessed: false
    }
  }
}
