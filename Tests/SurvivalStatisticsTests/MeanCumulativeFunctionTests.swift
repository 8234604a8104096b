import SurvivalStatistics
import Testing

@Suite("Mean cumulative function")
struct MeanCumulativeFunctionTests {
  private func function(
    _ histories: [RecurrentHistory], _ variance: MeanVarianceMethod = .lawlessNadeau
  ) -> MeanCumulativeFunction {
    MeanCumulativeFunction(histories, variance: variance, interval: .log, level: 0.95)
  }

  @Test("Two participants follow the textbook; who leaves on a day is at risk on it")
  func byHand() {
    // A: followed to 10, events at 4 and 10. B: followed to 6, none.
    //  4: Y = 2, M = 1/2, contributions (1 − 1/2)/2 = 1/4 and −1/4: SE = √(1/8)
    //  6: B leaves.
    // 10: Y = 1, M = 3/2, A adds (1 − 1)/1 = 0: SE unchanged
    let points = function([
      RecurrentHistory(followUp: 10, eventTimes: [10, 4]),
      RecurrentHistory(followUp: 6, eventTimes: []),
    ]).points
    #expect(points.map(\.time) == [4, 6, 10])
    #expect(points.map(\.atRisk) == [2, 2, 1])
    #expect(points.map(\.events) == [1, 0, 1])
    #expect(points.map(\.censored) == [0, 1, 1])
    #expect(points.map(\.estimate) == [0.5, 0.5, 1.5])
    for point in points {
      expectClose(point.standardError, 0.125.squareRoot(), 1e-15, "error")
    }
  }

  @Test("At M = 0 the standard error is 0 and no limits exist")
  func noEvent() {
    let quiet = function([
      RecurrentHistory(followUp: 3, eventTimes: []), RecurrentHistory(followUp: 5, eventTimes: []),
    ])
    #expect(quiet.points.map(\.estimate) == [0, 0])
    #expect(quiet.points.allSatisfy { $0.standardError == 0 && $0.lower == nil })
    #expect(quiet.mean(at: 1).value?.estimate == 0)
    #expect(quiet.mean(at: 6).reason == .beyondLastObservedTime(last: 5))
  }

  @Test("One participant has a mean but no robust standard error")
  func oneParticipant() {
    let alone = [RecurrentHistory(followUp: 9, eventTimes: [2, 2])]
    #expect(function(alone).points.first?.estimate == 2)
    #expect(function(alone).points.allSatisfy { $0.standardError == nil && $0.upper == nil })
    #expect(function(alone).mean(at: 1).value?.standardError == nil)
    #expect(function(alone, .poisson).points.first?.standardError == 2.0.squareRoot())
    #expect(function([]).mean(at: 0).reason == .noObservations)
  }

  @Test("Events outside follow-up and impossible follow-ups are counted, not used")
  func outside() {
    let odd = function([
      RecurrentHistory(entry: 2, followUp: 9, eventTimes: [2, 3, 9.5, .nan]),
      RecurrentHistory(entry: 9, followUp: 9, eventTimes: [9]),
      RecurrentHistory(followUp: .infinity, eventTimes: []),
      RecurrentHistory(followUp: 4, eventTimes: []),
    ])
    #expect(odd.events == 1 && odd.eventsOutsideFollowUp == 3)
    #expect(odd.participants == 2 && odd.leftOut == 2)
    #expect(odd.points.map(\.time) == [3, 4, 9])
    #expect(odd.mean(at: 1).value?.atRisk == 1)
  }
}
