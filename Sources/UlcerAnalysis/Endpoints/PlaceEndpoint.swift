import SurvivalStatistics
import UlcerRecords

/// Episodes by location, hand, digit, level and surface (section 6 of the definitions).
struct PlaceEndpoint {
  private struct Place {
    let id: String
    let label: String
    /// Ordinals of the locations that belong to it.
    let ordinals: [Int]
  }

  static func results(_ cohort: Cohort) -> [AnalysisResult] {
    var episodes = [[Episode]](repeating: [], count: Location.count)
    var ulcers = [[BaselineUlcer]](repeating: [], count: Location.count)
    let all = cohort.study.history.episodes
    for course in cohort.treated {
      for episode in all[course.episodes] { episodes[episode.location.ordinal].append(episode) }
      for ulcer in course.baselineUlcers {
        ulcers[all[ulcer.episode].location.ordinal].append(ulcer)
      }
    }
    return places(cohort.study.locations).flatMap { place in
      results(
        cohort, place, episodes: place.ordinals.flatMap { episodes[$0] },
        ulcers: place.ordinals.flatMap { ulcers[$0] })
    }
  }

  /// Locations with an episode, then every hand, digit, level and surface.
  private static func places(_ locations: [Location]) -> [Place] {
    func gathered(
      _ id: String, _ label: String, where belongs: (Location) -> Bool
    ) -> Place {
      Place(id: id, label: label, ordinals: locations.filter(belongs).map(\.ordinal))
    }
    return locations.map {
      Place(id: "location.\($0.code)", label: $0.code, ordinals: [$0.ordinal])
    }
      + Location.Hand.allCases.map { hand in
        gathered("hand.\(hand.word)", "Hand: \(hand.word)") { $0.hand == hand }
      }
      + Location.Digit.allCases.map { digit in
        gathered("digit.\(digit.rawValue)", "Digit \(digit.rawValue)") { $0.digit == digit }
      }
      + Location.Level.allCases.map { level in
        gathered("level.\(level.word)", "Level: \(level.word)") { $0.level == level }
      }
      + Location.Surface.allCases.map { surface in
        gathered("surface.\(surface.word)", "Surface: \(surface.word)") { $0.surface == surface }
      }
  }

  private static func results(
    _ cohort: Cohort, _ place: Place, episodes: [Episode], ulcers: [BaselineUlcer]
  ) -> [AnalysisResult] {
    let participants = Cohort.distinct(episodes.lazy.map(\.participant))
    func count(_ id: String, _ label: String, _ count: Int) -> AnalysisResult {
      AnalysisResult(
        id: ResultID("\(place.id).\(id)"), label: "\(place.label): \(label)",
        population: "Episodes of treated participants", method: "Count",
        participants: participants, ulcers: episodes.count, value: .count(count))
    }
    let curve = cohort.kaplanMeier(
      ulcers.map { HealingEndpoint.observation($0).counting(onlyCause: 1) })
    return [
      count("episodes", "episodes", episodes.count),
      count(
        "healed-confirmed", "healed, confirmed",
        episodes.count { $0.status == .healedConfirmed }),
      count("lost", "lost", episodes.count { $0.status == .lost }),
      count("recurrences", "recurrences", episodes.count { $0.kind == .recurrence }),
      count("flips", "cancelled healings", episodes.reduce(0) { $0 + $1.flips.count }),
      AnalysisResult(
        id: ResultID("\(place.id).median-days-to-healing"),
        label: "\(place.label): median time to confirmed healing",
        population: Cohort.baselinePopulation, method: cohort.kaplanMeierMethod,
        participants: Cohort.distinct(ulcers.lazy.map(\.participant)), ulcers: ulcers.count,
        value: ResultValue(curve.median)),
    ]
  }
}
