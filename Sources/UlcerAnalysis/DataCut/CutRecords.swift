public import UlcerRecords

/// The records of a study that count at a data cut-off, with their rows in the whole.
///
/// Participants who had not consented yet are left out with all their rows. The others are numbered
/// anew, and the `participant` of every record is the new number. Dates after the cut-off are read
/// as absent in participants; records dated after it are left out.
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
  /// The number of deaths that were read but do not count.
  let laterDeaths: Int
  /// The number of adverse events that were read but do not count.
  let laterEvents: Int

  /// Cuts records at a date; without a date everything counts.
  ///
  /// An adverse event counts if its start, made whole, is on or before the cut-off; an undated one
  /// always does. Other records without a date count too.
  public init(_ whole: StudyRecords, at cut: CalendarDate?) {
    let participants = CutRecords.participants(of: whole.participants, at: cut)
    var kept = StudyRecords()
    kept.participants = participants.kept
    let places = participants.places

    // A participant changes index only if an earlier one is left out.
    let isEverybody = participants.kept.count == whole.participants.count
    (kept.visits, visitOrigins) = CutRecords.kept(
      whole.visits, places, isEverybody: isEverybody
    ) { counts($0.date, at: cut) }
    (kept.ulcers, ulcerOrigins) = CutRecords.kept(
      whole.ulcers, places, isEverybody: isEverybody
    ) { counts($0.date, at: cut) }
    (kept.localReactions, localReactionOrigins) = CutRecords.kept(
      whole.localReactions, places, isEverybody: isEverybody
    ) { counts($0.moment.date, at: cut) }
    let people = kept.participants
    (kept.adverseEvents, adverseEventOrigins) = CutRecords.kept(
      whole.adverseEvents, places, isEverybody: isEverybody
    ) { event in
      guard let place = place(event.participant, in: places) else { return false }
      let dates = AdverseEventDates(
        of: event, treatmentDate: people[place].treatment?.date, cut: cut, death: nil)
      // An undated record counts at any cut-off.
      return dates.isUndated || counts(dates.start, at: cut)
    }
    (kept.treatments, treatmentOrigins) = CutRecords.kept(
      whole.treatments, places, isEverybody: isEverybody
    ) { counts($0.start?.earliest, at: cut) }
    (kept.scores, scoreOrigins) = CutRecords.kept(
      whole.scores, places, isEverybody: isEverybody
    ) { counts($0.date, at: cut) }
    (kept.eligibility, eligibilityOrigins) = CutRecords.kept(
      whole.eligibility, places, isEverybody: isEverybody
    ) { counts($0.date, at: cut) }
    kept.standings = whole.standings
    laterEvents = whole.adverseEvents.count - kept.adverseEvents.count
    laterDeaths =
      whole.participants.count(where: \.hasDied) - kept.participants.count(where: \.hasDied)
    records = kept
    participantOrigins = participants.origins
  }

  /// Returns the elements that count, numbered anew, and their indices among all; if all count
  /// unchanged, the array itself.
  ///
  /// - Parameters:
  ///   - places: the new place of each participant.
  ///   - isEverybody: the new indices are the old ones.
  private static func kept<Element: ParticipantRecord>(
    _ whole: [Element], _ places: [Int?], isEverybody: Bool, where counts: (Element) -> Bool
  ) -> (kept: [Element], origins: [Int]) {
    if isEverybody,
      whole.allSatisfy({ places.indices.contains($0.participant) && counts($0) })
    {
      return (whole, Array(whole.indices))
    }
    var kept: [Element] = []
    var origins: [Int] = []
    kept.reserveCapacity(whole.count)
    for (row, element) in whole.enumerated() where counts(element) {
      guard let place = place(element.participant, in: places) else { continue }
      kept.append(element)
      kept[kept.count - 1].participant = place
      origins.append(row)
    }
    return (kept, origins)
  }

  /// Returns the participants who had consented, without dates after the cut-off and the values
  /// that belong to them; `places` maps the old index to the new one.
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

/// Returns true if a dated record counts at a cut-off; one without a date always does.
private func counts(_ date: CalendarDate?, at cut: CalendarDate?) -> Bool {
  guard let date, let cut else { return true }
  return date <= cut
}

/// The new place of a participant, if there is one.
private func place(_ participant: Int, in places: [Int?]) -> Int? {
  places.indices.contains(participant) ? places[participant] : nil
}

/// A record of one participant.
private protocol ParticipantRecord {
  /// The participant's place in the records.
  var participant: Int { get set }
}

extension Visit: ParticipantRecord {}
extension UlcerAssessment: ParticipantRecord {}
extension LocalReaction: ParticipantRecord {}
extension AdverseEvent: ParticipantRecord {}
extension OtherTreatment: ParticipantRecord {}
extension Score: ParticipantRecord {}
extension EligibilityEntry: ParticipantRecord {}
