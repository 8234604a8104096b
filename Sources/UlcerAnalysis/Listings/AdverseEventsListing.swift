import UlcerRecords

/// Writes `adverse-events.csv`: one row per adverse event at the cut-off, with its dates made whole.
///
/// Columns: participant_id, event_id, term, organ_system, organ_system_slug, grade (5 if fatal),
/// start_date, start_imputed, end_date, end_imputed, start_day (since treatment), treated,
/// treatment_emergent, primary_window, serious, related, grade_3_or_higher, fatal,
/// leading_to_withdrawal, local_toxicity. Sorted by participant_id and event_id.
public enum AdverseEventsListing {
  /// The text of `adverse-events.csv`.
  public static func text(of analysis: StudyAnalysis) -> String {
    var table = TableText(columns: [
      "participant_id", "event_id", "term", "organ_system", "organ_system_slug", "grade",
      "start_date", "start_imputed", "end_date", "end_imputed", "start_day", "treated",
      "treatment_emergent", "primary_window", "serious", "related", "grade_3_or_higher", "fatal",
      "leading_to_withdrawal", "local_toxicity",
    ])
    let people = analysis.records.participants
    let reported = analysis.records.adverseEvents
    let sorted = people.indices.sorted { TableText.isBefore(people[$0].id, people[$1].id) }
    for participant in sorted {
      let course = analysis.courses[participant]
      for event in events(of: course, in: analysis) {
        table.add([
          TableText.cell(people[participant].id), TableText.cell(reported[event.event].id),
          TableText.cell(reported[event.event].term),
          TableText.cell(reported[event.event].organSystem),
          TableText.cell(analysis.organSystems[event.organSystem].slug),
          TableText.cell(event.grade), event.start?.isoText ?? "",
          TableText.cell(event.isStartImputed), event.end?.isoText ?? "",
          TableText.cell(event.isEndImputed), TableText.cell(event.day),
          TableText.cell(course.isTreated), TableText.cell(event.isTreatmentEmergent),
          TableText.cell(event.isInPrimaryWindow), TableText.cell(event.isSerious),
          TableText.cell(event.isRelated), TableText.cell(event.isGrade3OrHigher),
          TableText.cell(event.isFatal), TableText.cell(event.isLeadingToWithdrawal),
          event.localToxicity?.rawValue ?? "",
        ])
      }
    }
    return table.text
  }

  /// The events of one participant by the bytes of their ids.
  static func events(
    of course: ParticipantCourse, in analysis: StudyAnalysis
  ) -> [DatedAdverseEvent] {
    let reported = analysis.records.adverseEvents
    return analysis.adverseEvents[course.adverseEvents].sorted { left, right in
      let ids = (reported[left.event].id, reported[right.event].id)
      return ids.0 == ids.1 ? left.event < right.event : TableText.isBefore(ids.0, ids.1)
    }
  }
}
