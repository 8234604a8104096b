import UlcerRecords

/// Derives the course of each participant from records, episodes and dated events.
struct ParticipantCourseDefinition {
  let plan: StudyPlan
  let cut: CalendarDate?
  let records: StudyRecords
  let history: EpisodeHistory
  let order: AssessmentOrder
  let attended: AttendedVisits
  let events: [DatedAdverseEvent]
  let allocation: [String: String]?
  let windows: PrimaryWindowDefinition
  /// The days of the attended primary visit by participant.
  let visitDays: [Int?]

  func courses(runner: some ResultsRunner) -> [ParticipantCourse] {
    let baseline = BaselineUlcerDefinition(plan)
    let count = records.participants.count
    let reactions = ParticipantRows(of: records.localReactions, participants: count) {
      $0.participant
    }
    let ownEvents = stretches(count)
    return runner.stretches(of: count) { participants in
      participants.map { participant in
        course(
          of: participant, events: ownEvents[participant],
          reactions: reactions[participant].map { ($0, records.localReactions[$0]) },
          baseline: baseline)
      }
    }.flatMap { $0 }
  }

  /// The range of each participant's events.
  private func stretches(_ count: Int) -> [Range<Int>] {
    var next = 0
    return (0..<count).map { participant in
      let start = next
      while next < events.count, events[next].participant == participant { next += 1 }
      return start..<next
    }
  }

  private func course(
    of participant: Int, events eventRange: Range<Int>,
    reactions: [(row: Int, reaction: LocalReaction)], baseline: BaselineUlcerDefinition
  ) -> ParticipantCourse {
    let person = records.participants[participant]
    let episodeRange = history.byParticipant[participant]
    let own = history.episodes[episodeRange]
    let visits = Array(attended[participant])
    var facts = ParticipantCourse.Facts(
      participant: participant, arm: allocation?[person.id], treatment: person.treatment,
      deathDate: person.dayOfDeath, attendedVisits: visits, episodes: episodeRange,
      adverseEvents: eventRange)
    guard let treatment = person.treatment else { return ParticipantCourse(facts) }
    let ownEvents = events[eventRange]
    facts.timeAtRisk = timeAtRisk(participant, from: treatment.date, visits: visits)
    let window = windows.window(visitDay: visitDays[participant], followUp: facts.timeAtRisk)
    facts.primaryWindow = window
    let ulcers = episodeRange.compactMap { place in
      baseline.ulcer(
        history.episodes[place], place: place, lastDay: window.lastDay, order: history.order,
        ulcers: records.ulcers)
    }
    let toxicity = LocalToxicityDefinition(lastDay: window.lastDay)
    let occurrences = toxicity.occurrences(
      treatment: treatment, reactions: reactions, ulcers: ulcers, episodes: own,
      events: ownEvents)
    facts.observation = observation(
      of: person, from: treatment.date, atRisk: facts.timeAtRisk, ownEvents)
    facts.isFollowedShort = facts.timeAtRisk < plan.primaryWindow
    facts.baselineUlcers = ulcers
    facts.newUlcerDays = own.compactMap(\.firstDay).filter { $0 > 0 }.sorted()
    facts.pattern = PatternDefinition().pattern(
      visits: visits.filter { $0 > treatment.date }, episodes: own)
    facts.localToxicity = occurrences
    facts.localToxicityFindings = toxicity.findings(occurrences)
    facts.maximumGrades = MaximumGradeDefinition(keepsLocalToxicity: false).grades(of: ownEvents)
    facts.maximumGradesWithLocal = MaximumGradeDefinition(keepsLocalToxicity: true)
      .grades(of: ownEvents)
    return ParticipantCourse(facts)
  }

  /// Day 0 to the last attended visit or assessment, at least 0 days.
  private func timeAtRisk(
    _ participant: Int, from treatment: CalendarDate, visits: [CalendarDate]
  ) -> Int {
    var last = visits.last ?? treatment
    for position in order.byParticipant[participant] {
      last = max(last, records.ulcers[order.rows[position]].date)
    }
    return max(0, last.days(since: treatment))
  }

  /// The adverse-event reporting period: day 0 to the earliest of cut-off, end and death; the ulcer
  /// follow-up of a participant lost to follow-up, since nobody hears of events after the last
  /// contact. Never shorter than the ulcer follow-up or the start of a counted event.
  private func observation(
    of person: Participant, from treatment: CalendarDate, atRisk: Int,
    _ events: ArraySlice<DatedAdverseEvent>
  ) -> Int {
    let isLost = person.endReason == .lostToFollowUp
    let ends = isLost ? [] : [cut, person.endDate, person.dayOfDeath].compactMap { $0 }
    var days = max(atRisk, ends.min().map { $0.days(since: treatment) } ?? 0)
    for event in events where event.isTreatmentEmergent { days = max(days, event.day ?? 0) }
    return days
  }
}
