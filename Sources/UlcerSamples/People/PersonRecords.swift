import UlcerRecords

/// Every record of one screened person, in the order in which it is written.
struct PersonRecords {
  var participant: Participant
  var visits: [Visit] = []
  var assessments: [UlcerAssessment] = []
  var reactions: [LocalReaction] = []
  var events: [AdverseEvent] = []
  var treatments: [OtherTreatment] = []
  var scores: [Score] = []
  var eligibility: [EligibilityEntry] = []
  /// The arm, for who is treated.
  var arm: Character?

  init(participant: Participant) { self.participant = participant }

  /// Enters every criterion: as it should be, but for the one that failed.
  mutating func enterEligibility(
    failing failed: String?, on date: CalendarDate, first count: Int = SampleCriterion.all.count
  ) {
    for criterion in SampleCriterion.all.prefix(count) {
      let isAsWished = criterion.id != failed
      eligibility.append(
        EligibilityEntry(
          participant: 0, criterion: criterion.id, isMet: criterion.isInclusion == isAsWished,
          date: date, note: isAsWished ? nil : "screening failure"))
    }
  }
}
