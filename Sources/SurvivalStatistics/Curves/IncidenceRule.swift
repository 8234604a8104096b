/// Aalen–Johansen for cause k: F̂ₖ(t) = Σ Ŝ(u−) dₖ/n.
///
/// The influence of unit i on F̂ₖ(t) is
///   Σ_{u ≤ t} Ŝ(u−)/n · (dNᵢₖ − Yᵢ dₖ/n) − Σ_{u ≤ t} (F̂ₖ(t) − F̂ₖ(u)) (dNᵢ − Yᵢ d/n)/(n − d).
/// The second sum carries the influence on Ŝ(u−) into the later steps of F̂ₖ. Separated into the
/// terms of the cluster and those of the time it is jumpsᶜ − F̂ₖ·baseᶜ − (G − F̂ₖ·H)·Yᶜ with
/// H(t) = Σ d/(n(n − d)) and G(t) = Σ (Ŝ(u−) dₖ/n² + F̂ₖ(u) d/(n(n − d))).
struct IncidenceRule: CurveRule {
  let cause: Int
  let interval: CurveIntervalMethod
  /// F̂ₖ.
  private(set) var estimate = 0.0
  /// Ŝ.
  private var survival = 1.0
  /// H.
  private var hazard = 0.0
  /// G.
  private var carried = 0.0
  private var otherEvents = 0
  private var jump = 0.0
  private var base = 0.0

  init(cause: Int, interval: CurveIntervalMethod) {
    self.cause = cause
    self.interval = interval
  }

  var independentError: Double? { nil }

  var influence: (scale: Double, baseFactor: Double, atRiskFactor: Double)? {
    estimate > 0 && estimate < 1 ? (1, estimate, carried - estimate * hazard) : nil
  }

  var taken: (jumps: Double, base: Double) { (carried, hazard) }

  func isCounted(_ cause: Int) -> Bool { cause == self.cause }

  mutating func pass(_ step: RiskStep) {
    let n = step.atRisk
    jump = survival / n
    base = step.remaining > 0 ? 1 / step.remaining : 0
    otherEvents += step.events - step.counted
    survival = step.remaining > 0 ? survival * (step.remaining / n) : 0
    // Without another cause the incidence is the complement, exactly 1 at the end.
    estimate = otherEvents == 0 ? 1 - survival : estimate + jump * step.countedWeight
    let risen = step.remaining > 0 ? step.weight / (n * step.remaining) : 0
    hazard += risen
    carried += jump * step.countedWeight / n + estimate * risen
  }

  func added(byEventOf cause: Int) -> (jumps: Double, base: Double) {
    ((isCounted(cause) ? jump : 0) + estimate * base, base)
  }

  func limits(_ scale: LimitScale, standardError: Double?) -> (lower: Double, upper: Double)? {
    scale.limits(ofProbability: estimate, standardError: standardError, interval)
  }
}
