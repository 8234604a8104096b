public import UlcerRecords

/// How the data cut-off is decided: as requested, else as the plan states, else the latest record.
///
/// The latest record is the latest complete date of visits, ulcers, local reactions and starts of
/// adverse events; never today's date.
public struct DataCutDefinition: Hashable, Sendable {
  /// Days by which the latest date must lie after every other date to be doubted.
  public static let doubtfulGap = 60

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
    if let requested { return DataCutDecision(date: requested, source: .requested) }
    if let planned { return DataCutDecision(date: planned, source: .plan) }
    var dates = LatestDates()
    for visit in records.visits { dates.see(visit.date) }
    for ulcer in records.ulcers { dates.see(ulcer.date) }
    for reaction in records.localReactions { dates.see(reaction.moment.date) }
    for event in records.adverseEvents {
      if case .day(let moment) = event.start { dates.see(moment.date) }
    }
    if let latest = dates.latest { return inferred(latest, before: dates.next) }
    return fromParticipants(records.participants)
  }

  private func inferred(_ latest: CalendarDate, before: CalendarDate?) -> DataCutDecision {
    var warnings: [String] = []
    if let before, latest.days(since: before) > DataCutDefinition.doubtfulGap {
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

  private func fromParticipants(_ participants: [Participant]) -> DataCutDecision {
    var dates = LatestDates()
    for person in participants {
      dates.see(person.consentDate)
      dates.see(person.randomisedDate)
      dates.see(person.treatment?.date)
      dates.see(person.endDate)
      dates.see(person.deathDate)
    }
    guard let latest = dates.latest else {
      return DataCutDecision(
        date: nil, source: .none, notices: ["No record has a date; there is no data cut-off."])
    }
    return DataCutDecision(
      date: latest, source: .latestParticipantDate,
      notices: [
        "No data cut-off is stated and no visit, ulcer, local reaction or adverse event has a date; "
          + "the latest date of the participants, \(latest.isoText), is used."
      ])
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
