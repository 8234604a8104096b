import SurvivalStatistics
import UlcerRecords

/// The times behind a curve, in one arm.
struct ComparedTimes {
  let observations: [Observation]
  /// The cause that the curve describes.
  var cause = 1
  /// The units that have a time.
  var units = "ulcers"

  /// The times behind the curve with that id; empty for a result that is not a curve.
  static func of(_ id: ResultName, in cohort: Cohort) -> ComparedTimes {
    let ulcers = cohort.baselineUlcers
    switch id {
    case .healingOverTime(.time(.confirmed, .curve)):
      return ComparedTimes(
        observations: ulcers.map { HealingEndpoint.observation($0).counting(onlyCause: 1) })
    case .healingOverTime(.time(.any, .curve)):
      return ComparedTimes(observations: ulcers.map(HealingEndpoint.observationAny))
    case .healingOverTime(.time(.midpoint, .curve)):
      return ComparedTimes(observations: ulcers.map(HealingEndpoint.observationMidpoint))
    case .healingOverTime(.incidence(.healed)):
      return ComparedTimes(observations: ulcers.map(HealingEndpoint.observation))
    case .healingOverTime(.incidence(.lost)):
      return ComparedTimes(observations: ulcers.map(HealingEndpoint.observation), cause: 2)
    case .recurrence(.curve):
      return ComparedTimes(
        observations: RecurrenceEndpoint.observations(cohort), units: "healed episodes")
    case .toxicity(.cumulativeIncidence):
      return ComparedTimes(
        observations: cohort.treated.map {
          LocalToxicityEndpoint.observation($0, plannedDay: cohort.plan.primaryWindow)
        },
        units: "participants")
    default: return ComparedTimes(observations: [])
    }
  }
}
