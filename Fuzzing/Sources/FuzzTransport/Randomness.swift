/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers from the same seed, on any machine.
struct Randomness: RandomNumberGenerator {
  private var state: UInt64

  /// One stream per input, so that any input can be made again without those before it.
  init(seed: UInt64, stream: UInt64) {
    state = seed
    let offset = next()
    state = offset ^ (stream &* 0xD6E8_FEB8_6659_FD93)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, not including, `limit`; 0 where there is none.
  mutating func below(_ limit: Int) -> Int {
    limit <= 1 ? 0 : Int(truncatingIfNeeded: next() >> 33) % limit
  }

  /// One of the elements.
  mutating func one<Element>(of elements: [Element]) -> Element { elements[below(elements.count)] }
}
