import CEmbeddedFiles
import Foundation
import SurvivalStatistics

/// The recorded values of units with fractional case weights, computed anew: the content of
/// `References/weighted-curves.json`, every name with "weighted" before it.
struct RecordedWeights {
  private struct Recorded: Decodable {
    let data: Units
    let values: [String: [Double?]]
  }

  /// One entry per ulcer.
  private struct Units: Decodable {
    let id: [Int]
    let time: [Double]
    let cause: [Int]
    let weight: [Double]
    let entry: [Double?]
    let arm: [Double]
    let x: [Double]
  }

  /// The values of R.
  let recorded: [String: [Double?]]
  /// The values of the library.
  private(set) var values: [String: [Double?]] = [:]
  private let data: Units

  /// Those built into the program.
  init() throws {
    let built = try JSONDecoder().decode(
      Recorded.self, from: Data(String(cString: cembedded_weighted_curves()).utf8))
    data = built.data
    recorded = built.values.reduce(into: [:]) { $0["weighted \($1.key)"] = $1.value }
    for (key, clustered, late) in [
      ("greenwood", true, false), ("clustered", true, false), ("single", false, false),
      ("entry greenwood", true, true), ("entry clustered", true, true),
    ] {
      survival(
        "weighted \(key)", units(clustered: clustered, late: late),
        isModel: key.hasSuffix("greenwood"))
    }
    means()
    incidences()
    regressions()
  }

  private func units(clustered: Bool, late: Bool = false) -> [Observation] {
    data.time.indices.map { place in
      Observation(
        time: data.time[place], cause: data.cause[place],
        entry: late ? data.entry[place] : nil, cluster: clustered ? data.id[place] : nil,
        weight: data.weight[place])
    }
  }

  private mutating func survival(_ name: String, _ units: [Observation], isModel: Bool) {
    let curve = KaplanMeier(
      units, variance: isModel ? .greenwood : .clustered, interval: .logLog, level: 0.95
    ).points
    let hazard = NelsonAalen(
      units, variance: isModel ? .aalen : .clustered, interval: .log, level: 0.95
    ).points
    values["\(name) survival"] = curve.map(\.estimate)
    values["\(name) error"] = curve.map(\.standardError)
    values["\(name) lower"] = curve.map(\.lower)
    values["\(name) upper"] = curve.map(\.upper)
    values["\(name) at risk"] = curve.map(\.weightAtRisk)
    values["\(name) events"] = curve.map(\.weightOfEvents)
    values["\(name) hazard"] = hazard.map(\.estimate)
    values["\(name) hazard error"] = hazard.map(\.standardError)
  }

  private mutating func means() {
    for (name, variance) in [
      ("restricted mean", CurveVarianceMethod.greenwood), ("restricted mean clustered", .clustered),
    ] {
      let mean = RestrictedMean(
        units(clustered: true), horizon: 60, variance: variance, level: 0.95
      ).outcome.value
      values["weighted \(name)"] = [mean?.estimate, mean?.standardError]
    }
  }

  private mutating func incidences() {
    let clustered = AalenJohansen(units(clustered: true), interval: .logLog, level: 0.95)
    let single = AalenJohansen(units(clustered: false), interval: .logLog, level: 0.95)
    for cause in 1...2 {
      let name = "weighted incidence \(cause)"
      values[name] = clustered.cumulativeIncidence(of: cause).map(\.estimate)
      values["\(name) error"] = single.cumulativeIncidence(of: cause).map(\.standardError)
      values["\(name) clustered error"] =
        clustered.cumulativeIncidence(of: cause).map(\.standardError)
    }
  }

  private mutating func regressions() {
    add("cox efron row", rows(clustered: false), .efron, .clusterRobust)
    add("cox efron", rows(clustered: true), .efron, .clusterRobust)
    add("cox breslow", rows(clustered: true), .breslow, .clusterRobust)
    add("cox entry", rows(clustered: true, late: true), .efron, .clusterRobust)
    add("cox model", rows(clustered: true, late: true), .breslow, .model)
  }

  private func rows(clustered: Bool, late: Bool = false) -> [RiskInterval] {
    units(clustered: clustered, late: late).enumerated().map { place, unit in
      RiskInterval(
        entry: unit.entry, time: unit.time, cause: unit.cause,
        covariates: [data.arm[place], data.x[place]], weight: unit.weight, cluster: unit.cluster)
    }
  }

  private mutating func add(
    _ key: String, _ rows: [RiskInterval], _ ties: TieMethod,
    _ variance: RegressionVarianceMethod
  ) {
    let fit = CoxRegression(rows, names: ["arm", "x"], ties: ties, variance: variance)
    values.merge(RecordedRegressions.values("weighted \(key)", fit)) { first, _ in first }
  }
}
