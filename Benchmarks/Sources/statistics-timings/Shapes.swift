import GeneratedStudies
import SurvivalStatistics

/// Data of the shapes that make careless code slow: everybody at one time, nobody at another's,
/// delayed entry, one cluster, near ties, no event.
///
/// Each is computed with n, 2n and 4n units: the time should double, not quadruple.
struct Shapes {
  let units: Int

  /// The shape of an observation, given its place and the number of all.
  private typealias Shape = (name: String, observation: @Sendable (Int, Int) -> Observation)

  private static let shapes: [Shape] = [
    ("one time for all", { place, _ in Observation(time: 7, cause: place % 3) }),
    (
      "one time, one cluster",
      { place, _ in Observation(time: 7, cause: place % 3, cluster: 1) }
    ),
    ("a time of one's own", { place, count in Observation(time: own(place, count), cause: 1) }),
    (
      "near ties",
      { place, count in Observation(time: own(place, count) * 1e-9, cause: place % 2) }
    ),
    ("no event", { place, count in Observation(time: own(place, count), cause: 0) }),
    (
      "delayed entry, one cluster",
      { place, count in
        let time = own(place, count)
        return Observation(time: time, cause: place % 3, entry: time - 9, cluster: 1)
      }
    ),
    (
      "a risk set of two",
      { place, count in
        let time = own(place, count)
        return Observation(time: time, cause: place % 3, entry: time - 2)
      }
    ),
    (
      "clusters named far apart",
      { place, count in
        Observation(
          time: own(place, count), cause: place % 3, cluster: place % (count / 3) * 1_000_003)
      }
    ),
  ]

  /// A whole number of its own for each place, in mixed order.
  private static func own(_ place: Int, _ count: Int) -> Double {
    Double(place * 7919 % count) + Double(place) / Double(count * 10)
  }

  func printAll() {
    print("shape\tmethod\t\(units)\t\(2 * units)\t\(4 * units)\tgrowth per doubling")
    for shape in Self.shapes {
      for method in Self.methods { measure(shape, method) }
    }
  }

  private func measure(_ shape: Shape, _ method: Method) {
    let times = [1, 2, 4].map { factor in
      let count = factor * units
      let observations = (0..<count).map { shape.observation($0, count) }
      let start = Timings.processorTime
      method.run(observations)
      return Timings.processorTime - start
    }
    let growth = (times[2] / times[0]).squareRoot()
    print(
      ([shape.name, method.name] + times.map { "\(milliseconds($0)) ms" } + [rounded(growth)])
        .joined(separator: "\t"))
  }

  private func milliseconds(_ seconds: Double) -> String { "\((seconds * 1000).rounded())" }
  private func rounded(_ growth: Double) -> String { "\((growth * 10).rounded() / 10)" }

  private typealias Method = (name: String, run: @Sendable ([Observation]) -> Void)

  private static let methods: [Method] = [
    (
      "KaplanMeier",
      { keep(KaplanMeier($0, variance: .clustered, interval: .log, level: 0.95).median) }
    ),
    (
      "BetaProductConfidence", { keep(BetaProductConfidence($0, level: 0.95).points.count) }
    ),
    ("NelsonAalen", { keep(NelsonAalen($0, variance: .clustered, interval: .log, level: 0.95)) }),
    (
      "RestrictedMean",
      { keep(RestrictedMean($0, horizon: 5, variance: .clustered, level: 0.95)) }
    ),
    ("AalenJohansen", { keep(AalenJohansen($0, interval: .log, level: 0.95).causes) }),
    ("LogRankTest", { keep(LogRankTest(groups(of: $0), weight: .petoPeto).outcome) }),
    ("GrayTest", { keep(GrayTest(groups(of: $0), cause: 1, rho: 0).outcome) }),
    (
      "MeanCumulativeDifference",
      { observations in
        let histories = observations.map {
          RecurrentHistory(
            entry: $0.entry, followUp: $0.time, eventTimes: $0.cause > 0 ? [$0.time] : [])
        }
        let half = histories.count / 2
        keep(
          MeanCumulativeDifference(
            Array(histories.prefix(half)), minus: Array(histories.suffix(half)),
            variance: .lawlessNadeau, level: 0.95
          ).points.count)
      }
    ),
    (
      "CoxRegression",
      { observations in
        let rows = observations.enumerated().map { place, unit in
          RiskInterval(
            entry: unit.entry, time: unit.time, cause: unit.cause == 1 ? 1 : 0,
            covariates: [Double(place % 5), Double(place * 31 % 17)], cluster: unit.cluster)
        }
        let fit = CoxRegression(
          rows, names: ["a", "b"], ties: .efron, variance: .clusterRobust)
        keep(fit.coefficients)
        keep(fit.concordance())
      }
    ),
    (
      "TurnbullEstimate",
      { observations in
        keep(
          TurnbullEstimate(
            observations.map {
              CensoredInterval(left: $0.entry ?? 0, right: $0.cause == 0 ? .infinity : $0.time)
            }
          ).iterations)
      }
    ),
  ]

  private static func groups(of observations: [Observation]) -> [ObservationGroup] {
    let half = observations.count / 2
    return [Array(observations.prefix(half)), Array(observations.suffix(half))].enumerated().map {
      ObservationGroup(group: $0.offset, stratum: 0, observations: $0.element)
    }
  }

  /// What the compiler may not leave out.
  @inline(never)
  private static func keep(_ value: some Sendable) {}
}
