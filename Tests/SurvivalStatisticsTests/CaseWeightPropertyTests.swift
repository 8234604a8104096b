import SurvivalStatistics
import TestSupport
import Testing

@Suite("What holds for any case weights")
struct CaseWeightPropertyTests {
  @Test(
    "Weights times a constant change no estimate; the order of units does not matter",
    arguments: 1...20)
  func scalingAndOrder(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let units = (0..<40).map { _ in
      Observation(
        time: Double(Int.random(in: 1...15, using: &generator)),
        cause: Int.random(in: 0...2, using: &generator),
        cluster: Int.random(in: 1...12, using: &generator),
        weight: Double.random(in: 0.1...5, using: &generator))
    }
    let factor = Double.random(in: 1e-3...1e3, using: &generator)
    let scaled = units.map {
      Observation(
        time: $0.time, cause: $0.cause, cluster: $0.cluster, weight: factor * $0.weight)
    }
    let shuffled = units.shuffled(using: &generator)
    func same(_ one: [CurvePoint], _ other: [CurvePoint], errors: Bool, factor: Double) {
      #expect(one.count == other.count)
      for (one, other) in zip(one, other) {
        #expect(one.time == other.time && one.atRisk == other.atRisk)
        expectClose(one.estimate, other.estimate, 1e-12, "estimate")
        expectClose(factor * one.weightAtRisk, other.weightAtRisk, 1e-12, "weight")
        if errors { expectClose(one.standardError, other.standardError, 1e-10, "error") }
      }
    }
    for (other, by) in [(scaled, factor), (shuffled, 1)] {
      for variance in [CurveVarianceMethod.greenwood, .clustered] {
        // Greenwood's variance takes weights as numbers of units: it does change with the factor.
        let errors = variance == .clustered || by == 1
        func curve(_ units: [Observation]) -> [CurvePoint] {
          KaplanMeier(units, variance: variance, interval: .logLog, level: 0.95).points
        }
        same(curve(units), curve(other), errors: errors, factor: by)
      }
      func hazard(_ units: [Observation]) -> [CurvePoint] {
        NelsonAalen(units, variance: .clustered, interval: .log, level: 0.95).points
      }
      same(hazard(units), hazard(other), errors: true, factor: by)
      func incidence(_ units: [Observation]) -> [CurvePoint] {
        AalenJohansen(units, interval: .plain, level: 0.95).cumulativeIncidence(of: 1)
      }
      same(incidence(units), incidence(other), errors: true, factor: by)
    }
  }

  @Test("At a requested time those at risk are counted and weighed, delayed entries too")
  func landmarks() {
    let units = [
      Observation(time: 2, cause: 1, weight: 0.5), Observation(time: 6, cause: 1, weight: 2.25),
      Observation(time: 9, cause: 0, entry: 3, weight: 1.5),
      Observation(time: 8, cause: 1, entry: 5, weight: 0.25),
    ]
    let curve = KaplanMeier(units, variance: .clustered, interval: .logLog, level: 0.95)
    let read = [1.0, 2, 3, 4, 5, 6, 7, 9].map { curve.probability(at: $0).value }
    #expect(read.map { $0?.atRisk } == [2, 2, 1, 2, 2, 3, 2, 1])
    #expect(
      read.map { $0?.weightAtRisk } == [2.75, 2.75, 2.25, 3.75, 3.75, 4, 1.75, 1.5])
    let hazard = NelsonAalen(units, variance: .aalen, interval: .log, level: 0.95)
    #expect(hazard.cumulativeHazard(at: 4).value?.weightAtRisk == 3.75)
    let states = AalenJohansen(units, interval: .logLog, level: 0.95)
    #expect(states.probability(of: 1, at: 4).value?.weightAtRisk == 3.75)
    let alike = units.map { Observation(time: $0.time, cause: $0.cause, entry: $0.entry) }
    let plain = KaplanMeier(alike, variance: .greenwood, interval: .logLog, level: 0.95)
    #expect(plain.probability(at: 6).value?.weightAtRisk == 3)
  }
}
