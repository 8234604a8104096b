import Foundation
import GeneratedStudies
import SurvivalStatistics

/// Runs every estimator of the comparison on data that are in memory already.
struct Timings {
  let folder: StatisticsFolder
  let runs: Int

  func printAll() throws {
    try survival(folder.ulcers())
    let histories = try folder.histories()
    time("mean-cumulative-function") {
      MeanCumulativeFunction(
        histories, variance: .lawlessNadeau, interval: .plain, level: 0.95
      ).points
    } result: {
      Self.ofMiddle($0)
    }
    let rows = try folder.rows()
    for ties in [TieMethod.efron, .breslow] {
      time("cox-\(ties)") {
        CoxRegression(rows, names: ["x1", "x2", "x3", "x4", "x5"], ties: ties, variance: .model)
      } result: { fit in
        fit.coefficients.compactMap { $0.outcome.value }
          .flatMap { [$0.estimate, $0.standardError] }
      }
    }
    let intervals = try folder.intervals()
    time("turnbull") {
      TurnbullEstimate(intervals)
    } result: {
      [$0.logLikelihood]
    }
  }

  private func survival(_ ulcers: [Observation]) {
    let healing = ulcers.map { $0.counting(onlyCause: 1) }
    for variance in [CurveVarianceMethod.greenwood, .clustered] {
      time("kaplan-meier-\(variance)") {
        KaplanMeier(healing, variance: variance, interval: .logLog, level: 0.95).points
      } result: {
        Self.ofMiddle($0)
      }
    }
    let alone = ulcers.map { Observation(time: $0.time, cause: $0.cause) }
    time("aalen-johansen") {
      AalenJohansen(alone, interval: .plain, level: 0.95)
    } result: {
      Self.ofMiddle($0.cumulativeIncidence(of: 1))
    }
    let arms = (0..<2).map { arm in
      ObservationGroup(
        group: arm, stratum: 0,
        observations: healing.enumerated().filter { $0.offset % 2 == arm }.map(\.element))
    }
    time("log-rank") {
      LogRankTest(arms, weight: .logRank)
    } result: {
      [$0.outcome.value?.chiSquare ?? .nan]
    }
  }

  /// Estimate and standard error in the middle of the curve and a sum over all of it.
  private static func ofMiddle(_ points: [CurvePoint]) -> [Double] {
    guard !points.isEmpty else { return [] }
    let middle = points[points.count / 2]
    return [
      middle.time, middle.estimate, middle.standardError ?? .nan,
      points.reduce(0) { $0 + $1.estimate },
    ]
  }

  private func time<Value>(
    _ name: String, _ compute: () -> Value, result: (Value) -> [Double]
  ) {
    for run in 1...max(1, runs) {
      let start = Self.processorTime
      let value = compute()
      let seconds = Self.processorTime - start
      print("\(name),\(run),\(seconds),\(result(value).map { "\($0)" }.joined(separator: " "))")
    }
  }

  /// Seconds of all cores in this process, in the program and in the system for it.
  static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
