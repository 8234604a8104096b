import Testing

@testable import SurvivalStatistics

@Suite("Systems with a positive definite matrix")
struct PositiveDefiniteTests {
  /// 1 / (row + column + 1), and 1 more on the diagonal.
  private func matrix(_ count: Int) -> [[Double]] {
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for row in 0..<count {
      for column in 0..<count {
        let diagonal: Double = row == column ? 1 : 0
        matrix[row][column] = 1 / Double(row + column + 1) + diagonal
      }
    }
    return matrix
  }

  /// The textbook's decomposition, row by row.
  private func textbook(_ system: [[Double]], _ right: [Double]) -> [Double] {
    var factor = system
    var solution = right
    for row in right.indices {
      for column in 0...row {
        var sum = system[row][column]
        for inner in 0..<column { sum -= factor[row][inner] * factor[column][inner] }
        factor[row][column] = row == column ? sum.squareRoot() : sum / factor[column][column]
      }
    }
    for row in right.indices {
      for inner in 0..<row { solution[row] -= factor[row][inner] * solution[inner] }
      solution[row] /= factor[row][row]
    }
    for row in right.indices.reversed() {
      for inner in right.indices where inner > row {
        solution[row] -= factor[inner][row] * solution[inner]
      }
      solution[row] /= factor[row][row]
    }
    return solution
  }

  @Test("The solution is the textbook's to the last digit", arguments: [0, 1, 2, 3, 17, 40])
  func textbook(count: Int) throws {
    let right: [Double] = (0..<count).map { place in Double(place % 5) - 1.5 }
    let solution = try #require(PositiveDefinite.solve(matrix(count), right))
    #expect(solution == textbook(matrix(count), right))
  }

  @Test("A matrix that is not definite has no solution")
  func indefinite() {
    #expect(PositiveDefinite.solve([[1, 2], [2, 1]], [1, 1]) == nil)
    #expect(PositiveDefinite.solve([[0]], [1]) == nil)
    #expect(PositiveDefinite.solve([[.nan]], [1]) == nil)
  }
}
