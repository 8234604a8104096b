/// Kaplan–Meier: Ŝ(t) = Π (n − d)/n.
///
/// The influence of unit i is −Ŝ(t) Σ_{u ≤ t} (dNᵢ(u) − Yᵢ(u) d/n) / (n − d), that of a cluster
/// −Ŝ(t)·(jumpsᶜ(t) − H(t)·Yᶜ(t)) with H(t) = Σ d/(n(n − d)), which is also Greenwood's sum.
struct SurvivalRule: CurveRule {
  let variance: CurveVarianceMethod
  let interval: CurveIntervalMethod
  /// Ŝ.
  private(set) var estimate = 1.0
  /// H.
  private var hazard = 0.0
  private var jump = 0.0

  init(variance: CurveVarianceMethod, interval: CurveIntervalMethod) {
    self.variance = variance
    self.interval = interval
  }

  var independentError: Double? {
    variance == .greenwood ? estimate * hazard.squareRoot() : nil
  }

  var influence: (scale: Double, baseFactor: Double, atRiskFactor: Double)? {
    estimate == 0 || estimate == 1 ? nil : (estimate, 0, hazard)
  }

  var taken: (jumps: Double, base: Double) { (hazard, 0) }

  func isCounted(_ cause: Int) -> Bool { cause > 0 }

  mutating func pass(_ step: RiskStep) {
    jump = step.remaining > 0 ? 1 / step.remaining : 0
    if step.remaining == 0 {
      estimate = 0
    } else if step.events > 0 {
      estimate *= step.remaining / step.atRisk
      hazard += step.weight / (step.atRisk * step.remaining)
    }
  }

  func added(byEventOf cause: Int) -> (jumps: Double, base: Double) { (jump, 0) }

  func limits(_ scale: LimitScale, standardError: Double?) -> (lower: Double, upper: Double)? {
    scale.limits(ofProbability: estimate, standardError: standardError, interval)
  }
}
