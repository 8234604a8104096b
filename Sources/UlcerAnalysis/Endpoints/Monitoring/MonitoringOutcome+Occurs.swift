import UlcerRecords

extension MonitoringOutcome {
  /// Returns true if a participant with these events and this course has the outcome.
  func occurs(in course: ParticipantCourse, events: ArraySlice<DatedAdverseEvent>) -> Bool {
    if case .localToxicity(let component) = self { return course.finding(component).isPresent }
    return events.contains { $0.isInPrimaryWindow && counts($0) }
  }

  private func counts(_ event: DatedAdverseEvent) -> Bool {
    switch self {
    case .relatedGrade3OrHigher: event.isRelated && event.isGrade3OrHigher
    case .grade3OrHigher: event.isGrade3OrHigher
    case .serious: event.isSerious
    case .relatedSerious: event.isRelated && event.isSerious
    case .fatal: event.isFatal
    case .localToxicity: false
    }
  }
}
