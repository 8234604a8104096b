/// Maximises linearᵀx − ½ xᵀ·matrix·x under x ≥ 0, by the active-set method of Lawson & Hanson (1974).
struct NonNegativeQuadratic {
  /// Symmetric and not negative definite.
  let matrix: [[Double]]
  let linear: [Double]

  /// The maximum, or `nil` if it was not found; `start` only speeds up the search.
  func maximum(startingFrom start: [Double]) -> [Double]? {
    let count = linear.count
    let threshold = 1e-4 / Double(max(1, count))
    var x = start.map { $0 > threshold ? $0 : 0 }
    var free = x.map { $0 > 0 }
    for _ in 0..<(3 * count + 10) {
      guard settle(&x, &free) else { return nil }
      var steepest: (place: Int, slope: Double)?
      for place in 0..<count where !free[place] {
        let slope = slope(at: x, place)
        if slope > steepest?.slope ?? 1e-11 { steepest = (place, slope) }
      }
      guard let steepest else { return x }
      free[steepest.place] = true
    }
    return nil
  }

  /// Goes to the maximum over the free places, giving up places that would become negative.
  private func settle(_ x: inout [Double], _ free: inout [Bool]) -> Bool {
    for _ in 0...linear.count {
      let places = free.indices.filter { free[$0] }
      let found = PositiveDefinite.solve(places.map { linear[$0] }) { row, column in
        matrix[places[row]][places[column]]
      }
      guard let solution = found else { return false }
      var share = 1.0
      for (place, value) in zip(places, solution) where value <= 0 {
        share = min(share, x[place] / (x[place] - value))
      }
      if share.isNaN { share = 0 }
      for (place, value) in zip(places, solution) {
        x[place] = share == 1 ? value : x[place] + share * (value - x[place])
        if value <= 0, x[place] <= 1e-15 {
          x[place] = 0
          free[place] = false
        }
      }
      if share == 1 { return true }
    }
    return false
  }

  private func slope(at x: [Double], _ place: Int) -> Double {
    var slope = linear[place]
    for (entry, value) in zip(matrix[place], x) where value > 0 { slope -= entry * value }
    return slope
  }
}
