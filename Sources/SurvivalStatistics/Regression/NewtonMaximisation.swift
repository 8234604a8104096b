/// Newton's method with step halving for a concave log likelihood, started at 0.
struct NewtonMaximisation {
  /// The log likelihood and its derivatives at one point.
  struct Slope {
    var value: Double
    var score: [Double]
    /// Minus the second derivatives.
    var information: SymmetricMatrix

    var isFinite: Bool {
      value.isFinite && score.allSatisfy(\.isFinite) && information.lower.allSatisfy(\.isFinite)
    }
  }

  /// The end of the iterations.
  enum Ending: Equatable {
    case maximum
    /// The likelihood rises for ever in this direction.
    case separation([Double])
    case failure
  }

  private(set) var place: [Double]
  private(set) var slope: Slope
  private(set) var iterations = 0
  private(set) var ending = Ending.failure

  /// Climbs from a point with its slope; columns that are not `free` keep their value.
  ///
  /// The unit of each column should be about its standard deviation. The iterations end with a step
  /// that moves no column by more than 1e-8; Newton's steps square the error, which is then
  /// negligible. A step that does not shrink and is a direction of endless rise, by `risesForEver`,
  /// ends them too.
  init(
    from start: [Double], slope first: Slope, free: [Bool],
    evaluate: ([Double]) -> Slope?, risesForEver: ([Double]) -> Bool
  ) {
    place = start
    slope = first
    let reference = first.information.diagonal
    var previous = Double.infinity
    while iterations < 100 {
      let factor = CholeskyFactor(
        Self.restricted(slope.information, to: free), reference: reference, tolerance: 1e-14)
      let step = factor.solve(slope.score)
      let size = step.reduce(0) { max($0, abs($1)) }
      guard size.isFinite else { return }
      if iterations >= 4, size > 1e-8, size > previous / 4 {
        let direction = step.map { abs($0) < 1e-6 * size ? 0 : $0 / size }
        if risesForEver(direction) {
          ending = .separation(direction)
          return
        }
      }
      let singular = zip(factor.independent, free).contains { !$0 && $1 }
      if size <= 1e-8 {
        let last = zip(place, step).map { $0 + $1 }
        if !singular, let slope = evaluate(last), slope.isFinite {
          place = last
          self.slope = slope
          iterations += 1
          ending = .maximum
        }
        return
      }
      guard advance(step, evaluate) else {
        // Rounding leaves no further gain: the point is as good as possible if the step is small.
        if size < 1e-6, !singular { ending = .maximum }
        return
      }
      previous = size
    }
  }

  /// Goes along a step, halved until the likelihood does not fall; false if it always does.
  private mutating func advance(_ step: [Double], _ evaluate: ([Double]) -> Slope?) -> Bool {
    iterations += 1
    var share = 1.0
    for _ in 0..<40 {
      let next = zip(place, step).map { $0 + share * $1 }
      if let slope = evaluate(next), slope.isFinite,
        slope.value >= self.slope.value - 1e-12 * (1 + abs(self.slope.value))
      {
        place = next
        self.slope = slope
        return true
      }
      share /= 2
    }
    return false
  }

  /// The information with rows and columns that are not free set to 0.
  private static func restricted(_ matrix: SymmetricMatrix, to free: [Bool]) -> SymmetricMatrix {
    guard free.contains(false) else { return matrix }
    var restricted = matrix
    for row in free.indices where !free[row] {
      for column in free.indices { restricted[row, column] = 0 }
    }
    return restricted
  }
}
