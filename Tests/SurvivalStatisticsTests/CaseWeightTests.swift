import Foundation
import SurvivalStatistics
import TestSupport
import Testing

@Suite("Case weights")
struct CaseWeightTests {
  /// What References/make-weighted-curves.R wrote.
  private static func reference() throws -> Reference {
    let file = PackageFolder.root.appending(path: "References/weighted-curves.json")
    return Reference(try JSONSerialization.jsonObject(with: Data(contentsOf: file)))
  }

  /// Units of the reference data, with their entries or without.
  private static func units(_ data: Reference, entries: Bool = false) throws -> [Observation] {
    try data["time"].numbers.indices.map { place in
      Observation(
        time: try #require(data["time"].numbers[place]), cause: data["cause"].integers[place],
        entry: entries ? data["entry"].numbers[place] : nil, cluster: data["id"].integers[place],
        weight: try #require(data["weight"].numbers[place]))
    }
  }

  private static func expect(_ got: [Double?], _ expected: Reference, _ what: String) {
    #expect(got.count == expected.numbers.count && !got.isEmpty, "\(what)")
    for (got, expected) in zip(got, expected.numbers) { expectClose(got, expected, 1e-12, what) }
  }

  @Test("Kaplan–Meier and Nelson–Aalen curves with fractional weights agree with R survfit")
  func curves() throws {
    let reference = try Self.reference()
    let values = reference["values"]
    for key in ["greenwood", "clustered", "single", "entry greenwood", "entry clustered"] {
      var units = try Self.units(reference["data"], entries: key.hasPrefix("entry"))
      if key == "single" {
        units = units.map { Observation(time: $0.time, cause: $0.cause, weight: $0.weight) }
      }
      let isModel = key.hasSuffix("greenwood")
      let curve = KaplanMeier(
        units, variance: isModel ? .greenwood : .clustered, interval: .logLog, level: 0.95)
      Self.expect(curve.points.map(\.estimate), values["\(key) survival"], key)
      Self.expect(curve.points.map(\.standardError), values["\(key) error"], key)
      Self.expect(curve.points.map(\.lower), values["\(key) lower"], key)
      Self.expect(curve.points.map(\.upper), values["\(key) upper"], key)
      Self.expect(curve.points.map(\.weightAtRisk), values["\(key) at risk"], key)
      Self.expect(curve.points.map(\.weightOfEvents), values["\(key) events"], key)
      let hazard = NelsonAalen(
        units, variance: isModel ? .aalen : .clustered, interval: .log, level: 0.95)
      Self.expect(hazard.points.map(\.estimate), values["\(key) hazard"], key)
      Self.expect(hazard.points.map(\.standardError), values["\(key) hazard error"], key)
    }
  }

  @Test("Aalen–Johansen curves and the restricted mean with fractional weights agree with R")
  func incidenceAndMean() throws {
    let reference = try Self.reference()
    let values = reference["values"]
    let units = try Self.units(reference["data"])
    let alone = units.map { Observation(time: $0.time, cause: $0.cause, weight: $0.weight) }
    let clustered = AalenJohansen(units, interval: .logLog, level: 0.95)
    let single = AalenJohansen(alone, interval: .logLog, level: 0.95)
    for cause in 1...2 {
      let key = "incidence \(cause)"
      let points = clustered.cumulativeIncidence(of: cause)
      Self.expect(points.map(\.estimate), values[key], key)
      Self.expect(points.map(\.standardError), values["\(key) clustered error"], key)
      Self.expect(
        single.cumulativeIncidence(of: cause).map(\.standardError), values["\(key) error"], key)
    }
    for (variance, key) in [
      (CurveVarianceMethod.greenwood, "restricted mean"), (.clustered, "restricted mean clustered"),
    ] {
      let mean = RestrictedMean(units, horizon: 60, variance: variance, level: 0.95).outcome.value
      Self.expect([mean?.estimate, mean?.standardError], values[key], key)
    }
  }

  /// Some data with whole weights, and the same with rows repeated instead.
  private static func repeated(_ seed: UInt64) -> (weighted: [Observation], rows: [Observation]) {
    var generator = SeededGenerator(seed: seed)
    let weighted = (0..<30).map { _ in
      let time = Double(Int.random(in: 1...12, using: &generator))
      let entry = Double(Int.random(in: -20...8, using: &generator))
      return Observation(
        time: time, cause: Int.random(in: 0...2, using: &generator),
        entry: entry >= 0 && entry < time ? entry : nil,
        cluster: Int.random(in: 1...10, using: &generator),
        weight: Double(Int.random(in: 1...4, using: &generator)))
    }
    let rows = weighted.flatMap {
      Array(
        repeating: Observation(
          time: $0.time, cause: $0.cause, entry: $0.entry, cluster: $0.cluster),
        count: Int($0.weight))
    }
    return (weighted, rows)
  }

  @Test("A weight of k is a row k times: estimates, standard errors, limits", arguments: 1...20)
  func repetition(seed: UInt64) {
    let (weighted, rows) = Self.repeated(seed)
    func same(_ one: [CurvePoint], _ other: [CurvePoint], _ what: String) {
      #expect(one.count == other.count)
      for (one, other) in zip(one, other) {
        #expect(one.time == other.time)
        #expect(one.weightAtRisk == Double(other.atRisk))
        #expect(one.weightOfEvents == Double(other.events))
        expectClose(one.estimate, other.estimate, 1e-12, what)
        expectClose(one.standardError, other.standardError, 1e-10, what)
        expectClose(one.lower, other.lower, 1e-10, what)
        expectClose(one.upper, other.upper, 1e-10, what)
      }
    }
    for variance in [CurveVarianceMethod.greenwood, .clustered] {
      func curve(_ units: [Observation]) -> KaplanMeier {
        KaplanMeier(units, variance: variance, interval: .log, level: 0.95)
      }
      same(curve(weighted).points, curve(rows).points, "Kaplan–Meier")
      func mean(_ units: [Observation]) -> RestrictedMean.Outcome? {
        RestrictedMean(units, horizon: 6, variance: variance, level: 0.95).outcome.value
      }
      expectClose(mean(weighted)?.estimate, mean(rows)?.estimate, 1e-12, "mean")
      expectClose(mean(weighted)?.standardError, mean(rows)?.standardError, 1e-10, "mean")
    }
    for variance in [HazardVarianceMethod.aalen, .clustered] {
      func curve(_ units: [Observation]) -> NelsonAalen {
        NelsonAalen(units, variance: variance, interval: .log, level: 0.95)
      }
      same(curve(weighted).points, curve(rows).points, "Nelson–Aalen")
    }
    func incidence(_ units: [Observation]) -> [CurvePoint] {
      AalenJohansen(units, interval: .plain, level: 0.95).cumulativeIncidence(of: 1)
    }
    same(incidence(weighted), incidence(rows), "Aalen–Johansen")
  }

  @Test("A weight that is not a number, 0, negative or out of range leaves the unit out")
  func unusable() {
    let units = [Double.nan, .infinity, 0, -1, 1e-10, 1e10, 2].map {
      Observation(time: 3, cause: 1, weight: $0)
    }
    let curve = KaplanMeier(units, variance: .greenwood, interval: .logLog, level: 0.95)
    #expect(curve.leftOut == 6 && curve.observations == 1 && curve.points.count == 1)
    #expect(curve.points.first?.weightAtRisk == 2 && curve.points.first?.estimate == 0)
  }

  @Test("The heaviest and the lightest weights together give finite numbers")
  func extremes() {
    let units = (0..<40).map {
      Observation(
        time: Double($0 / 2), cause: $0 % 3, cluster: $0 % 7, weight: $0 % 2 == 0 ? 1e9 : 1e-9)
    }
    for variance in [CurveVarianceMethod.greenwood, .clustered] {
      let curve = KaplanMeier(units, variance: variance, interval: .logLog, level: 0.95)
      for point in curve.points {
        #expect((0...1).contains(point.estimate))
        #expect(point.standardError?.isFinite ?? true)
        #expect(point.lower?.isFinite ?? true)
        #expect(point.upper?.isFinite ?? true)
      }
    }
  }

  @Test("Methods without provision for weights say so")
  func withoutProvision() {
    let weighted = Self.repeated(7).weighted.map {
      Observation(time: $0.time, cause: $0.cause, weight: $0.weight)
    }
    let compared = [
      ObservationGroup(group: 0, stratum: 0, observations: Array(weighted.prefix(15))),
      ObservationGroup(group: 1, stratum: 0, observations: Array(weighted.suffix(15))),
    ]
    #expect(LogRankTest(compared, weight: .logRank).outcome.reason == .caseWeights)
    #expect(GrayTest(compared, cause: 1, rho: 0).outcome.reason == .caseWeights)
    let method = PermutationMethod.monteCarlo(draws: 10, seed: 1)
    let sums = LogRankPermutation(compared, weight: .logRank, method: method)
    #expect(sums.outcome.reason == .caseWeights && sums.test.outcome.value == nil)
    let squares = ChiSquarePermutation(
      logRank: compared, weight: .logRank, variance: .permutation, method: method)
    #expect(squares.outcome.reason == .caseWeights && squares.chiSquare.reason == .caseWeights)
    #expect(BetaProductConfidence(weighted, level: 0.95).obstacle == .caseWeights)
  }

  @Test("Counting one cause and reversing keep the weight")
  func kept() {
    let unit = Observation(time: 1, cause: 2, weight: 2.5)
    #expect(unit.counting(onlyCause: 1).weight == 2.5)
    let reversed = KaplanMeier.ofFollowUp(
      [unit, Observation(time: 2, cause: 0, weight: 0.5)], variance: .greenwood, interval: .plain,
      level: 0.95)
    #expect(reversed.points.map(\.weightAtRisk) == [3, 0.5])
  }
}
