/// Cholesky's decomposition of a symmetric positive definite matrix. Each row is kept from its
/// first element that is not 0 up to the diagonal: the elements before it stay 0.
struct EnvelopeFactor {
  /// The first column of each row.
  private let first: [Int]
  /// The first kept element of each row.
  private let start: [Int]
  private var elements: [Double]

  /// An empty matrix with rows that begin in these columns, each at or before its diagonal.
  init(first: [Int]) {
    self.first = first
    var start = [0]
    start.reserveCapacity(first.count + 1)
    for (row, column) in first.enumerated() { start.append(start[row] + row - column + 1) }
    self.start = start
    elements = Array(repeating: 0, count: start[first.count])
  }

  /// About how many multiplications the decomposition takes.
  static func work(first: [Int]) -> Int {
    first.enumerated().reduce(0) { sum, row in
      let width = row.offset - row.element + 1
      return sum + width * width
    }
  }

  /// Adds to an element, the column not before the first and not behind the row.
  mutating func add(_ value: Double, row: Int, column: Int) {
    elements[start[row] + column - first[row]] += value
  }

  /// Decomposes the matrix in place; `false` if it is not definite.
  mutating func decompose() -> Bool {
    for row in first.indices {
      let own = start[row] - first[row]
      let diagonal = elements[own + row]
      for column in first[row]..<row {
        let other = start[column] - first[column]
        var sum = elements[own + column]
        for inner in max(first[row], first[column])..<column {
          sum -= elements[own + inner] * elements[other + inner]
        }
        elements[own + column] = sum / elements[other + column]
      }
      var rest = diagonal
      for column in first[row]..<row {
        rest -= elements[own + column] * elements[own + column]
      }
      guard rest > 1e-13 * diagonal, rest.isFinite else { return false }
      elements[own + row] = rest.squareRoot()
    }
    return true
  }

  /// The solution of the system whose matrix was decomposed.
  func solution(_ right: [Double]) -> [Double] {
    var solution = right
    for row in first.indices {
      let own = start[row] - first[row]
      for column in first[row]..<row { solution[row] -= elements[own + column] * solution[column] }
      solution[row] /= elements[own + row]
    }
    for row in first.indices.reversed() {
      let own = start[row] - first[row]
      solution[row] /= elements[own + row]
      for column in first[row]..<row { solution[column] -= elements[own + column] * solution[row] }
    }
    return solution
  }
}
