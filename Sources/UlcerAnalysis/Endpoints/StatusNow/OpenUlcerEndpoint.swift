import UlcerRecords

/// Ulcers that are open at the cut-off, and what became of baseline ulcers after their confirmed
/// healing (section 3 of the definitions, last paragraph).
struct OpenUlcerEndpoint {
  /// Confirmed healed baseline ulcers with a later ulcer at the location, and with one that is open.
  static func afterHealing(_ cohort: Cohort) -> [AnalysisResult] {
    let episodes = cohort.study.history.episodes
    let healed = cohort.baselineUlcers.filter(\.isConfirmed)
    func share(
      _ result: HealingResult, _ label: String, where condition: (Episode) -> Bool
    ) -> AnalysisResult {
      let count = healed.count { ulcer in
        last(after: ulcer.episode, in: episodes).map(condition) ?? false
      }
      return AnalysisResult(
        .healing(result), label: label, population: "Confirmed healed baseline ulcers",
        method: "Proportion; ulcers of one participant are not independent",
        participants: Cohort.distinct(healed.lazy.map(\.participant)), ulcers: healed.count,
        value: .proportion(
          count: count, of: healed.count, orNotEstimable: "no confirmed healed baseline ulcers"))
    }
    return [
      share(.recurred, "Confirmed healed, with a later ulcer at the site") { _ in true },
      share(.openNow, "Confirmed healed, with an open ulcer at the site at the cut-off") {
        $0.status == .open
      },
    ]
  }

  /// The last of the episodes at a location that follow one there; `nil` without any.
  private static func last(after place: Int, in episodes: [Episode]) -> Episode? {
    let first = episodes[place]
    // Episodes stand by participant, location and number.
    return episodes[place...].dropFirst().prefix {
      $0.participant == first.participant && $0.location == first.location
    }.last
  }

  static func results(_ cohort: Cohort) -> [AnalysisResult] {
    let open = cohort.treated.flatMap { course in
      cohort.study.history.episodes[course.episodes].filter { $0.status == .open }
    }
    func count(_ result: OpenUlcerResult, _ label: String, of kind: Episode.Kind?) -> AnalysisResult
    {
      let own = open.filter { kind == nil || $0.kind == kind }
      return AnalysisResult(
        .openUlcers(result), label: label, population: Cohort.treatedPopulation,
        method: "Count of ulcers open at the cut-off",
        participants: Cohort.distinct(own.lazy.map(\.participant)), ulcers: own.count,
        value: .count(own.count))
    }
    return [
      count(.all, "Ulcers open at the cut-off", of: nil),
      count(.baseline, "Baseline ulcers open at the cut-off", of: .baseline),
      count(.new, "New ulcers open at the cut-off", of: .new),
      count(.recurrence, "Recurred ulcers open at the cut-off", of: .recurrence),
    ]
  }
}
