import Testing

@testable import UlcerSamples

@Suite struct RandomStreamTests {
  @Test("the same seed, number and topic give the same numbers")
  func reproducible() {
    var first = RandomStream(seed: 7, number: 3, topic: .ulcers)
    var second = RandomStream(seed: 7, number: 3, topic: .ulcers)
    for _ in 0..<100 { #expect(first.next() == second.next()) }
  }

  @Test("another seed, number or topic gives other numbers")
  func independent() {
    let streams = [
      RandomStream(seed: 7, number: 3, topic: .ulcers),
      RandomStream(seed: 8, number: 3, topic: .ulcers),
      RandomStream(seed: 7, number: 4, topic: .ulcers),
      RandomStream(seed: 7, number: 3, topic: .events),
    ]
    let firsts = streams.map { stream in
      var stream = stream
      return stream.next()
    }
    #expect(Set(firsts).count == 4)
  }

  @Test("a whole number reaches both ends of its range and nothing beyond")
  func whole() {
    var random = RandomStream(seed: 1, number: 1, topic: .visits)
    let drawn = (0..<2000).map { _ in random.whole(-3...4) }
    #expect(Set(drawn) == Set(-3...4))
  }

  @Test("the bell has mean 0 and variance 1")
  func bell() {
    var random = RandomStream(seed: 1, number: 1, topic: .scores)
    let count = 40_000
    let drawn = (0..<count).map { _ in random.bell() }
    let mean = drawn.reduce(0, +) / Double(count)
    let variance = drawn.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)
    // Four standard errors: 4/√40000 = 0.02 of the mean, about 4·√(2/40000) = 0.03 of the variance.
    #expect(abs(mean) < 0.02)
    #expect(abs(variance - 1) < 0.03)
  }

  @Test("a place is drawn as often as its weight says, a weight of 0 never")
  func place() {
    var random = RandomStream(seed: 1, number: 1, topic: .person)
    var counts = [0, 0, 0]
    for _ in 0..<10_000 { counts[random.place(weights: [1, 0, 3])] += 1 }
    #expect(counts[1] == 0)
    #expect(abs(counts[0] - 2500) < 200)
    #expect(random.place(weights: []) == 0)
  }
}
