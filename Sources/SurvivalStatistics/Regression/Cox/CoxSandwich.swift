/// The cluster-robust variance of a Cox fit: V(Σ sᶜsᶜᵀ)V with sᶜ the weighted sum of the score
/// residuals of cluster c   (Lin & Wei 1989), and the score test with the same middle part at 0.
struct CoxSandwich {
  /// The variance of the coefficients, in units of the covariates; 0 if there is none.
  let variance: Estimable<SymmetricMatrix>
  /// The test of all coefficients being 0.
  let score: Estimable<ChiSquareTest>

  init?(_ fit: CoxFit?, _ data: CoxData, ties: TieMethod) {
    guard let fit else { return nil }
    if ties == .exact {
      variance = .notEstimable(.regression(.residualsWithExactTies))
      score = .notEstimable(.regression(.residualsWithExactTies))
      return
    }
    guard data.clusters > 1 else {
      variance = .notEstimable(.fewerThanTwoClusters)
      score = .notEstimable(.fewerThanTwoClusters)
      return
    }
    let middle = CoxScoreResiduals(order: fit.order, ties: ties, beta: fit.beta)
      .clusterProducts(data).products
    let robust = fit.variance.product(around: middle).scaled(by: fit.order.scale.map { 1 / $0 })
    variance =
      robust.lower.allSatisfy(\.isFinite) ? .value(robust) : .notEstimable(.computationFailed)
    score = Self.score(fit, data, ties: ties)
  }

  private static func score(
    _ fit: CoxFit, _ data: CoxData, ties: TieMethod
  ) -> Estimable<ChiSquareTest> {
    let free = fit.free.indices.filter { fit.free[$0] }
    guard !free.isEmpty else { return .notEstimable(.nothingToCompare) }
    let origin = Array(repeating: 0.0, count: data.covariates)
    let (products, sum) = CoxScoreResiduals(order: fit.given, ties: ties, beta: origin)
      .clusterProducts(data)
    guard let factor = CholeskyFactor(definite: products.part(free)) else {
      return .notEstimable(.regression(.tooFewClusters))
    }
    return ChiSquareTest.outcome(
      of: factor.quadraticForm(free.map { sum[$0] }), degrees: free.count)
  }
}
