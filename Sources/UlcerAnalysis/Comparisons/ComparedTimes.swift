import SurvivalStatistics

/// The times behind a curve, in one arm.
struct ComparedTimes {
  let observations: [Observation]
  /// The cause that the curve is about.
  var cause = 1
  /// What has a time.
  var units = "ulcers"

  /// The times behind the curve with that id; none for an unknown one.
  static func of(_ id: String, in cohort: Cohort) -> ComparedTimes {
    let ulcers = cohort.baselineUlcers
    switch id {
    case "healing.time.confirmed.curve":
      return ComparedTimes(
        observations: ulcers.map { HealingEndpoint.observation($0).counting(onlyCause: 1) })
    case "healing.time.any.curve":
      return ComparedTimes(observations: ulcers.map(HealingEndpoint.observationAny))
    case "healing.time.midpoint.curve":
      return ComparedTimes(observations: ulcers.map(HealingEndpoint.observationMidpoint))
    case "healing.cumulative-incidence.healed.curve":
      return ComparedTimes(observations: ulcers.map(HealingEndpoint.observation))
    case "healing.cumulative-incidence.lost.curve":
      return ComparedTimes(observations: ulcers.map(HealingEndpoint.observation), cause: 2)
    case "recurrence.time.curve":
      return ComparedTimes(
        observations: RecurrenceEndpoint.observations(cohort), units: "healed episodes")
    case "primary.local-toxicity.day-84":
      return ComparedTimes(
        observations: cohort.treated.map(LocalToxicityEndpoint.observation),
        units: "participants")
    default: return ComparedTimes(observations: [])
    }
  }
}
