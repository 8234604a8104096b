import UlcerRecords

/// The columns of a participant's own row, `participant_id` left out: it is the whole key.
enum ParticipantColumns {
  static let all: [RecordColumn<Participant>] = [
    .init(ParticipantColumn.site) { .text($0.site) },
    .init(ParticipantColumn.sex) { .word($0.sex?.rawValue) },
    .init(ParticipantColumn.age) { .number($0.ageYears) },
    .init(ParticipantColumn.subset) { .word($0.subset?.rawValue) },
    .init(ParticipantColumn.consent) { .date($0.consentDate) },
    .init(ParticipantColumn.outcome) { .word($0.screeningOutcome.rawValue) },
    .init(ParticipantColumn.failureReason) { .text($0.screenFailureReason) },
    .init(ParticipantColumn.randomised) { .date($0.randomisedDate) },
    .init(ParticipantColumn.treatment) { .moment($0.treatment) },
    .init(ParticipantColumn.treatedHand) { .word($0.treatedHand?.word) },
    .init(ParticipantColumn.injections) { .number($0.injectionsGiven) },
    .init(ParticipantColumn.end) { .date($0.endDate) },
    .init(ParticipantColumn.endReason) { .word($0.endReason?.rawValue) },
    .init(ParticipantColumn.death) { .date($0.deathDate) },
  ]
}
