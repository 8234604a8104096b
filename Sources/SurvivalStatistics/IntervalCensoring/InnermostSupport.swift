/// The innermost intervals of interval-censored observations, and which of them lie in each.
///
/// An innermost interval begins at a left end that is directly followed by a right end. At one
/// time the order is: begin of an exact time, right ends, left ends; so half-open intervals that
/// only touch have nothing in common. The innermost intervals inside an observation are neighbours.
struct InnermostSupport {
  /// A stretch (left, right], or a single time when both are equal.
  struct Stretch {
    let left: Double
    let right: Double
  }

  /// The innermost intervals, ascending.
  private(set) var stretches: [Stretch] = []
  /// For each observation its first and last innermost interval.
  private(set) var ranges: [ClosedRange<Int>] = []

  /// An end of an interval, in the order of the line.
  private struct End: Comparable {
    let time: Double
    /// 0 begin of an exact time, 1 right end, 2 left end.
    let kind: Int

    static func < (first: End, second: End) -> Bool {
      first.time == second.time ? first.kind < second.kind : first.time < second.time
    }
  }

  init(_ observed: [CensoredInterval]) {
    var ends: [End] = []
    for interval in observed {
      ends.append(Self.begin(of: interval))
      ends.append(End(time: interval.right, kind: 1))
    }
    ends.sort()
    var begins: [End] = []
    var latest: End?
    for end in ends {
      if end.kind != 1 {
        latest = end
      } else if let begin = latest {
        begins.append(begin)
        stretches.append(Stretch(left: begin.time, right: end.time))
        latest = nil
      }
    }
    for interval in observed {
      let begin = Self.begin(of: interval)
      let first = Self.count(begins) { $0 < begin }
      let following = Self.count(stretches) { $0.right <= interval.right }
      // Every observation contains the first right end at or after its begin, so it has one.
      ranges.append(first...max(first, following - 1))
    }
  }

  private static func begin(of interval: CensoredInterval) -> End {
    End(time: interval.left, kind: interval.isExact ? 0 : 2)
  }

  /// Returns the number of elements at the start of an ascending array that meet a condition.
  private static func count<Element>(
    _ elements: [Element], _ isMet: (Element) -> Bool
  ) -> Int {
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if isMet(elements[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
