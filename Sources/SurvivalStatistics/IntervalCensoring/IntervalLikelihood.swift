import Foundation

/// The likelihood of the masses of innermost intervals, and its slopes.
///
/// Observations that contain the same innermost intervals are merged into one with a count, in the
/// order of the line, so that the order of input does not change a digit.
struct IntervalLikelihood {
  /// The first and last innermost interval of each distinct observation.
  let ranges: [ClosedRange<Int>]
  /// The number of times each was observed.
  let counts: [Double]
  /// All observations.
  let total: Double
  /// Innermost intervals.
  let size: Int

  init(_ support: InnermostSupport) {
    let sorted = support.ranges.sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    var ranges: [ClosedRange<Int>] = []
    var counts: [Double] = []
    for range in sorted {
      if ranges.last == range {
        counts[counts.count - 1] += 1
      } else {
        ranges.append(range)
        counts.append(1)
      }
    }
    self.ranges = ranges
    self.counts = counts
    total = Double(sorted.count)
    size = support.stretches.count
  }

  /// The approximate number of additions of one pass over every observation and interval.
  var work: Int { ranges.count + size }

  /// The probability of each distinct observation.
  func probabilities(of masses: [Double]) -> [Double] {
    var cumulated = [0.0]
    cumulated.reserveCapacity(masses.count + 1)
    var sum = 0.0
    for mass in masses {
      sum += mass
      cumulated.append(sum)
    }
    return ranges.map { range in
      // Few neighbours are added up themselves: differences of sums would lose small masses.
      range.count <= 8
        ? masses[range].reduce(0, +) : cumulated[range.upperBound + 1] - cumulated[range.lowerBound]
    }
  }

  /// Σ log P(observation).
  func logarithm(_ probabilities: [Double]) -> Double {
    zip(probabilities, counts).reduce(0) { sum, pair in
      sum + pair.1 * (pair.0 > 0 ? log(pair.0) : -Double.greatestFiniteMagnitude / 1e20)
    }
  }

  /// gⱼ = (1/n) Σᵢ [j in observation i] / P(observation i).
  func gradient(_ probabilities: [Double]) -> [Double] {
    var change = Array(repeating: 0.0, count: size + 1)
    for place in ranges.indices {
      let weight = counts[place] / max(probabilities[place], Double.leastNormalMagnitude)
      change[ranges[place].lowerBound] += weight
      change[ranges[place].upperBound + 1] -= weight
    }
    var sum = 0.0
    return (0..<size).map { place in
      sum += change[place]
      return max(0, sum) / total
    }
  }
}
