/// UᵀV⁻U with a symmetric, not negative V that may be singular.
enum QuadraticForm {
  /// The form; a direction in which V is 0, to 1e-10 of the diagonal, is left out.
  static func value(_ vector: [Double], _ matrix: [[Double]]) -> Double {
    var matrix = matrix
    var vector = vector
    var sum = 0.0
    let size = matrix.indices.map { matrix[$0][$0] }
    for pivot in vector.indices {
      let own = matrix[pivot][pivot]
      guard own > 1e-10 * size[pivot] else { continue }
      sum += vector[pivot] * vector[pivot] / own
      for row in vector.indices.dropFirst(pivot + 1) {
        let factor = matrix[row][pivot] / own
        vector[row] -= factor * vector[pivot]
        for column in vector.indices.dropFirst(pivot + 1) {
          matrix[row][column] -= factor * matrix[pivot][column]
        }
      }
    }
    return sum
  }
}
