import UlcerRecords

/// Times of one treated participant: the end of the time at risk of a new ulcer, the first and second
/// new ulcer, and each component of local toxicity.
struct ParticipantTimes {
  let course: ParticipantCourse
  let person: Participant
  /// The participant's episodes.
  let own: ArraySlice<Episode>
  let treatment: SourcedDate
  let followUpEnd: SourcedDate

  /// One row per parameter.
  var all: [TimeToEventRow] {
    [
      TimeToEventRow(
        .newUlcer, from: treatment, to: followUpEnd,
        .censored(1, "END OF TIME AT RISK", at: "LAST ATTENDED VISIT OR ASSESSMENT"))
    ] + NewUlcerTimeResult.Turn.allCases.map(newUlcer)
      + LocalToxicityComponent.primary.compactMap(localToxicity)
  }

  /// To the first active day of that new ulcer, else to the end of ulcer follow-up.
  private func newUlcer(_ turn: NewUlcerTimeResult.Turn) -> TimeToEventRow {
    let new = own.filter { $0.firstActive > treatment.date }
      .sorted { ($0.firstActive, $0.openingRow) < ($1.firstActive, $1.openingRow) }
    let parameter = TimeToEventParameter(turn)
    guard let episode = new.dropFirst(turn.ulcersBefore).first else {
      return TimeToEventRow(
        parameter, from: treatment, to: followUpEnd,
        .censored(1, "END OF TIME AT RISK", at: "LAST ATTENDED VISIT OR ASSESSMENT"))
    }
    return TimeToEventRow(
      parameter, from: treatment,
      to: SourcedDate(date: episode.firstActive, row: .ulcer(episode.openingRow)),
      .event("NEW ULCER AT \(episode.location.code)"))
  }

  /// To the first day that shows it, else to a death in the primary window (competing), else to the end
  /// of ulcer follow-up.
  private func localToxicity(_ component: LocalToxicityComponent) -> TimeToEventRow? {
    guard let parameter = TimeToEventParameter(component) else { return nil }
    if let first = earliest(component) {
      let date = treatment.date.advanced(by: first.day)
      return TimeToEventRow(
        parameter, from: treatment, to: SourcedDate(date: date, row: SourceRow(first.source)),
        .event(words(for: first)))
    }
    let lastDay = course.primaryWindow?.lastDay
    if let death = course.deathDate, let day = course.day(of: death),
      lastDay.map({ day <= $0 }) ?? true
    {
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
        components.firstIndex(of: occurrence.component) ?? components.count
      )
    }
    return course.localToxicity.filter { occurrence in
      component.includes(occurrence.component)
    }.min { rank($0) < rank($1) }
  }

  private func words(for occurrence: LocalToxicityOccurrence) -> String {
    TableText.capitals(occurrence.component.rawValue)
      + (occurrence.source.isMeasurement ? " (MEASURED)" : " (ADVERSE EVENT)")
  }
}
