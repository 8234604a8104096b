/// Cholesky's decomposition A = LLᵀ of a symmetric matrix that is positive semidefinite.
///
/// A row whose pivot vanishes is a linear combination of the rows before it; it is skipped, so that
/// solutions and the inverse belong to the independent rows and are 0 elsewhere (a reflexive
/// generalised inverse). The order is kept: of two collinear covariates the later one is dropped.
struct CholeskyFactor {
  /// For each row, true if it is independent of those before it.
  let independent: [Bool]
  private let factor: SymmetricMatrix

  /// Decomposes a matrix; a pivot vanishes that is not above tolerance·reference of its row.
  init(_ matrix: SymmetricMatrix, reference: [Double], tolerance: Double) {
    let count = matrix.count
    var factor = matrix
    var independent = Array(repeating: true, count: count)
    for row in 0..<count {
      for column in 0...row {
        guard independent[column] else {
          factor[row, column] = 0
          continue
        }
        var sum = matrix[row, column]
        for inner in 0..<column { sum -= factor[row, inner] * factor[column, inner] }
        if column < row {
          factor[row, column] = sum / factor[column, column]
        } else if sum.isFinite, sum > tolerance * reference[row], sum > 0 {
          factor[row, row] = sum.squareRoot()
        } else {
          independent[row] = false
          for inner in 0...row { factor[row, inner] = 0 }
        }
      }
    }
    self.factor = factor
    self.independent = independent
  }

  /// Decomposes a matrix that should be definite; `nil` if it is not, to 12 digits.
  init?(definite matrix: SymmetricMatrix) {
    self.init(matrix, reference: matrix.diagonal, tolerance: 1e-12)
    guard !independent.contains(false) else { return nil }
  }

  /// The x with Ax = right in the independent rows.
  func solve(_ right: [Double]) -> [Double] {
    let count = factor.count
    var solution = right
    for row in 0..<count {
      guard independent[row] else {
        solution[row] = 0
        continue
      }
      for inner in 0..<row { solution[row] -= factor[row, inner] * solution[inner] }
      solution[row] /= factor[row, row]
    }
    for row in stride(from: count - 1, through: 0, by: -1) where independent[row] {
      for inner in (row + 1)..<max(row + 1, count) {
        solution[row] -= factor[inner, row] * solution[inner]
      }
      solution[row] /= factor[row, row]
    }
    return solution
  }

  /// rightᵀ A⁻¹ right; `nil` if it is not finite.
  func quadraticForm(_ right: [Double]) -> Double? {
    let value = zip(right, solve(right)).reduce(0) { $0 + $1.0 * $1.1 }
    return value.isFinite ? value : nil
  }

  /// A⁻¹ of the independent rows, 0 elsewhere.
  var inverse: SymmetricMatrix {
    var inverse = SymmetricMatrix(count: factor.count)
    for column in 0..<factor.count where independent[column] {
      var unit = Array(repeating: 0.0, count: factor.count)
      unit[column] = 1
      let solved = solve(unit)
      for row in column..<factor.count { inverse[row, column] = solved[row] }
    }
    return inverse
  }
}
