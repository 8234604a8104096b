import UlcerRecords

/// Writes `adverse-events.csv`: one row per adverse event at the cut-off, with its dates made whole.
///
/// Columns: participant_id, event_id, term, organ_system, organ_system_slug, grade (5 if fatal),
/// start_date, start_imputed, end_date, end_imputed, start_day (since treatment), treated,
/// treatment_emergent, primary_window, serious, related, grade_3_or_higher, fatal,
/// leading_to_withdrawal, local_toxicity. Sorted by participant_id (bytes) and event_id (2 before 10).
public enum AdverseEventsListing {
  /// `adverse-events.csv` in pieces.
  public static func pieces(of analysis: StudyAnalysis) -> ListingPieces {
    let columns = [
      "participant_id", "event_id", "term", "organ_system", "organ_system_slug", "grade",
      "start_date", "start_imputed", "end_date", "end_imputed", "start_day", "treated",
      "treatment_emergent", "primary_window", "serious", "related", "grade_3_or_higher", "fatal",
      "leading_to_withdrawal", "local_toxicity",
    ]
    let people = analysis.records.participants
    let reported = analysis.records.adverseEvents
    return ListingPieces(columns: columns, of: analysis) { participant, table in
      let course = analysis.courses[participant]
      for event in events(of: course, in: analysis) {
        table.write(people[participant].id)
        table.write(reported[event.event].id)
        table.write(reported[event.event].term)
        table.write(reported[event.event].organSystem)
        table.write(analysis.organSystems[event.organSystem].slug)
        table.write(event.grade)
        table.write(event.start)
        table.write(event.isStartImputed)
        table.write(event.end)
        table.write(event.isEndImputed)
        table.write(event.day)
        table.write(course.isTreated)
        table.write(event.isTreatmentEmergent)
        table.write(event.isInPrimaryWindow)
        table.write(event.isSerious)
        table.write(event.isRelated)
        table.write(event.isGrade3OrHigher)
        table.write(event.isFatal)
        table.write(event.isLeadingToWithdrawal)
        table.write(plain: event.localToxicity?.rawValue ?? "")
        table.endRow()
      }
    }
  }

  /// The same as UTF-8.
  public static func bytes(of analysis: StudyAnalysis) -> [UInt8] { pieces(of: analysis).bytes }

  /// The same as text.
  public static func text(of analysis: StudyAnalysis) -> String { pieces(of: analysis).text }

  /// The events of one participant in the natural order of their ids: 2 before 10.
  static func events(
    of course: ParticipantCourse, in analysis: StudyAnalysis
  ) -> [DatedAdverseEvent] {
    let reported = analysis.records.adverseEvents
    return analysis.adverseEvents[course.adverseEvents].sorted { left, right in
      let ids = (reported[left.event].id, reported[right.event].id)
      return ids.0 == ids.1 ? left.event < right.event : NaturalOrder.isBefore(ids.0, ids.1)
    }
  }
}
