/// The candidate most like `word`, for "did you mean …?" hints.
///
/// Optimal-string-alignment distance over lower-cased characters (an insertion, deletion,
/// substitution or swap of neighbours costs 1); a candidate further away than a third of the longer
/// word (at least 1) is no help. Ties go to the earlier candidate.
/// - Parameter limit: the greatest distance that helps, if a third of the word is too much.
/// - Returns: the nearest candidate, or `nil` when none is near.
public func nearestName(
  to word: String, among candidates: some Sequence<String>, within limit: Int? = nil
) -> String? {
  let wanted = Array(word.lowercased().prefix(200))
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let other = Array(candidate.lowercased().prefix(200))
    let distance = alignmentDistance(wanted, other)
    let most = limit ?? max(1, max(wanted.count, other.count) / 3)
    if distance <= most, distance < (best?.distance ?? .max) { best = (candidate, distance) }
  }
  return best?.name
}

/// Optimal string alignment over a rolling three-row table.
private func alignmentDistance(_ left: [Character], _ right: [Character]) -> Int {
  if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
  var beforePrevious = [Int](repeating: 0, count: right.count + 1)
  var previous = Array(0...right.count)
  for row in 1...left.count {
    var current = [row] + [Int](repeating: 0, count: right.count)
    for column in 1...right.count {
      let substitution = left[row - 1] == right[column - 1] ? 0 : 1
      var cost = min(
        previous[column] + 1, current[column - 1] + 1, previous[column - 1] + substitution)
      if row > 1, column > 1, left[row - 1] == right[column - 2],
        left[row - 2] == right[column - 1]
      {
        cost = min(cost, beforePrevious[column - 2] + 1)
      }
      current[column] = cost
    }
    beforePrevious = previous
    previous = current
  }
  return previous[right.count]
}
