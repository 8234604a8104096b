import SurvivalStatistics
import UlcerRecords

extension Cohort {
  /// A Kaplan–Meier curve of clustered units with the plan's confidence intervals.
  func kaplanMeier(_ observations: [Observation]) -> KaplanMeier {
    KaplanMeier(
      observations, variance: .clustered, interval: survivalInterval, level: plan.level)
  }

  /// The method of those curves in words.
  var kaplanMeierMethod: String {
    "Kaplan–Meier, infinitesimal jackknife clustered by participant, "
      + "\(levelText) \(plan.survivalInterval.rawValue) limits"
  }

  /// The method of cumulative incidences of clustered units in words.
  var aalenJohansenMethod: String {
    "Aalen–Johansen, infinitesimal jackknife clustered by participant, "
      + "\(levelText) log-log limits"
  }
}

extension NumberAtRisk {
  /// Those whose time is a day or a later one; the clusters are participants.
  init(_ observations: [Observation], on day: Int) {
    let left = observations.lazy.filter { $0.time >= Double(day) }
    self.init(ulcers: left.count { _ in true }, participants: Set(left.map(\.cluster)).count)
  }

  /// Distinct participants at risk at each point of a curve of their ulcers, in the order of the points.
  static func participants(_ observations: [Observation], at points: [CurvePoint]) -> [Int] {
    var last: [Int?: Double] = [:]
    for unit in observations { last[unit.cluster] = max(unit.time, last[unit.cluster] ?? 0) }
    let ends = last.values.sorted()
    var gone = 0
    return points.map { point in
      while gone < ends.count, ends[gone] < point.time { gone += 1 }
      return ends.count - gone
    }
  }
}
