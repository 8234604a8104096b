/// The residuals of a Cox regression, row by row.
///
/// All arrays but `schoenfeld` follow `rows`; vectors hold one number per estimated coefficient, in
/// the order of the regression. Case weights multiply `dfbeta` only.
public struct CoxResiduals: Hashable, Sendable {
  /// The used rows: places in the data as given, from 0, ascending.
  public let rows: [Int]
  /// Events minus expected events: δᵢ − ∫ exp(βᵀxᵢ) dΛ̂₀ over the stretch at risk; at most 1.
  public let martingale: [Double]
  /// sign(M)·√(−2(M + δ log(δ − M))) of the martingale residual M: nearly symmetric about 0.
  public let deviance: [Double]
  /// The row's part of the score: ∫ (xᵢ − x̄) dMᵢ.
  public let score: [[Double]]
  /// The approximate change of the coefficients if the row were left out: weight·score·V, with V
  /// the model-based variance.
  public let dfbeta: [[Double]]
  /// One per event, by stratum and time.
  public let schoenfeld: [SchoenfeldResidual]
}
