public import UlcerRecords

/// The records of a study that count at a data cut-off, and which rows of the whole they are.
///
/// Participants who had not consented yet are gone with all their rows; the others are numbered
/// anew, and the `participant` of every record is the new number. Dates after the cut-off are
/// read as absent in participants; records dated after it are gone.
public struct CutRecords: Hashable, Sendable {
  /// The records that count.
  public let records: StudyRecords
  /// For each kept participant the place among all participants.
  public let participantOrigins: [Int]
  /// For each kept visit the place among all visits.
  public let visitOrigins: [Int]
  /// For each kept ulcer assessment the place among all ulcer assessments.
  public let ulcerOrigins: [Int]
  /// For each kept adverse event the place among all adverse events.
  public let adverseEventOrigins: [Int]
  /// For each kept local reaction the place among all local reactions.
  public let localReactionOrigins: [Int]
  /// For each kept treatment the place among all treatments.
  public let treatmentOrigins: [Int]
  /// For each kept score the place among all scores.
  public let scoreOrigins: [Int]
  /// For each kept entry of eligibility the place among all entries.
  public let eligibilityOrigins: [Int]

  /// Cuts records at a date; without one everything counts.
  ///
  /// An adverse event counts if its start, made whole, is on or before the cut-off; an undated one
  /// always does. Other records without a date count too.
  public init(_ whole: StudyRecords, at cut: CalendarDate?) {
    let participants = CutRecords.participants(of: whole.participants, at: cut)
    var kept = StudyRecords()
    kept.participants = participants.kept
    let places = participants.places

    var visitOrigins: [Int] = []
    for (row, visit) in whole.visits.enumerated() where counts(visit.date, at: cut) {
      guard let place = place(visit.participant, in: places) else { continue }
      var visit = visit
      visit.participant = place
      kept.visits.append(visit)
      visitOrigins.append(row)
    }
    var ulcerOrigins: [Int] = []
    kept.ulcers.reserveCapacity(whole.ulcers.count)
    for (row, ulcer) in whole.ulcers.enumerated() where counts(ulcer.date, at: cut) {
      guard let place = place(ulcer.participant, in: places) else { continue }
      kept.ulcers.append(ulcer)
      kept.ulcers[kept.ulcers.count - 1].participant = place
      ulcerOrigins.append(row)
    }
    var localReactionOrigins: [Int] = []
    for (row, reaction) in whole.localReactions.enumerated()
    where counts(reaction.moment.date, at: cut) {
      guard let place = place(reaction.participant, in: places) else { continue }
      var reaction = reaction
      reaction.participant = place
      kept.localReactions.append(reaction)
      localReactionOrigins.append(row)
    }
    var adverseEventOrigins: [Int] = []
    for (row, event) in whole.adverseEvents.enumerated() {
      guard let place = place(event.participant, in: places) else { continue }
      let dates = AdverseEventDates(
        of: event, treatmentDate: kept.participants[place].treatment?.date, cut: cut, death: nil)
      // An undated record counts at any cut-off.
      guard dates.isUndated || counts(dates.start, at: cut) else { continue }
      var event = event
      event.participant = place
      kept.adverseEvents.append(event)
      adverseEventOrigins.append(row)
    }
    var treatmentOrigins: [Int] = []
    for (row, treatment) in whole.treatments.enumerated()
    where counts(treatment.start?.earliest, at: cut) {
      guard let place = place(treatment.participant, in: places) else { continue }
      var treatment = treatment
      treatment.participant = place
      kept.treatments.append(treatment)
      treatmentOrigins.append(row)
    }
    var scoreOrigins: [Int] = []
    for (row, score) in whole.scores.enumerated() where counts(score.date, at: cut) {
      guard let place = place(score.participant, in: places) else { continue }
      var score = score
      score.participant = place
      kept.scores.append(score)
      scoreOrigins.append(row)
    }
    var eligibilityOrigins: [Int] = []
    for (row, entry) in whole.eligibility.enumerated() where counts(entry.date, at: cut) {
      guard let place = place(entry.participant, in: places) else { continue }
      var entry = entry
      entry.participant = place
      kept.eligibility.append(entry)
      eligibilityOrigins.append(row)
    }
    records = kept
    participantOrigins = participants.origins
    self.visitOrigins = visitOrigins
    self.ulcerOrigins = ulcerOrigins
    self.adverseEventOrigins = adverseEventOrigins
    self.localReactionOrigins = localReactionOrigins
    self.treatmentOrigins = treatmentOrigins
    self.scoreOrigins = scoreOrigins
    self.eligibilityOrigins = eligibilityOrigins
  }

  /// Participants who had consented, each date cut by itself with what belongs to it; `places`
  /// leads from the old place to the new one.
  private static func participants(of whole: [Participant], at cut: CalendarDate?) -> (
    kept: [Participant], origins: [Int], places: [Int?]
  ) {
    var kept: [Participant] = []
    var origins: [Int] = []
    var places: [Int?] = []
    for (origin, participant) in whole.enumerated() {
      guard counts(participant.consentDate, at: cut) else {
        places.append(nil)
        continue
      }
      var participant = participant
      if !counts(participant.randomisedDate, at: cut) { participant.randomisedDate = nil }
      if !counts(participant.treatment?.date, at: cut) {
        participant.treatment = nil
        participant.treatedHand = nil
        participant.injectionsGiven = nil
      }
      if !counts(participant.endDate, at: cut) {
        participant.endDate = nil
        participant.endReason = nil
      }
      if !counts(participant.deathDate, at: cut) { participant.deathDate = nil }
      places.append(kept.count)
      origins.append(origin)
      kept.append(participant)
    }
    return (kept, origins, places)
  }
}

/// Whether something dated counts at a cut-off; what has no date does.
private func counts(_ date: CalendarDate?, at cut: CalendarDate?) -> Bool {
  guard let date, let cut else { return true }
  return date <= cut
}

/// The new place of a participant, if there is one.
private func place(_ participant: Int, in places: [Int?]) -> Int? {
  places.indices.contains(participant) ? places[participant] : nil
}
