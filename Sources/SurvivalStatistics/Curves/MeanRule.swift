/// Nelson–Aalen and mean cumulative function: Ĥ(t) = Σ d/n.
///
/// The influence of unit i is Σ_{u ≤ t} (dNᵢ(u) − Yᵢ(u) d/n)/n, that of a cluster
/// jumpsᶜ(t) − V(t)·Yᶜ(t) with V(t) = Σ d/n², which is also Aalen's and the Poisson variance.
struct MeanRule: CurveRule {
  /// Units are independent and V is the variance.
  let independent: Bool
  let interval: MeanIntervalMethod
  /// Ĥ.
  private(set) var estimate = 0.0
  /// V.
  private var spread = 0.0
  private var jump = 0.0

  init(independent: Bool, interval: MeanIntervalMethod) {
    self.independent = independent
    self.interval = interval
  }

  var independentError: Double? { independent ? spread.squareRoot() : nil }

  var influence: (scale: Double, baseFactor: Double, atRiskFactor: Double)? { (1, 0, spread) }

  var taken: (jumps: Double, base: Double) { (spread, 0) }

  func isCounted(_ cause: Int) -> Bool { cause > 0 }

  mutating func pass(_ step: RiskStep) {
    jump = 1 / step.atRisk
    if step.events > 0 {
      estimate += step.weight / step.atRisk
      spread += step.weight / (step.atRisk * step.atRisk)
    }
  }

  func added(byEventOf cause: Int) -> (jumps: Double, base: Double) { (jump, 0) }

  func limits(_ scale: LimitScale, standardError: Double?) -> (lower: Double, upper: Double)? {
    scale.limits(ofMean: estimate, standardError: standardError, interval)
  }
}
