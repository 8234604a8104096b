import Benchmark
import GeneratedStudies
import SurvivalStatistics

// The estimators on far more units than any trial has; the data are made before the clock starts.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.cpuTotal, .wallClock, .peakMemoryResident], warmupIterations: 1,
    maxDuration: .seconds(20), maxIterations: 10)
  let million = 1_000_000

  for scale in [DayScale.wholeDays, .exact] {
    let study = GeneratedStudy(scale: scale)
    let times = scale == .wholeDays ? "whole days" : "exact times"

    Benchmark("Kaplan–Meier, clustered, 1,000,000 ulcers, \(times)") { benchmark, ulcers in
      for _ in benchmark.scaledIterations {
        blackHole(KaplanMeier(ulcers, variance: .clustered, interval: .logLog, level: 0.95))
      }
    } setup: {
      study.ulcers(million)
    }

    Benchmark("Aalen–Johansen, two causes, 1,000,000 ulcers, \(times)") { benchmark, ulcers in
      for _ in benchmark.scaledIterations {
        blackHole(AalenJohansen(ulcers, interval: .plain, level: 0.95))
      }
    } setup: {
      study.ulcers(million)
    }

    Benchmark("Mean cumulative function, 1,000,000 participants, \(times)") {
      benchmark, histories in
      for _ in benchmark.scaledIterations {
        blackHole(
          MeanCumulativeFunction(
            histories, variance: .lawlessNadeau, interval: .plain, level: 0.95))
      }
    } setup: {
      study.histories(million)
    }

    Benchmark("Log-rank, two groups, 1,000,000 ulcers, \(times)") { benchmark, groups in
      for _ in benchmark.scaledIterations { blackHole(LogRankTest(groups, weight: .logRank)) }
    } setup: {
      let ulcers = study.ulcers(million)
      return [ulcers.prefix(million / 2), ulcers.suffix(million / 2)].enumerated().map {
        ObservationGroup(group: $0.offset, stratum: 0, observations: Array($0.element))
      }
    }

    Benchmark("Cox, Efron, five covariates, 100,000 rows, \(times)") { benchmark, rows in
      let names = ["treated", "smoker", "age", "score", "size"]
      for _ in benchmark.scaledIterations {
        blackHole(CoxRegression(rows, names: names, ties: .efron, variance: .model))
      }
    } setup: {
      study.rows(100_000)
    }
  }

  Benchmark("Turnbull, 10,000 intervals between 60 visits") { benchmark, intervals in
    for _ in benchmark.scaledIterations { blackHole(TurnbullEstimate(intervals)) }
  } setup: {
    GeneratedStudy().intervals(10_000, visits: 60)
  }
}
