/// A symmetric matrix, its lower triangle stored row after row.
struct SymmetricMatrix: Hashable, Sendable {
  let count: Int
  /// Row 0, then row 1 up to the diagonal, and so on.
  var lower: [Double]

  init(count: Int) {
    self.count = count
    lower = Array(repeating: 0, count: count * (count + 1) / 2)
  }

  subscript(row: Int, column: Int) -> Double {
    get { lower[Self.place(row, column)] }
    set { lower[Self.place(row, column)] = newValue }
  }

  private static func place(_ row: Int, _ column: Int) -> Int {
    let (large, small) = row < column ? (column, row) : (row, column)
    return large * (large + 1) / 2 + small
  }

  /// The entries on the diagonal.
  var diagonal: [Double] { (0..<count).map { self[$0, $0] } }

  /// All rows, whole.
  var rows: [[Double]] {
    (0..<count).map { row in (0..<count).map { self[row, $0] } }
  }

  /// The submatrix of some rows and the same columns, in their order.
  func part(_ places: [Int]) -> SymmetricMatrix {
    var part = SymmetricMatrix(count: places.count)
    for row in places.indices {
      for column in 0...row { part[row, column] = self[places[row], places[column]] }
    }
    return part
  }

  /// Adds factor·v·vᵀ.
  mutating func add(outer vector: ArraySlice<Double>, times factor: Double = 1) {
    var place = 0
    for row in vector.indices {
      let scaled = factor * vector[row]
      for column in vector.startIndex...row {
        lower[place] += scaled * vector[column]
        place += 1
      }
    }
  }

  /// Adds factor·another matrix, given by its lower triangle.
  mutating func add(_ triangle: [Double], times factor: Double) {
    var sums = lower.mutableSpan
    let terms = triangle.span
    for place in 0..<sums.count { sums[place] += factor * terms[place] }
  }

  /// The matrix with row and column i multiplied by factors[i].
  func scaled(by factors: [Double]) -> SymmetricMatrix {
    var scaled = self
    for row in 0..<count {
      for column in 0...row { scaled[row, column] *= factors[row] * factors[column] }
    }
    return scaled
  }

  /// This matrix times a vector.
  func times(_ vector: [Double]) -> [Double] {
    (0..<count).map { row in
      (0..<count).reduce(0) { $0 + self[row, $1] * vector[$1] }
    }
  }
}

extension SymmetricMatrix {
  /// A·middle·A.
  func product(around middle: SymmetricMatrix) -> SymmetricMatrix {
    var half = Array(repeating: Array(repeating: 0.0, count: count), count: count)
    for row in 0..<count {
      for column in 0..<count {
        for inner in 0..<count { half[row][column] += self[row, inner] * middle[inner, column] }
      }
    }
    var product = SymmetricMatrix(count: count)
    for row in 0..<count {
      for column in 0...row {
        for inner in 0..<count { product[row, column] += half[row][inner] * self[inner, column] }
      }
    }
    return product
  }
}
