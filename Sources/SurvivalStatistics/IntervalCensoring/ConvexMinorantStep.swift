/// One step of the iterative convex minorant algorithm   (Groeneboom & Wellner 1992; Jongbloed 1998).
///
/// In the cumulated masses F the second derivatives are treated as diagonal. The maximum of that
/// parabola among ascending F between 0 and 1 is a weighted isotonic regression, found in one pass;
/// if neighbours are pooled, the mass between them is exactly 0.
struct ConvexMinorantStep {
  /// The masses to which the step leads; they add up to 1.
  let target: [Double]

  init(_ likelihood: IntervalLikelihood, masses: [Double], probabilities: [Double]) {
    let size = likelihood.size
    var slope = Array(repeating: 0.0, count: size + 1)
    var curvature = slope
    for (place, range) in likelihood.ranges.enumerated() {
      let inverse = 1 / max(probabilities[place], 1e-150)
      let weight = likelihood.counts[place] * inverse
      slope[range.lowerBound] -= weight
      slope[range.upperBound + 1] += weight
      curvature[range.lowerBound] += weight * inverse
      curvature[range.upperBound + 1] += weight * inverse
    }
    // Pools of neighbours: their common value, their weight, and their end.
    var pools: [(value: Double, weight: Double, end: Int)] = []
    var cumulated = 0.0
    for end in 1..<max(1, size) {
      cumulated += masses[end - 1]
      let weight = max(curvature[end], Double.leastNormalMagnitude)
      var pool = (value: cumulated + slope[end] / weight, weight: weight, end: end)
      while let last = pools.last, last.value >= pool.value {
        let sum = last.weight + pool.weight
        pool.value = (last.value * last.weight + pool.value * pool.weight) / sum
        pool.weight = sum
        pools.removeLast()
      }
      pools.append(pool)
    }
    var target = Array(repeating: 0.0, count: size)
    var before = 0.0
    var next = 0
    for pool in pools {
      let value = min(1, max(0, pool.value))
      target[next] = value - before
      before = value
      next = pool.end
    }
    if size > 0 { target[next] = 1 - before }
    self.target = target
  }
}
