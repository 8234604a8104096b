import UlcerRecords

/// Writes `adsl.csv`: one row per screened participant in the shape of CDISC ADaM ADSL.
///
/// Every column is described in `docs/adam.md`. Dates ISO; population flags `Y` or `N`. The arm
/// (`TRT01P`, `TRT01A`) is there only with an allocation. Sorted by `SUBJID`.
enum SubjectLevelListing {
  /// The text of `adsl.csv`.
  static func text(of analysis: StudyAnalysis, lines: SourceLines) -> String {
    let subject = SubjectCells(of: analysis)
    var table = TableText(
      columns: subject.columns + [
        "AGE", "AGEU", "SEX", "SSCSUB", "SCRNFL", "SCRFFL", "ENRLFL", "RANDFL", "SAFFL",
        "COMPLFL", "WITHDRFL", "DTHFL", "RFICDTC", "RANDDT", "TRTSDT", "TRTSDTM", "TRTEDT",
        "TRTHAND", "INJNUM", "EOSDT", "EOSSTT", "DCSREAS", "DTHDT", "SCFREAS", "FUPENDT",
        "FUPDUR", "FUPDOM", "FUPSEQ", "AEOBSEDT", "AEOBSDUR", "ULPATT", "DCUTDT", "SRCDOM",
        "SRCSEQ",
      ])
    let followUp = FollowUpEnds(of: analysis.records)
    for participant in subject.sortedParticipants {
      let person = analysis.records.participants[participant]
      let course = analysis.courses[participant]
      let end = followUp[participant]
      let own = SourceRow.participant(participant, .treatment)
      let observedUntil = course.treatmentDate?.advanced(by: course.observation)
      table.add(
        subject.cells(of: course) + [
          TableText.cell(person.ageYears), person.ageYears == nil ? "" : "YEARS", sex(person),
          TableText.capitals(person.subset?.rawValue), TableText.flag(true),
          TableText.flag(person.screeningOutcome == .failed),
          TableText.flag(person.screeningOutcome == .enrolled),
          TableText.flag(person.randomisedDate != nil), TableText.flag(person.isTreated),
          TableText.flag(person.endReason == .completed), TableText.flag(isWithdrawn(person)),
          TableText.mark(person.hasDied), person.consentDate.isoText,
          person.randomisedDate?.isoText ?? "", course.treatmentDate?.isoText ?? "",
          person.treatment?.secondOfDay == nil ? "" : TableText.cell(person.treatment),
          course.treatmentDate?.isoText ?? "", TableText.capitals(person.treatedHand?.word),
          TableText.cell(person.injectionsGiven), person.endDate?.isoText ?? "",
          status(person), reason(person), person.dayOfDeath?.isoText ?? "",
          TableText.cell(person.screenFailureReason ?? ""), end?.date.isoText ?? "",
          TableText.cell(course.isTreated ? course.timeAtRisk : nil), end?.row.domain ?? "",
          TableText.cell(end?.row.line(in: analysis.cutRecords, lines)),
          observedUntil?.isoText ?? "",
          TableText.cell(course.isTreated ? course.observation : nil),
          TableText.capitals(course.pattern?.rawValue), analysis.cut.date?.isoText ?? "",
          own.domain, TableText.cell(own.line(in: analysis.cutRecords, lines)),
        ])
    }
    return table.text
  }

  private static func sex(_ person: Participant) -> String {
    switch person.sex {
    case .female: "F"
    case .male: "M"
    case .other: "OTHER"
    case nil: ""
    }
  }

  private static func isWithdrawn(_ person: Participant) -> Bool {
    switch person.endReason {
    case .withdrewConsent, .adverseEvent, .lostToFollowUp, .other: true
    case .completed, .death, nil: false
    }
  }

  /// Completed, discontinued or ongoing; empty for those not enrolled and for an end without a
  /// reason, which may be either.
  private static func status(_ person: Participant) -> String {
    if person.endReason == .completed { return "COMPLETED" }
    if person.endReason != nil || person.hasDied { return "DISCONTINUED" }
    return person.screeningOutcome == .enrolled && person.endDate == nil ? "ONGOING" : ""
  }

  private static func reason(_ person: Participant) -> String {
    switch person.endReason {
    case .withdrewConsent: "WITHDRAWAL BY SUBJECT"
    case .adverseEvent: "ADVERSE EVENT"
    case .lostToFollowUp: "LOST TO FOLLOW-UP"
    case .death: "DEATH"
    case .other: "OTHER"
    case .completed: ""
    case nil: person.hasDied ? "DEATH" : ""
    }
  }
}
