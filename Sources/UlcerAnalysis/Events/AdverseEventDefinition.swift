import UlcerRecords

/// The rules by which adverse events are dated and counted (section 7 of the definitions).
struct AdverseEventDefinition {
  /// The last day of the primary window by participant.
  let lastDays: [Int]
  let cut: CalendarDate?

  /// Dates one event of a participant and classifies it.
  func dated(
    _ event: AdverseEvent, place: Int, organSystem: Int, participant: Participant,
    death: CalendarDate?
  ) -> DatedAdverseEvent {
    let dates = AdverseEventDates(
      of: event, treatmentDate: participant.treatment?.date, cut: cut, death: death)
    var day: Int?
    var isTreatmentEmergent = false
    let lastDay = lastDays[event.participant]
    if let treatment = participant.treatment, let start = dates.start {
      let dayZero = DayZeroDefinition(treatment: treatment)
      day = dayZero.day(of: start)
      isTreatmentEmergent = !dayZero.isBeforeTreatment(start, second: dates.startSecond)
    }
    let isFatal =
      event.grade == 5 || event.outcome == .fatal || event.seriousness.contains(.death)
    return DatedAdverseEvent(
      event: place, participant: event.participant, organSystem: organSystem, start: dates.start,
      isStartImputed: dates.isStartImputed, end: dates.end, isEndImputed: dates.isEndImputed,
      day: day, isTreatmentEmergent: isTreatmentEmergent,
      isInPrimaryWindow: isTreatmentEmergent && (day.map { $0 <= lastDay } ?? false),
      grade: isFatal ? 5 : event.grade, isFatal: isFatal,
      isSerious: event.isSerious == true || !event.seriousness.isEmpty || isFatal,
      isRelated: isRelated(event.relatedness),
      isLeadingToWithdrawal: event.action == .withdrawnFromStudy,
      localToxicity: event.localToxicity)
  }

  /// Dates all events, by participant, start, id and place; systems are sorted by slug.
  func dated(_ records: StudyRecords, deaths: [CalendarDate?]) -> (
    events: [DatedAdverseEvent], systems: [OrganSystem]
  ) {
    var index = OrganSystemIndex()
    let found = records.adverseEvents.map { index.place(of: $0.organSystem) }
    let sorted = index.systems.indices.sorted { index.systems[$0].slug < index.systems[$1].slug }
    var rank = [Int](repeating: 0, count: sorted.count)
    for (place, system) in sorted.enumerated() { rank[system] = place }
    let own = ParticipantRows(
      of: records.adverseEvents, participants: records.participants.count
    ) { $0.participant }
    var events: [DatedAdverseEvent] = []
    events.reserveCapacity(records.adverseEvents.count)
    for (participant, person) in records.participants.enumerated() {
      let start = events.count
      for place in own[participant] {
        events.append(
          dated(
            records.adverseEvents[place], place: place, organSystem: rank[found[place]],
            participant: person, death: deaths[participant]))
      }
      if events.count - start < 2 { continue }
      events[start...].sort { left, right in
        let starts = (left.start?.daysSinceEpoch ?? .min, right.start?.daysSinceEpoch ?? .min)
        if starts.0 != starts.1 { return starts.0 < starts.1 }
        let ids = (records.adverseEvents[left.event].id, records.adverseEvents[right.event].id)
        return ids.0 != ids.1 ? ids.0 < ids.1 : left.event < right.event
      }
    }
    return (events, sorted.map { index.systems[$0] })
  }

  private func isRelated(_ relatedness: AdverseEvent.Relatedness?) -> Bool {
    switch relatedness {
    case .possible, .probable, .definite, nil: true
    case .unrelated, .unlikely: false
    }
  }
}

/// Organ systems in the order in which they first appear, one per slug.
private struct OrganSystemIndex {
  var systems: [OrganSystem] = []
  private var byLabel: [String: Int] = [:]
  /// The first labels, with their index: they are few, and comparing them is faster than hashing.
  private var common: [(label: String, place: Int)] = []
  private var bySlug: [String: Int] = [:]

  mutating func place(of label: String) -> Int {
    for known in common where known.label == label { return known.place }
    if let place = byLabel[label] { return place }
    let system = OrganSystem(label: label)
    let place = bySlug[system.slug] ?? systems.count
    if place == systems.count {
      systems.append(system)
      bySlug[system.slug] = place
    }
    byLabel[label] = place
    if common.count < 32 { common.append((label, place)) }
    return place
  }
}
