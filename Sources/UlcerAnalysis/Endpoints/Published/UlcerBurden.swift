import UlcerRecords

/// Open ulcers of one treated participant (section 11 of the definitions).
struct UlcerBurden {
  let course: ParticipantCourse
  private let episodes: [Episode]

  init(of course: ParticipantCourse, in history: EpisodeHistory) {
    self.course = course
    episodes = history.episodes
  }

  /// The number of ulcers open on day 0.
  var before: Int { course.treatmentDate.map(open) ?? 0 }

  /// The number of ulcers open on a day: from the first active date up to, not including, the healing
  /// or loss date; a cancelled healing was open throughout.
  func open(on date: CalendarDate) -> Int {
    episodes[course.episodes].count { $0.isOpen(on: date) }
  }

  /// Returns true if no baseline ulcer is open on a day or was lost by then; a closure counts whether
  /// or not it is confirmed. `nil` without a baseline ulcer.
  func hasAllHealed(on date: CalendarDate) -> Bool? {
    guard !course.baselineUlcers.isEmpty else { return nil }
    return course.baselineUlcers.allSatisfy { ulcer in
      let episode = episodes[ulcer.episode]
      let isLost = episode.lostOn.map { $0 <= date } ?? false
      return !isLost && !episode.isOpen(on: date)
    }
  }
}
