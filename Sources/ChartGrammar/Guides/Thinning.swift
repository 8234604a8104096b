/// Decides which labels along an axis are written when not all have room.
enum Thinning {
  /// The indices of stretches that keep `gap` points from each other: the first, then as many as
  /// fit, and the last in place of its neighbour.
  static func kept(_ stretches: [ClosedRange<Double>], gap: Double) -> [Int] {
    let order = stretches.indices.sorted { stretches[$0].lowerBound < stretches[$1].lowerBound }
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
