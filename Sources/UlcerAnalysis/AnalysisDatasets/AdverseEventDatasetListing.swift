import UlcerRecords

/// Writes `adae.csv`: one row per adverse event in the shape of CDISC ADaM ADAE.
///
/// Every column is described in `docs/adam.md`. The reported values (`AE…`) come beside the
/// analysed ones. The events are those of `adverse-events.csv` in the same order.
enum AdverseEventDatasetListing {
  /// The text of `adae.csv`.
  static func text(of analysis: StudyAnalysis, lines: SourceLines) -> String {
    let subject = SubjectCells(of: analysis)
    var table = TableText(
      columns: subject.columns + [
        "SAFFL", "TRTSDT", "TRTSDTM", "AESEQ", "AESPID", "AETERM", "AEDECOD", "AEBODSYS",
        "AESOC", "AESLUG", "AESTDTC", "AEENDTC", "ASTDT", "ASTDTF", "ASTDY", "AENDT", "AENDTF",
        "AENDY", "TRTEMFL", "PRIMFL", "AESER", "AESDTH", "AESLIFE", "AESHOSP", "AESDISAB",
        "AESCONG", "AESMIE", "ASERFL", "AETOXGR", "ATOXGR", "GR3FL", "AEREL", "ARELFL", "AEOUT",
        "FATALFL", "AEACN", "WDRAWFL", "LOCTOX", "LOCTOXFL", "SRCDOM", "SRCVAR", "SRCSEQ",
      ])
    for participant in subject.sortedParticipants {
      let course = analysis.courses[participant]
      for (place, event) in AdverseEventsListing.events(of: course, in: analysis).enumerated() {
        table.add(
          subject.cells(of: course)
            + [
              TableText.flag(course.isTreated), course.treatmentDate?.isoText ?? "",
              course.treatment?.secondOfDay == nil ? "" : TableText.cell(course.treatment),
              TableText.cell(place + 1),
            ] + cells(of: event, course, analysis, lines))
      }
    }
    return table.text
  }

  private static func cells(
    of event: DatedAdverseEvent, _ course: ParticipantCourse, _ analysis: StudyAnalysis,
    _ lines: SourceLines
  ) -> [String] {
    let reported = analysis.records.adverseEvents[event.event]
    let row = SourceRow.adverseEvent(event.event)
    func criterion(_ criterion: AdverseEvent.Seriousness) -> String {
      TableText.mark(reported.seriousness.contains(criterion))
    }
    return [
      TableText.cell(reported.id), TableText.cell(reported.term), TableText.cell(reported.term),
      TableText.cell(reported.organSystem),
      TableText.cell(analysis.organSystems[event.organSystem].label),
      TableText.cell(analysis.organSystems[event.organSystem].slug),
      TableText.cell(reported.start), knownEnd(of: reported, cut: analysis.cut.date),
      event.start?.isoText ?? "", event.isStartImputed ? imputed(reported.start) : "",
      TableText.cell(StudyDay.of(event.start, from: course.treatmentDate)),
      event.end?.isoText ?? "", event.isEndImputed ? imputed(reported.end) : "",
      TableText.cell(StudyDay.of(event.end, from: course.treatmentDate)),
      TableText.mark(event.isTreatmentEmergent), TableText.mark(event.isInPrimaryWindow),
      TableText.answer(reported.isSerious), criterion(.death), criterion(.lifeThreatening),
      criterion(.hospitalisation), criterion(.disability), criterion(.congenitalAnomaly),
      criterion(.medicallyImportant), TableText.mark(event.isSerious),
      TableText.cell(reported.grade), TableText.cell(event.grade),
      TableText.mark(event.isGrade3OrHigher),
      TableText.capitals(reported.relatedness?.rawValue), TableText.mark(event.isRelated),
      outcome(reported.outcome), TableText.mark(event.isFatal),
      TableText.capitals(reported.action?.rawValue), TableText.mark(event.isLeadingToWithdrawal),
      TableText.capitals(event.localToxicity?.rawValue),
      TableText.mark(event.localToxicity != nil), row.domain, row.variable,
      TableText.cell(row.line(in: analysis.cutRecords, lines)),
    ]
  }

  /// The end as recorded; a complete one after the cut-off is not known yet.
  private static func knownEnd(of event: AdverseEvent, cut: CalendarDate?) -> String {
    if case .day(let moment) = event.end, let cut, moment.date > cut { return "" }
    return TableText.cell(event.end)
  }

  /// The highest part of a date that was imputed: `D` the day, `M` the month, `Y` the year.
  private static func imputed(_ date: PartialDate?) -> String {
    switch date {
    case .day: ""
    case .month: "D"
    case .year: "M"
    case nil: "Y"
    }
  }

  private static func outcome(_ outcome: AdverseEvent.Outcome?) -> String {
    switch outcome {
    case .recovered: "RECOVERED/RESOLVED"
    case .recovering: "RECOVERING/RESOLVING"
    case .recoveredWithSequelae: "RECOVERED/RESOLVED WITH SEQUELAE"
    case .notRecovered: "NOT RECOVERED/NOT RESOLVED"
    case .fatal: "FATAL"
    case .unknown: "UNKNOWN"
    case nil: ""
    }
  }
}
