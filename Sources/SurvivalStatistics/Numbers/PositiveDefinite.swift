/// Systems of linear equations with a symmetric positive definite matrix.
enum PositiveDefinite {
  /// The solution by Cholesky's decomposition; `nil` if the matrix is not definite.
  static func solve(_ system: [[Double]], _ right: [Double]) -> [Double]? {
    solve(right) { row, column in system[row][column] }
  }

  /// The same of a matrix given entry by entry: `entry(row, column)` for columns up to the row.
  ///
  /// The factor is stored transposed, so that the elements used together are adjacent. Each entry
  /// goes through the same subtractions in the same order as in the textbook's row by row.
  static func solve(_ right: [Double], entry: (Int, Int) -> Double) -> [Double]? {
    let count = right.count
    var factor = [Double](repeating: 0, count: count * count)
    for row in 0..<count {
      for column in 0...row { factor[column * count + row] = entry(row, column) }
    }
    let isDefinite = factor.withUnsafeMutableBufferPointer { decompose($0, count) }
    guard isDefinite else { return nil }
    var solution = right
    for inner in 0..<count {
      solution[inner] /= factor[inner * count + inner]
      let known = solution[inner]
      for row in inner + 1..<max(inner + 1, count) {
        solution[row] -= factor[inner * count + row] * known
      }
    }
    for row in stride(from: count - 1, through: 0, by: -1) {
      var sum = solution[row]
      for inner in row + 1..<max(row + 1, count) {
        sum -= factor[row * count + inner] * solution[inner]
      }
      solution[row] = sum / factor[row * count + row]
    }
    return solution
  }

  /// Turns the upper triangle into the transposed factor; false if the matrix is not definite.
  private static func decompose(_ factor: UnsafeMutableBufferPointer<Double>, _ count: Int) -> Bool
  {
    // The original diagonal entries.
    let diagonal = (0..<count).map { factor[$0 * count + $0] }
    for inner in 0..<count {
      let pivots = UnsafeMutableBufferPointer(
        rebasing: factor[inner * count..<(inner + 1) * count])
      guard pivots[inner] > 1e-14 * diagonal[inner], pivots[inner].isFinite else { return false }
      let root = pivots[inner].squareRoot()
      pivots[inner] = root
      for row in inner + 1..<max(inner + 1, count) { pivots[row] /= root }
      for column in inner + 1..<max(inner + 1, count) {
        subtract(
          pivots[column], of: pivots, from: factor, at: column * count, columns: column..<count)
      }
    }
    return true
  }

  /// Subtracts a multiple of one row from another, in some columns.
  @inline(__always)
  private static func subtract(
    _ multiple: Double, of row: UnsafeMutableBufferPointer<Double>,
    from factor: UnsafeMutableBufferPointer<Double>, at start: Int, columns: Range<Int>
  ) {
    for column in columns {
      factor[start &+ column] = factor[start &+ column] - row[column] * multiple
    }
  }
}
