import UlcerAnalysis
import UlcerRecords

/// All ulcers of one participant at one moment: a visit, or the latest assessment of each site.
///
/// A visit uses the assessment closest to its planned day among those within its window (the
/// earlier of two equally close ones); the first visit uses the last one up to day 0. An ulcer that
/// was open before and was not assessed in the window is `unseen`. Episodes that ended before
/// treatment are left out, as in the swimmer plot.
struct HandMapMoment: Hashable, Sendable {
  /// The name of the moment: `Week 12`.
  let name: String
  /// The days of the visit's window; `nil` for the latest assessment.
  let window: ClosedRange<Int>?
  /// The ulcers, by location and episode.
  let sights: [UlcerSight]

  /// The first and the last day on which an ulcer was assessed for this moment.
  var days: ClosedRange<Int>? {
    let days = sights.compactMap(\.day)
    guard let first = days.min(), let last = days.max() else { return nil }
    return first...last
  }

  /// The word for the latest assessment of each site.
  static let latestWord = "latest"

  /// Returns the ids of the default visits: the first one, that of the primary outcome, and the
  /// latest assessment.
  static func usual(_ plan: StudyPlan) -> [String] {
    var ids: [String] = []
    if let first = plan.visits.first { ids.append(first.id) }
    let primary = plan.visits.min {
      (abs($0.day - plan.primaryWindow), $0.day) < (abs($1.day - plan.primaryWindow), $1.day)
    }
    if let primary, !ids.contains(primary.id) { ids.append(primary.id) }
    return ids + [latestWord]
  }

  /// Creates the moment with an id: a visit of the plan, or `latest`; `nil` if there is none.
  init?(
    _ id: String, of course: ParticipantCourse, in analysis: StudyAnalysis,
    location: Location? = nil
  ) {
    let visit = analysis.plan.visits.first { $0.id == id }
    guard visit != nil || id == HandMapMoment.latestWord else { return nil }
    let own = analysis.episodes[course.episodes].filter {
      $0.kind != .prior && (location == nil || $0.location == location)
    }
    if let visit {
      name = visit.label
      let first = visit.windowStart ?? Int.min
      window = first...max(first, visit.windowEnd)
    } else {
      name = "Latest look at each place"
      window = nil
    }
    let reader = SightReader(analysis: analysis, course: course, visit: visit)
    var places: [Location] = []
    for episode in own where places.last != episode.location { places.append(episode.location) }
    sights = places.compactMap { place in
      reader.sight(of: own.filter { $0.location == place })
    }
  }
}

/// Reads the known status of the ulcers of one site.
private struct SightReader {
  let analysis: StudyAnalysis
  let course: ParticipantCourse
  /// The visit; `nil` for the latest assessment.
  let visit: PlannedVisit?

  private struct Look {
    let day: Int
    let row: UlcerAssessment
    let episode: Episode
  }

  func sight(of episodes: [Episode]) -> UlcerSight? {
    let looks = episodes.flatMap { episode in
      episode.memberRows.compactMap { place -> Look? in
        let row = analysis.records.ulcers[analysis.history.order[place]]
        return course.day(of: row.date).map { Look(day: $0, row: row, episode: episode) }
      }
    }
    guard let visit else {
      return looks.max { $0.day < $1.day }.map { look in
        // Death ends an open ulcer without an assessment of it.
        look.episode.loss == .death
          ? lost(look.episode, day: look.episode.lossDay) : sight(at: look)
      }
    }
    let inWindow = looks.filter { visit.includes(day: $0.day) }
    let closest = inWindow.min {
      (abs($0.day - visit.day), $0.day) < (abs($1.day - visit.day), $1.day)
    }
    if let closest { return sight(at: closest) }
    guard let before = looks.filter({ $0.day < visit.windowEnd }).max(by: { $0.day < $1.day })
    else { return nil }
    let state = sight(at: before)
    // An ulcer that had ended before keeps its status; the status of one that was open is now
    // unknown.
    if !state.isOpen { return state.withoutDay }
    if before.episode.loss == .death, let day = before.episode.lossDay, day <= visit.windowEnd {
      return lost(before.episode, day: day)
    }
    return UlcerSight(
      location: state.location, episode: state.episode, state: .unseen, area: state.area, day: nil)
  }

  private func sight(at look: Look) -> UlcerSight {
    let state: UlcerSight.State =
      switch look.row.status {
      case .active: .open
      case .indeterminate, .notAssessed: .indeterminate
      case .healed: .healed
      case .amputated, .surgicallyClosed: .lost
      }
    let isOpen = state == .open || state == .indeterminate
    return UlcerSight(
      location: look.row.location, episode: look.episode.number, state: state,
      area: isOpen ? AreaDefinition(analysis.plan.area).area(of: look.row) : nil, day: look.day)
  }

  private func lost(_ episode: Episode, day: Int?) -> UlcerSight {
    UlcerSight(
      location: episode.location, episode: episode.number, state: .lost, area: nil, day: day)
  }
}

extension UlcerSight {
  /// The same status, not based on an assessment at this moment.
  fileprivate var withoutDay: UlcerSight {
    UlcerSight(location: location, episode: episode, state: state, area: area, day: nil)
  }
}
