/// Systems of linear equations with a symmetric positive definite matrix.
enum PositiveDefinite {
  /// The solution by Cholesky's decomposition; `nil` if the matrix is not definite.
  static func solve(_ system: [[Double]], _ right: [Double]) -> [Double]? {
    let count = right.count
    var factor = system
    var solution = right
    for row in 0..<count {
      for column in 0...row {
        var sum = factor[row][column]
        for inner in 0..<column { sum -= factor[row][inner] * factor[column][inner] }
        if row == column {
          guard sum > 1e-14 * system[row][row], sum.isFinite else { return nil }
          factor[row][row] = sum.squareRoot()
        } else {
          factor[row][column] = sum / factor[column][column]
        }
      }
    }
    for row in 0..<count {
      for inner in 0..<row { solution[row] -= factor[row][inner] * solution[inner] }
      solution[row] /= factor[row][row]
    }
    for row in stride(from: count - 1, through: 0, by: -1) {
      for inner in (row + 1)..<max(row + 1, count) {
        solution[row] -= factor[inner][row] * solution[inner]
      }
      solution[row] /= factor[row][row]
    }
    return solution
  }
}
