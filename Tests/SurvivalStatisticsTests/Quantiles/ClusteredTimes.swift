import SurvivalStatistics
import TestSupport

/// Invented times of clustered units with ties, two causes and censoring.
enum ClusteredTimes {
  /// Few distinct times, so that curves are flat at one half more often than by chance.
  static func observations(seed: Int) -> [Observation] {
    var random = SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 2...24, using: &random)
    let days = Int.random(in: 2...12, using: &random)
    let clusters = Int.random(in: 2...10, using: &random)
    return (0..<count).map { _ in
      Observation(
        time: Double(Int.random(in: 0...days, using: &random)),
        cause: Int.random(in: 0...2, using: &random),
        cluster: Int.random(in: 1...clusters, using: &random))
    }
  }
}
