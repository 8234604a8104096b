extension RuleCatalogue {
  /// Contradictions that ask; the values are used as they stand.
  static let askingContradictions: [RuleDefinition] = [
    .init(
      .rowAfterAmputation, "A row follows an amputation at its location and changes nothing.",
      example: "healed after amputated", mending: "Correct the location or the status."),
    .init(
      .healedNeverOpen, "An ulcer is healed where none was open before; the row is ignored.",
      example: "the first row of a location is healed",
      mending: "Add the assessment that found the ulcer, or correct the location."),
    .init(
      .healedWithSize, "A healed ulcer has a size above 0.", example: "healed, length_mm 4",
      mending: "Correct the status, or leave the size empty."),
    .init(
      .lengthLessThanWidth, "The length is less than the width; they were exchanged.",
      example: "length_mm 3, width_mm 5", mending: "Enter the longest extent as length."),
    .init(
      .beforeConsent, "A date lies before consent.", example: "a visit before consent_date",
      mending: "Check both dates."),
    .init(
      .afterParticipation, "A row is dated after the participant’s last day.",
      example: "an ulcer after end_date", mending: "Check both dates."),
    .init(
      .endBeforeStart, "Something ends before it starts.",
      example: "start 2025-03-04, end 2025-02-04", mending: "Check both dates."),
    .init(
      .datesOutOfOrder, "The dates of a participant are not in the order of a trial.",
      example: "treatment before randomisation", mending: "Check both dates."),
    .init(
      .deathWithoutDate, "Participation ended by death and death_date is empty.",
      example: "end_reason death; end_date is then the death date",
      mending: "State death_date."),
    .init(
      .endReasonWithoutDate, "An end_reason stands without an end_date.",
      example: "end_reason completed, end_date empty", mending: "State end_date."),
    .init(
      .treatedNotEnrolled, "A participant was treated, but not enrolled.",
      example: "screening_outcome failed with a treatment_date",
      mending: "Correct one of them; the participant counts as treated."),
    .init(
      .treatmentDetailWithoutDate, "A detail of the treatment stands without treatment_date.",
      example: "injections_given 8, treatment_date empty",
      mending: "State treatment_date; without it nobody counts as treated."),
    .init(
      .duplicateVisit, "A participant has a planned visit twice.",
      example: "two rows for w4", mending: "Call the second one unscheduled, or remove it."),
    .init(
      .fatalNotSerious, "A fatal event is called not serious; it counts as serious.",
      example: "outcome fatal, serious no", mending: "Correct the one that is wrong."),
    .init(
      .seriousWithoutCriterion, "A serious event has no criterion of seriousness.",
      example: "serious yes, seriousness empty", mending: "State the criterion."),
    .init(
      .criterionNotSerious, "A criterion is named for an event that is called not serious.",
      example: "seriousness hospitalisation, serious no",
      mending: "Correct one of them; the event counts as serious."),
    .init(
      .fatalityDisagrees, "Grade, outcome and criteria disagree on whether an event was fatal.",
      example: "grade 3, outcome fatal", mending: "Correct one; the event counts as fatal."),
    .init(
      .deathWithoutFatalEvent, "A participant died and no adverse event is fatal.",
      example: "death_date stated, all events recovered",
      mending: "Add the fatal event, or correct its grade and outcome."),
    .init(
      .fatalEventWithoutDeath, "An event is fatal and participants.csv knows of no death.",
      example: "grade 5 without death_date", mending: "State death_date."),
    .init(
      .ongoingWithEnd, "An event goes on and has an end date.",
      example: "ongoing yes, end_date 2025-04-01", mending: "Correct one of them."),
    .init(
      .dictionaryVersionDiffers, "Events are graded by another version than study.yaml names.",
      example: "ctcae_version 5.0 with the default 4.0",
      mending: "State adverse-events: {version: \"5.0\"} in study.yaml."),
  ]
}
