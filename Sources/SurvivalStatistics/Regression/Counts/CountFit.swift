import Foundation

/// The maximum of a count likelihood at a given θ, or its limit if covariates separate.
struct CountFit: Hashable, Sendable {
  /// Coefficients of the centred, scaled columns, the constant first.
  private(set) var beta: [Double]
  private(set) var isUsed: [Bool]
  /// The reason why a column has no coefficient.
  private(set) var obstacles: [RegressionObstacle?]
  private(set) var logLikelihood: Double
  /// Columns that vary and are independent of those before them.
  private(set) var free: [Bool]

  /// Climbs; `nil` if no likelihood can be computed.
  init?(_ data: CountData, names: [String], size: Double, tails: CountTails?) {
    let allUsed = Array(repeating: true, count: data.rows)
    let (events, exposure) = (
      data.count.reduce(0, +), data.logExposure.reduce(0) { $0 + exp($1) }
    )
    var origin = Array(repeating: 0.0, count: data.columns)
    origin[0] = log(events / exposure)
    var likelihood = CountLikelihood(data, isUsed: allUsed, size: size, sizeTerms: tails)
    var slope = likelihood.slope(at: origin)
    guard slope.isFinite else { return nil }
    free = Self.independence(of: slope)
    var independent = free
    var separating: Set<Int> = []
    var isSettled = false
    isUsed = allUsed
    beta = origin
    logLikelihood = slope.value
    obstacles = zip(data.columnsVary, free).map { varies, free in
      free ? nil : varies ? .dependsOnOtherCovariates : .doesNotVary
    }
    for _ in 0...data.columns * 2 where !isSettled {
      let current = likelihood
      let climb = NewtonMaximisation(
        from: origin, slope: slope, free: independent, evaluate: { current.slope(at: $0) },
        risesForEver: { current.risesForEver($0) != nil })
      beta = climb.place
      logLikelihood = climb.slope.value
      if case .separation(let direction) = climb.ending,
        let kept = current.risesForEver(direction)
      {
        isUsed = kept
        separating.formUnion(direction.indices.filter { direction[$0] != 0 })
        likelihood = CountLikelihood(data, isUsed: kept, size: size, sizeTerms: tails)
        slope = likelihood.slope(at: origin)
        independent = zip(independent, Self.independence(of: slope)).map { $0 && $1 }
        continue
      }
      guard climb.ending == .maximum else { break }
      isSettled = true
    }
    let named = separating.sorted().filter { $0 > 0 }.map { names[$0 - 1] }
    for column in obstacles.indices where obstacles[column] == nil {
      if !isSettled {
        obstacles[column] = .noConvergence
      } else if separating.contains(column) || !independent[column] {
        obstacles[column] = .separation(covariates: named)
      }
    }
  }

  /// The model-based variance, from the expected information.
  func variance(_ likelihood: CountLikelihood) -> SymmetricMatrix {
    let information = likelihood.expectedInformation(at: beta)
    return CholeskyFactor(information, reference: information.diagonal, tolerance: 1e-11).inverse
  }

  private static func independence(of slope: NewtonMaximisation.Slope) -> [Bool] {
    CholeskyFactor(
      slope.information, reference: slope.information.diagonal, tolerance: 1e-11
    ).independent
  }
}

extension CountData {
  /// For each column, true if it takes more than one value; the constant counts as if it did.
  var columnsVary: [Bool] {
    (0..<columns).map { column in
      column == 0 || stride(from: column, to: x.count, by: columns).contains { x[$0] != 0 }
    }
  }
}
