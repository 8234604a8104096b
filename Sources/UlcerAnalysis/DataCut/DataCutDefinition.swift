public import UlcerRecords

/// The choice of the data cut-off: as requested, else as the plan states, else the latest record.
///
/// The latest record is the latest complete date of participants (consent, treatment, end,
/// death), visits, ulcers, local reactions, scores and starts of adverse events; never today's
/// date.
public struct DataCutDefinition: Hashable, Sendable {
  /// Days by which the latest date must lie after every other date to be doubted.
  static let doubtfulGap = 60

  /// Days by which a stated cut-off must lie after every date to be doubted: a year.
  static let doubtfulDelay = 366

  /// The cut-off asked for.
  public let requested: CalendarDate?
  /// The cut-off the plan states.
  public let planned: CalendarDate?

  /// States what was asked for and planned.
  public init(requested: CalendarDate?, planned: CalendarDate?) {
    self.requested = requested
    self.planned = planned
  }

  /// The decision for these records.
  public func decision(for records: StudyRecords) -> DataCutDecision {
    let dates = latestDates(of: records)
    if let requested { return stated(requested, .requested, dates) }
    if let planned { return stated(planned, .plan, dates) }
    return inferred(dates)
  }

  private func latestDates(of records: StudyRecords) -> LatestDates {
    var dates = LatestDates()
    for person in records.participants {
      dates.see(person.consentDate)
      dates.see(person.treatment?.date)
      dates.see(person.endDate)
      dates.see(person.deathDate)
    }
    for visit in records.visits { dates.see(visit.date) }
    for ulcer in records.ulcers { dates.see(ulcer.date) }
    for reaction in records.localReactions { dates.see(reaction.moment.date) }
    for score in records.scores { dates.see(score.date) }
    for event in records.adverseEvents {
      if case .day(let moment) = event.start { dates.see(moment.date) }
    }
    return dates
  }

  /// Checks a stated cut-off. It may lie long after the records, but hardly by a year: then its
  /// year is mistyped, and time is counted in which no event can have been reported.
  private func stated(
    _ cut: CalendarDate, _ source: DataCutDecision.Source, _ dates: LatestDates
  ) -> DataCutDecision {
    guard let latest = dates.latest, cut.days(since: latest) > DataCutDefinition.doubtfulDelay
    else { return DataCutDecision(date: cut, source: source) }
    return DataCutDecision(
      date: cut, source: source,
      warnings: [
        "The data cut-off \(cut.isoText) lies \(cut.days(since: latest)) days after every date of the records; it may be mistyped."
      ])
  }

  private func inferred(_ dates: LatestDates) -> DataCutDecision {
    guard let latest = dates.latest else {
      return DataCutDecision(
        date: nil, source: .none, notices: ["No record has a date; there is no data cut-off."])
    }
    var warnings: [String] = []
    if let before = dates.next, latest.days(since: before) > DataCutDefinition.doubtfulGap {
      warnings.append(
        "The data cut-off \(latest.isoText) is the latest date of the records and lies "
          + "\(latest.days(since: before)) days after every other date; it may be a mistyped date.")
    }
    return DataCutDecision(
      date: latest, source: .latestRecord,
      notices: [
        "No data cut-off is stated; the latest date of the records, \(latest.isoText), is used."
      ], warnings: warnings)
  }
}

/// The latest and the next to latest distinct date among those seen.
private struct LatestDates {
  var latest: CalendarDate?
  var next: CalendarDate?

  mutating func see(_ date: CalendarDate?) {
    guard let date, date != latest else { return }
    guard let known = latest else {
      latest = date
      return
    }
    if date > known {
      next = known
      latest = date
    } else if next.map({ date > $0 }) ?? true {
      next = date
    }
  }
}
