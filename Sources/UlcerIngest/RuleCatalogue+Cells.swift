extension RuleCatalogue {
  /// What can be wrong with rows and cells by themselves.
  static let cellRules: [RuleDefinition] = [
    .init(
      .emptyRow, "A row has delimiters and no value; it is rejected.", example: ",,,,,",
      mending: "Remove the row."),
    .init(
      .missingValue, "A cell that a row must have is empty; the row is rejected.",
      example: "an ulcer without a date", mending: "Fill in the cell at its source."),
    .init(
      .missingScreenFailureReason, "Screening failed and no reason is given; the row stays.",
      example: "P009,failed,", mending: "State screen_failure_reason."),
    .init(
      .missingEndReason, "Participation ended and no reason is given; the row stays.",
      example: "end_date 2025-06-01 with an empty end_reason", mending: "State end_reason."),
    .init(
      .unknownWord, "A word is not one of its column’s.", example: "status ‘actve’",
      mending: "Correct the word, or add it to study.yaml under aliases."),
    .init(
      .unknownLocationWord,
      "A hand, digit, level or surface is unknown; the row is rejected, for a typing mistake must "
        + "not become a new ulcer.",
      example: "level ‘tipp’",
      mending: "Correct the word, or add it to study.yaml under aliases."),
    .init(
      .unknownVisit, "A visit is not in the schedule.", example: "visit ‘w13’",
      mending: "Correct it, call it unscheduled, or add it to study.yaml under visits."),
    .init(
      .unknownCriterion, "A criterion of eligibility is not in study.yaml.",
      example: "criterion ‘active-ulcers’", mending: "Correct it, or add it under eligibility."),
    .init(
      .impossibleLocation, "A thumb has no middle phalanx and no pip joint.",
      example: "R, digit 1, level pip", mending: "Correct the digit or the level."),
    .init(
      .identifierTooLong, "An id has more than 64 characters.",
      example: "a remark in the column participant_id", mending: "Check the columns of the row."),
    .init(
      .unreadableNumber, "A cell is not a number.", example: "4,2 mm",
      mending: "Write digits with one decimal mark; no unit, no thousands separator."),
    .init(
      .outOfRange, "A number is outside what its column can hold.", example: "grade 7",
      mending: "Correct the number."),
    .init(
      .negativeSize, "A size is below 0.", example: "length_mm −4", mending: "Correct the size."),
    .init(
      .mixedDecimalMarks, "One column has decimal commas and decimal points.",
      example: "4,2 in line 2 and 3.1 in line 3",
      mending: "Use one mark, or state csv: {decimal: \",\"} in study.yaml."),
    .init(
      .unreadableDate, "A cell is not a date.", example: "31-02-2025, 4-mrt",
      mending: "Write it as yyyy-mm-dd."),
    .init(
      .twoDigitYear, "A year has two digits.", example: "04-03-25",
      mending: "Write the year with four digits."),
    .init(
      .partialDate, "A date lacks its day where a whole date is needed.",
      example: "visit date 2025-03", mending: "Find the day at its source."),
    .init(
      .undecidableDateOrder,
      "Dates with slashes can be day first or month first, and nothing decides it.",
      example: "a column whose only dates are 03/04/2025 and 05/06/2025",
      mending: "Add csv: {date-order: dmy} (or mdy) to study.yaml."),
    .init(
      .mixedDateOrders, "A column has dates that are day first and dates that are month first.",
      example: "31/01/2025 and 01/31/2025", mending: "Write all dates as yyyy-mm-dd."),
    .init(
      .unlistedMissingCode,
      "A value looks like a code for ‘no value’ that study.yaml does not list.",
      example: "length_mm -99, outcome n.v.t., date 31-12-2999",
      mending: "List the code in study.yaml under missing, or correct the value."),
  ]

  /// Contradictions between rows that make a row unusable.
  static let rejectingContradictions: [RuleDefinition] = [
    .init(
      .duplicateParticipant, "A participant has two rows; the later one is rejected.",
      example: "P001 in lines 2 and 9", mending: "Keep one row."),
    .init(
      .unknownParticipant, "A row names a participant without a usable row in participants.csv.",
      example: "P010 for P001", mending: "Correct the id, or add or mend the participant."),
    .init(
      .duplicateEvent, "A participant has two events of one id; the later one is rejected.",
      example: "P001 has event 3 twice", mending: "Give every event its own id."),
    .init(
      .duplicateAssessment,
      "A location was assessed twice on one day; the earlier row is rejected.",
      example: "R2-tip-volar active and healed on 2025-03-04",
      mending: "Remove the row that is wrong."),
    .init(
      .ulcerAfterAmputation, "An active ulcer where the finger was amputated before.",
      example: "L3-tip-volar amputated in March, active in May",
      mending: "Correct the location or the status."),
    .init(
      .afterDeath, "A row is dated after the participant’s death; it is rejected.",
      example: "a visit in June after death in May", mending: "Correct one of the dates."),
    .init(
      .mixedDictionaryVersions, "A file grades its events by two versions of the dictionary.",
      example: "ctcae_version 4.0 and 5.0", mending: "Code all events by one version."),
  ]
}
