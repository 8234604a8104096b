/// Selects the labels along an axis if not all have room.
enum Thinning {
  private static func middle(_ stretch: ClosedRange<Double>) -> Double {
    stretch.lowerBound / 2 + stretch.upperBound / 2
  }

  /// Returns the indices of ranges that keep `gap` points from each other: the first, then as many
  /// as fit, and the last in place of its neighbour.
  static func kept(_ stretches: [ClosedRange<Double>], gap: Double) -> [Int] {
    let order = stretches.indices.sorted {
      (middle(stretches[$0]), $0) < (middle(stretches[$1]), $1)
    }
    var kept: [Int] = []
    for index in order {
      if let last = kept.last, stretches[index].lowerBound < stretches[last].upperBound + gap {
        continue
      }
      kept.append(index)
    }
    guard let final = order.last, let last = kept.last, last != final, kept.count > 1 else {
      return kept
    }
    kept.removeLast()
    if let before = kept.last, stretches[final].lowerBound < stretches[before].upperBound + gap {
      kept.append(last)
    } else {
      kept.append(final)
    }
    return kept
  }
}
