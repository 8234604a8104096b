import UlcerRecords

/// Times of one treated participant: to each component of local toxicity, and the end of the time
/// at risk of a new ulcer.
struct ParticipantTimes {
  let course: ParticipantCourse
  let person: Participant
  let treatment: SourcedDate
  let followUpEnd: SourcedDate

  /// One row per parameter.
  var all: [TimeToEventRow] {
    [
      TimeToEventRow(
        .newUlcer, from: treatment, to: followUpEnd,
        .censored(1, "END OF TIME AT RISK", at: "LAST ATTENDED VISIT OR ASSESSMENT"))
    ] + LocalToxicityComponent.allCases.map(localToxicity)
  }

  /// To its earliest occurrence, else to death (competing), else to the end of the time at risk.
  private func localToxicity(_ component: LocalToxicityComponent) -> TimeToEventRow {
    let parameter = TimeToEventParameter(component)
    if let first = earliest(component) {
      let date = treatment.date.advanced(by: first.day)
      return TimeToEventRow(
        parameter, from: treatment, to: SourcedDate(date: date, row: SourceRow(first.source)),
        .event(words(for: first)))
    }
    if let death = course.deathDate {
      return TimeToEventRow(
        parameter, from: treatment,
        to: SourcedDate(death: death, of: person, at: course.participant),
        .censored(2, "DEATH", at: "DATE OF DEATH"))
    }
    return TimeToEventRow(
      parameter, from: treatment, to: followUpEnd,
      .censored(1, "NONE SEEN", at: "LAST ATTENDED VISIT OR ASSESSMENT"))
  }

  /// Of several occurrences on one day, a measurement comes before a report, then by component. The
  /// order of the rows thus decides only between rows that say the same.
  private func earliest(_ component: LocalToxicityComponent) -> LocalToxicityOccurrence? {
    func rank(_ occurrence: LocalToxicityOccurrence) -> (Int, Int, Int) {
      let components = LocalToxicityComponent.observed
      return (
        occurrence.day, occurrence.source.isMeasurement ? 0 : 1,
        occurrence.component.flatMap(components.firstIndex) ?? components.count
      )
    }
    return course.localToxicity.filter { occurrence in
      occurrence.component.map(component.includes) ?? (component == .any)
    }.min { rank($0) < rank($1) }
  }

  private func words(for occurrence: LocalToxicityOccurrence) -> String {
    TableText.capitals(occurrence.component?.rawValue ?? "other")
      + (occurrence.source.isMeasurement ? " (MEASURED)" : " (ADVERSE EVENT)")
  }
}
