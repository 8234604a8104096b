import UlcerRecords

/// The columns of a participant's own row, `participant_id` left out: it is the whole key.
enum ParticipantColumns {
  static let all: [RecordColumn<Participant>] = [
    .init("site") { .text($0.site) },
    .init("sex") { .word($0.sex?.rawValue) },
    .init("age_years") { .number($0.ageYears) },
    .init("ssc_subset") { .word($0.subset?.rawValue) },
    .init("consent_date") { .date($0.consentDate) },
    .init("screening_outcome") { .word($0.screeningOutcome.rawValue) },
    .init("screen_failure_reason") { .text($0.screenFailureReason) },
    .init("randomised_date") { .date($0.randomisedDate) },
    .init("treatment_date") { .moment($0.treatment) },
    .init("treated_hand") { .word($0.treatedHand?.word) },
    .init("injections_given") { .number($0.injectionsGiven) },
    .init("end_date") { .date($0.endDate) },
    .init("end_reason") { .word($0.endReason?.rawValue) },
    .init("death_date") { .date($0.deathDate) },
  ]
}
