import SurvivalStatistics
import UlcerRecords

/// Recurrence of ulcers after confirmed healing at day > 0 (section 6 of the definitions).
struct RecurrenceEndpoint {
  /// One healed-confirmed episode and its sequel.
  struct Healed {
    let participant: Int
    /// Days from healing to the next episode at the location.
    let gap: Int?
    /// Days from healing to the last healed row of the episode.
    let observed: Int
    /// The participant had an ulcer at the same or a contiguous location soon after.
    let hasContiguous: Bool
  }

  static func results(_ cohort: Cohort) -> [AnalysisResult] {
    let healed = healed(in: cohort)
    let plan = cohort.plan
    let within = plan.sameLocationRecurrenceDays
    let curve = cohort.kaplanMeier(healed.map(observation))
    let participants = Cohort.distinct(healed.lazy.map(\.participant))
    func result(
      _ name: RecurrenceResult, _ label: String, _ method: String, _ value: ResultValue
    ) -> AnalysisResult {
      AnalysisResult(
        .recurrence(name), label: label,
        population: "Confirmed healed episodes", method: method, participants: participants,
        ulcers: healed.count, value: value)
    }
    func proportion(
      _ name: RecurrenceResult, _ label: String, where condition: (Healed) -> Bool
    ) -> AnalysisResult {
      result(
        name, label, "Proportion; episodes of one participant are not independent",
        .proportion(
          count: healed.count(where: condition), of: healed.count,
          orNotEstimable: "no confirmed healed episodes after treatment"))
    }
    let method = cohort.kaplanMeierMethod
    return [
      proportion(.sameLocation, "Recurred at the same location") { $0.gap != nil },
      proportion(
        .sameLocationEarly, "Recurred at the same location within \(within) days"
      ) { $0.gap.map { $0 <= within } ?? false },
      proportion(
        .contiguousEarly,
        "Recurred at the same or a contiguous location within "
          + "\(plan.contiguousRecurrenceDays) days", where: \.hasContiguous),
      result(
        .curve, "Proportion not yet recurred", method,
        ResultValue(curve: curve.points, observations: healed.count)),
      result(.median, "Median time to recurrence", method, ResultValue(curve.median)),
      result(
        .early, "Probability of recurrence by day \(within)", method,
        ResultValue(complementOf: curve.probability(at: Double(within)))),
    ]
  }

  /// The denominator of recurrence.
  static func healed(in cohort: Cohort) -> [Healed] {
    cohort.treated.flatMap { episodes(of: $0, in: cohort) }
  }

  /// The gaps from confirmed healings to the next ulcer there, censored if there is none.
  static func observations(_ cohort: Cohort) -> [Observation] {
    healed(in: cohort).map(observation)
  }

  private static func observation(_ healed: Healed) -> Observation {
    Observation(
      time: Double(healed.gap ?? healed.observed), cause: healed.gap == nil ? 0 : 1,
      cluster: healed.participant)
  }

  private static func episodes(of course: ParticipantCourse, in cohort: Cohort) -> [Healed] {
    let own = cohort.study.history.episodes[course.episodes]
    return own.indices.compactMap { place in
      let episode = own[place]
      guard episode.status == .healedConfirmed, let healing = episode.healingDate,
        let day = episode.healingDay, day > 0
      else { return nil }
      // Episodes are ordered by location and number: a later one at the location is the next one.
      let next = place + 1 < own.endIndex ? own[place + 1] : nil
      let isSamePlace = next?.location == episode.location
      let window = cohort.plan.contiguousRecurrenceDays
      return Healed(
        participant: course.participant,
        gap: isSamePlace ? next?.firstActive.days(since: healing) : nil,
        observed: episode.lastHealed?.days(since: healing) ?? 0,
        hasContiguous: own.contains { other in
          let gap = other.firstActive.days(since: healing)
          return gap > 0 && gap <= window && other.location.isContiguous(with: episode.location)
        })
    }
  }
}
