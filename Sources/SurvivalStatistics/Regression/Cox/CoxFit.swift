/// The maximum of a partial likelihood, or its limit if covariates separate.
struct CoxFit: Hashable, Sendable {
  /// The order the coefficients belong to: with strata by combination after a separation.
  private(set) var order: RiskOrder
  /// The order of the data as given.
  let given: RiskOrder
  /// Coefficients in units of the order's scale; 0 if there is none.
  private(set) var beta: [Double]
  /// Their model-based variance.
  private(set) var variance: SymmetricMatrix
  /// The reason why a covariate has no coefficient.
  private(set) var obstacles: [RegressionObstacle?]
  /// The covariates that separate; empty if none does.
  private(set) var separating: [Int] = []
  /// Covariates that vary and are independent of those before them, as given.
  let free: [Bool]
  let logLikelihood: LogLikelihood
  let scoreStatistic: Double?
  private(set) var iterations = 0

  /// The covariates that have a coefficient.
  var estimated: [Int] { obstacles.indices.filter { obstacles[$0] == nil } }

  /// Fits; not estimable when no likelihood can be computed.
  static func fit(_ data: CoxData, names: [String], ties: TieMethod) -> Estimable<CoxFit> {
    if data.count == 0 { return .notEstimable(.noObservations) }
    if data.events == 0 { return .notEstimable(.regression(.noEvents)) }
    if data.covariates == 0 { return .notEstimable(.regression(.noCovariates)) }
    if ties == .exact, data.isWeighted {
      return .notEstimable(.regression(.weightsWithExactTies))
    }
    let given = RiskOrder(data, stratum: data.stratum, strata: data.strata.count)
    let likelihood = PartialLikelihood(order: given, ties: ties)
    if ties == .exact, likelihood.exactSteps > 1e9 {
      return .notEstimable(.regression(.tooManyTies))
    }
    let origin = Array(repeating: 0.0, count: data.covariates)
    guard let slope = likelihood.slope(at: origin) else {
      return .notEstimable(.regression(.tooManyTies))
    }
    guard slope.isFinite else { return .notEstimable(.computationFailed) }
    return .value(CoxFit(data, names, ties, likelihood, slope))
  }

  private init(
    _ data: CoxData, _ names: [String], _ ties: TieMethod, _ first: PartialLikelihood,
    _ start: NewtonMaximisation.Slope
  ) {
    let origin = Array(repeating: 0.0, count: data.covariates)
    var likelihood = first
    var slope = start
    var independent = Self.independence(of: slope, likelihood)
    let varying = zip(slope.information.diagonal, likelihood.spread).map { $0 > 1e-12 * $1 }
    given = first.order
    free = independent
    obstacles = zip(independent, varying).map { free, varies in
      free ? nil : varies ? .dependsOnOtherCovariates : .doesNotVary
    }
    scoreStatistic = CholeskyFactor(
      Self.freed(slope.information, independent), reference: slope.information.diagonal,
      tolerance: 1e-11
    ).quadraticForm(zip(slope.score, independent).map { $1 ? $0 : 0 })
    var fitted = slope.value
    beta = origin
    variance = SymmetricMatrix(count: data.covariates)
    order = first.order
    var isSettled = false
    for _ in 0...data.covariates * 2 where !isSettled {
      guard independent.contains(true) else {
        isSettled = true
        break
      }
      let current = likelihood
      let climb = NewtonMaximisation(
        from: origin, slope: slope, free: independent, evaluate: { current.slope(at: $0) },
        risesForEver: {
          Separation($0, order: current.order).isCertain(ties: ties)
        })
      iterations += climb.iterations
      if case .separation(let direction) = climb.ending {
        separating += direction.indices.filter { direction[$0] != 0 }
        let (stratum, count) = Separation(direction, order: current.order)
          .strata(rows: data.count)
        order = RiskOrder(data, stratum: stratum, strata: count)
        likelihood = PartialLikelihood(order: order, ties: ties)
        guard let next = likelihood.slope(at: origin) else { break }
        slope = next
        fitted = next.value
        independent = zip(independent, Self.independence(of: next, likelihood)).map { $0 && $1 }
        continue
      }
      guard climb.ending == .maximum else { break }
      isSettled = true
      beta = climb.place
      fitted = climb.slope.value
      variance =
        CholeskyFactor(
          Self.freed(climb.slope.information, independent),
          reference: slope.information.diagonal, tolerance: 1e-14
        ).inverse
    }
    logLikelihood = LogLikelihood(null: start.value, fitted: fitted)
    explain(independent, isSettled: isSettled, names)
  }

  /// Says why coefficients are missing after a separation or a failure.
  private mutating func explain(_ independent: [Bool], isSettled: Bool, _ names: [String]) {
    separating = Set(separating).sorted()
    let separation = RegressionObstacle.separation(covariates: separating.map { names[$0] })
    for column in obstacles.indices where obstacles[column] == nil {
      if !isSettled {
        obstacles[column] = .noConvergence
      } else if separating.contains(column) || !independent[column] {
        obstacles[column] = separation
      }
    }
  }

  /// For each covariate, tells whether it varies in the risk sets and is independent of those
  /// before it.
  private static func independence(
    of slope: NewtonMaximisation.Slope, _ likelihood: PartialLikelihood
  ) -> [Bool] {
    let information = slope.information.diagonal
    let varies = zip(information, likelihood.spread).map { $0 > 1e-12 * $1 }
    let factor = CholeskyFactor(
      freed(slope.information, varies), reference: information, tolerance: 1e-11)
    return zip(factor.independent, varies).map { $0 && $1 }
  }

  private static func freed(_ matrix: SymmetricMatrix, _ free: [Bool]) -> SymmetricMatrix {
    var freed = matrix
    for row in free.indices where !free[row] {
      for column in free.indices { freed[row, column] = 0 }
    }
    return freed
  }
}
