import UlcerRecords

/// Days after treatment on which a participant has no open ulcer (section 11 of the definitions).
struct UlcerFreeDaysEndpoint {
  static func results(_ cohort: Cohort) -> [AnalysisResult] {
    let result = UlcerFreeDaysResult.day84
    return [
      cohort.mean(
        .ulcerFreeDays(result), "Mean number of ulcer-free days from day 1 to \(result.lastDay)",
        of: cohort.treated.compactMap { freeDays(of: $0, in: cohort.study.history, result) },
        population: "Treated participants with ulcer follow-up of at least \(result.lastDay) days",
        unit: "days")
    ]
  }

  /// The number of those days of a participant; `nil` where ulcer follow-up ends before the last of them.
  static func freeDays(
    of course: ParticipantCourse, in history: EpisodeHistory, _ result: UlcerFreeDaysResult
  ) -> Int? {
    guard course.timeAtRisk >= result.lastDay else { return nil }
    return freeDays(of: history.episodes[course.episodes], lastDay: result.lastDay)
  }

  /// The number of days from 1 to the last one on which no ulcer is open.
  private static func freeDays(of episodes: ArraySlice<Episode>, lastDay: Int) -> Int {
    let stretches = episodes.compactMap { episode in
      episode.firstDay.map { (start: $0, end: episode.day(of: episode.endDate) ?? Int.max) }
    }.sorted { $0.start < $1.start }
    var openDays = 0
    // The first day that no stretch has reached yet.
    var next = 1
    for stretch in stretches {
      let start = max(stretch.start, next)
      let end = min(stretch.end, lastDay + 1)
      guard end > start else { continue }
      openDays += end - start
      next = end
    }
    return lastDay - openDays
  }
}
