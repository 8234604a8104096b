/// Times that differ only by rounding and are to be one time, as in R survfit (`timefix`).
///
/// Neighbouring times at most 1.5e-8 apart, absolutely or relative to the mean of the distinct
/// times, become the smallest of them. Whole days are never touched.
struct NearTies {
  /// The first of each run of nearly equal times, ascending; empty if no two are nearly equal.
  private let representatives: [Double]

  /// At least two different times are nearly equal.
  var exist: Bool { !representatives.isEmpty }

  /// The largest distance of two neighbours that are one time, given the mean size of the distinct
  /// times; the tolerance is that of R, the square root of the machine precision.
  static func width(meanSize: Double) -> Double {
    Double.ulpOfOne.squareRoot() * max(1, meanSize)
  }

  /// Finds them.
  init(_ times: some Sequence<Double>) {
    var distinct: [Double] = []
    for time in times.sorted() where distinct.last != time { distinct.append(time) }
    var sum = 0.0
    for time in distinct { sum += abs(time) / Double(distinct.count) }
    let width = Self.width(meanSize: sum)
    var representatives: [Double] = []
    var previous = -Double.infinity
    for time in distinct {
      if time - previous > width { representatives.append(time) }
      previous = time
    }
    self.representatives = representatives.count < distinct.count ? representatives : []
  }

  /// The time that represents `time`: the largest representative not above it.
  func united(_ time: Double) -> Double {
    guard time.isFinite else { return time }
    var low = 0
    var high = representatives.count
    while low < high {
      let middle = (low + high) / 2
      if representatives[middle] <= time { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? representatives[low - 1] : time
  }

  /// The observations with their times united.
  func united(_ observations: [Observation]) -> [Observation] {
    guard exist else { return observations }
    return observations.map {
      Observation(
        time: united($0.time), cause: $0.cause, entry: $0.entry.map(united), cluster: $0.cluster,
        weight: $0.weight)
    }
  }
}
