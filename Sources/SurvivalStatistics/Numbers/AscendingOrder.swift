/// The places of numbers in ascending order; equal numbers stay in the order given.
///
/// Many numbers are sorted by the digits of their bit patterns, in a time proportional to their
/// count   (LSD radix sort; Knuth 1998, section 5.2.5).
enum AscendingOrder {
  /// From this many on the digits pay.
  private static let manyNumbers = 4096
  private static let digitBits = 11
  private static let digits = 6

  private struct Entry {
    let key: UInt64
    let place: Int
  }

  /// The indices of all numbers in ascending order. −0 equals 0; NaN has some place.
  static func places(of numbers: [Double]) -> [Int] {
    var entries: [Entry] = []
    entries.reserveCapacity(numbers.count)
    for place in numbers.indices {
      entries.append(Entry(key: key(of: numbers[place]), place: place))
    }
    if numbers.count < manyNumbers {
      entries.sort { ($0.key, $0.place) < ($1.key, $1.place) }
    } else {
      sortByDigits(&entries)
    }
    return entries.map(\.place)
  }

  /// A bit pattern that orders as the number does.
  private static func key(of number: Double) -> UInt64 {
    // Adding 0 makes −0 a 0.
    let bits = (number + 0).bitPattern
    let sign: UInt64 = 1 << 63
    return bits & sign == 0 ? bits | sign : ~bits
  }

  private static func sortByDigits(_ entries: inout [Entry]) {
    let size = 1 << digitBits
    var counts = Array(repeating: 0, count: digits * size)
    count(entries.span, into: counts.mutableSpan)
    var sorted = entries
    for digit in 0..<digits {
      let first = digit * size
      var next = 0
      var isSame = false
      for bucket in first..<(first + size) {
        let own = counts[bucket]
        isSame = isSame || own == entries.count
        counts[bucket] = next
        next += own
      }
      // A digit that all have in common sorts nothing.
      if isSame { continue }
      deal(entries.span, digit: digit, to: sorted.mutableSpan, at: counts.mutableSpan)
      swap(&entries, &sorted)
    }
  }

  /// Puts every entry at the next position of its value of a digit.
  private static func deal(
    _ entries: Span<Entry>, digit: Int, to target: consuming MutableSpan<Entry>,
    at next: consuming MutableSpan<Int>
  ) {
    let size = 1 << digitBits
    let mask = UInt64(size - 1)
    let shift = UInt64(digit * digitBits)
    for place in 0..<entries.count {
      let entry = entries[place]
      let bucket = digit * size + Int((entry.key >> shift) & mask)
      target[next[bucket]] = entry
      next[bucket] += 1
    }
  }

  /// Counts each value of each digit.
  private static func count(_ entries: Span<Entry>, into counts: consuming MutableSpan<Int>) {
    let size = 1 << digitBits
    let mask = UInt64(size - 1)
    for place in 0..<entries.count {
      var rest = entries[place].key
      for digit in 0..<digits {
        counts[digit * size + Int(rest & mask)] += 1
        rest >>= UInt64(digitBits)
      }
    }
  }
}
