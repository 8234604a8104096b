import SurvivalStatistics
import UlcerRecords

/// Episodes by location, hand, digit, level and surface (section 6 of the definitions).
struct PlaceEndpoint {
  private struct Place {
    let name: PlaceResult.Place
    let label: String
    /// Ordinals of the locations that belong to it.
    let ordinals: [Int]
  }

  static func results(_ cohort: Cohort) -> [AnalysisResult] {
    let all = cohort.study.history.episodes
    // Indices of episodes and of ulcers, so that these are not copied.
    var episodes = [[Int]](repeating: [], count: Location.count)
    var ulcers = episodes
    for course in cohort.treated {
      for place in course.episodes { episodes[all[place].location.ordinal].append(place) }
    }
    for (place, ulcer) in cohort.baselineUlcers.enumerated() {
      ulcers[all[ulcer.episode].location.ordinal].append(place)
    }
    var people = DistinctParticipants(of: cohort.study.records.participants.count)
    return places(cohort.study.locations).flatMap { place in
      results(
        cohort, place, &people, episodes: place.ordinals.flatMap { episodes[$0] },
        ulcers: place.ordinals.flatMap { ulcers[$0] })
    }
  }

  /// Locations with an episode, then every hand, digit, level and surface.
  private static func places(_ locations: [Location]) -> [Place] {
    func gathered(
      _ name: PlaceResult.Place, _ label: String, where belongs: (Location) -> Bool
    ) -> Place {
      Place(name: name, label: label, ordinals: locations.filter(belongs).map(\.ordinal))
    }
    return locations.map {
      Place(name: .location($0), label: $0.code, ordinals: [$0.ordinal])
    }
      + Location.Hand.allCases.map { hand in
        gathered(.hand(hand), "Hand: \(hand.word)") { $0.hand == hand }
      }
      + Location.Digit.allCases.map { digit in
        gathered(.digit(digit), "Digit \(digit.rawValue)") { $0.digit == digit }
      }
      + Location.Level.allCases.map { level in
        gathered(.level(level), "Level: \(level.word)") { $0.level == level }
      }
      + Location.Surface.allCases.map { surface in
        gathered(.surface(surface), "Surface: \(surface.word)") { $0.surface == surface }
      }
  }

  private static func results(
    _ cohort: Cohort, _ place: Place, _ people: inout DistinctParticipants, episodes: [Int],
    ulcers: [Int]
  ) -> [AnalysisResult] {
    let all = cohort.study.history.episodes
    let participants = people.count(episodes.lazy.map { all[$0].participant })
    func count(
      _ statistic: PlaceResult.Statistic, _ label: String, _ count: Int
    ) -> AnalysisResult {
      AnalysisResult(
        .place(place.name, statistic), label: "\(place.label): \(label)",
        population: "Episodes of treated participants", method: "Count",
        participants: participants, ulcers: episodes.count, value: .count(count))
    }
    let curve = cohort.kaplanMeier(
      ulcers.map {
        HealingEndpoint.observation(cohort.baselineUlcers[$0]).counting(onlyCause: 1)
      })
    return [
      count(.episodes, "episodes", episodes.count),
      count(
        .healedConfirmed, "healed, confirmed",
        episodes.count { all[$0].status == .healedConfirmed }),
      count(.lost, "lost", episodes.count { all[$0].status == .lost }),
      count(.recurrences, "recurrences", episodes.count { all[$0].kind == .recurrence }),
      count(.flips, "cancelled healings", episodes.reduce(0) { $0 + all[$1].flips.count }),
      AnalysisResult(
        .place(place.name, .medianDaysToHealing),
        label: "\(place.label): median time to confirmed healing",
        population: Cohort.baselinePopulation, method: cohort.kaplanMeierMethod,
        participants: people.count(ulcers.lazy.map { cohort.baselineUlcers[$0].participant }),
        ulcers: ulcers.count, value: ResultValue(curve.median)),
    ]
  }
}

/// Counts distinct participants repeatedly without hashing.
private struct DistinctParticipants {
  /// The number of the count in which each participant was last found.
  private var seen: [Int32]
  private var round: Int32 = 0

  init(of total: Int) { seen = Array(repeating: 0, count: total) }

  mutating func count(_ participants: some Sequence<Int>) -> Int {
    round += 1
    var distinct = 0
    for participant in participants where seen[participant] != round {
      seen[participant] = round
      distinct += 1
    }
    return distinct
  }
}
