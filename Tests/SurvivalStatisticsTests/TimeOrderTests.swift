import TestSupport
import Testing

@testable import SurvivalStatistics

@Suite("Times are put in order")
struct TimeOrderTests {
  /// Few numbers are sorted by comparing, many by their digits.
  static let counts = [0, 1, 2, 50, 4095, 4096, 20_000]

  @Test(
    "The order is that of a stable sort, with negative numbers and both zeros", arguments: counts)
  func stableOrder(count: Int) {
    var generator = SeededGenerator(seed: 11)
    let numbers = (0..<count).map { _ -> Double in
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: -0.0
      case 1: 0
      case 2: Double(Int.random(in: -40...40, using: &generator))
      case 3: Double.random(in: -1e-300...1e-300, using: &generator)
      case 4: Double.random(in: -1e300...1e300, using: &generator)
      default: [Double.infinity, -.infinity][Int.random(in: 0...1, using: &generator)]
      }
    }
    let expected = numbers.indices.sorted {
      numbers[$0] == numbers[$1] ? $0 < $1 : numbers[$0] < numbers[$1]
    }
    #expect(AscendingOrder.places(of: numbers) == expected)
  }

  @Test("Times that are near ties are united as when each is looked up", arguments: counts)
  func unitedTimes(count: Int) {
    var generator = SeededGenerator(seed: 12)
    let times = (0..<count).map { _ in
      Double.random(in: 0...20, using: &generator).rounded()
        + Double.random(in: 0...2e-7, using: &generator)
    }
    let united = UnitedTimes(times)
    let ties = NearTies(times)
    #expect(ties.exist == (count > 2))
    #expect(united.times == times.map(ties.united))
    #expect(united.distinct == Set(united.times).count)
    #expect(
      united.ascending
        == times.indices.sorted {
          united.times[$0] == united.times[$1] ? $0 < $1 : united.times[$0] < united.times[$1]
        })
  }

  @Test("Times that are not finite have no place, and stay as they are")
  func notFinite() {
    let united = UnitedTimes([3, .nan, 1, .infinity, -.infinity, 1])
    #expect(united.ascending == [2, 5, 0])
    #expect(united.distinct == 2)
    #expect(united.times[0] == 3)
    #expect(united.times[1].isNaN)
    #expect(united.times[3] == .infinity)
  }

  @Test("Clusters are numbered as they appear, whatever their names")
  func clusterNumbers() {
    for names in [[7, nil, 5, 7, nil, 6, 5], [.max, nil, .min, .max, nil, 0, .min]] as [[Int?]] {
      var numbers = ClusterNumbers(names)
      #expect(names.map { numbers.number(of: $0) } == [0, 1, 2, 0, 3, 4, 2])
      #expect(numbers.count == 5)
    }
    var alone = ClusterNumbers([nil, nil])
    #expect([alone.number(of: nil), alone.number(of: nil)] == [0, 1])
  }
}
