/// Pseudo-random numbers of one participant and topic: SplitMix64 (Steele, Lea & Flood 2014).
///
/// Every draw uses only integer arithmetic and the four operations of IEEE 754, so that a seed
/// gives the same study on every machine. Streams of different participants or topics do not share
/// draws: adding a draw to one topic does not change any other topic.
struct RandomStream {
  /// The use of the numbers.
  enum Topic: UInt64 {
    case screening = 1
    case allocation, person, visits, ulcers, reactions, events, localEvents, treatments, scores,
      recruitment
  }

  private var state: UInt64

  /// The stream of that study, participant (or block) and topic.
  init(seed: UInt64, number: Int, topic: Topic) {
    let place = UInt64(truncatingIfNeeded: number) &* 0xD134_2543_DE82_EF95
    state = RandomStream.mixed(
      RandomStream.mixed(seed &+ 0x9E37_79B9_7F4A_7C15) ^ place
        &+ topic.rawValue &* 0xBF58_476D_1CE4_E5B9)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return RandomStream.mixed(state)
  }

  /// A number from 0 up to, not including, 1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Returns true with that probability.
  mutating func chance(_ probability: Double) -> Bool { unit() < probability }

  /// A whole number of the range, all equally likely.
  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    let width = UInt64(range.upperBound - range.lowerBound) + 1
    return range.lowerBound + Int(next().multipliedFullWidth(by: width).high)
  }

  /// A number between the two.
  mutating func between(_ lower: Double, _ upper: Double) -> Double {
    lower + (upper - lower) * unit()
  }

  /// A bell-shaped number of mean 0 and variance 1, from -6 to 6: twelve uniform numbers summed, so
  /// that no logarithm of a mathematical library is needed.
  mutating func bell() -> Double {
    var sum: UInt64 = 0
    for _ in 0..<3 {
      let bits = next()
      sum += (bits & 0xFFFF) + (bits >> 16 & 0xFFFF) + (bits >> 32 & 0xFFFF) + (bits >> 48)
    }
    return Double(sum) / 65_536 - 6
  }

  /// An index in the list of weights, drawn in proportion to its weight; 0 for an empty list.
  mutating func place(weights: [Int]) -> Int {
    var rest = whole(0...max(0, weights.reduce(0, +) - 1))
    for (place, weight) in weights.enumerated() {
      if rest < weight { return place }
      rest -= weight
    }
    return 0
  }
}
