/// Counts of positive sizes in classes of equal ratio, for a median without sorting millions.
///
/// A class holds the sizes whose leading four binary digits after the first are equal, so that its
/// lower end is at most a sixteenth below any of them.
struct SizeHistogram: Sendable {
  private var counts: [Int] = []
  /// The number of sizes counted.
  private(set) var count = 0

  /// Counts one size above 0.
  mutating func add(_ size: Double) {
    if counts.isEmpty { counts = [Int](repeating: 0, count: 1 << 12) }
    counts[Int(Float(size).bitPattern >> 19) & 0xFFF] += 1
    count += 1
  }

  /// Counts all sizes of another histogram.
  mutating func add(_ other: SizeHistogram) {
    if other.counts.isEmpty { return }
    if counts.isEmpty {
      self = other
      return
    }
    for (place, number) in other.counts.enumerated() { counts[place] += number }
    count += other.count
  }

  /// The lower end of the class that holds the middle size; `nil` without sizes.
  var median: Double? {
    var left = (count + 1) / 2
    for (place, number) in counts.enumerated() where number > 0 {
      left -= number
      if left <= 0 { return Double(Float(bitPattern: UInt32(place) << 19)) }
    }
    return nil
  }
}
