/// The units at risk at a time and the events then, both by case weights.
struct RiskStep {
  /// n, the weight at risk.
  let atRisk: Double
  /// n − d, the weight without an event; exactly 0 if and only if all units have one.
  let remaining: Double
  /// Events of any cause.
  let events: Int
  /// d, their weight.
  let weight: Double
  /// Events that the curve counts.
  let counted: Int
  /// dₖ, their weight.
  let countedWeight: Double

  /// No time at all.
  static let none = RiskStep(
    atRisk: 0, remaining: 0, events: 0, weight: 0, counted: 0, countedWeight: 0)
}

extension RiskStep {
  /// The step of a time, a curve counting events of some causes.
  init(
    _ happening: ArraySlice<RiskSets.Unit>, of atRisk: RiskSets.AtRisk,
    where isCounted: (Int) -> Bool
  ) {
    var events = 0
    var weight = 0.0
    var counted = 0
    var countedWeight = 0.0
    for unit in happening where unit.cause > 0 {
      events += 1
      weight += unit.weight
      if isCounted(unit.cause) {
        counted += 1
        countedWeight += unit.weight
      }
    }
    self.init(
      atRisk: atRisk.weight, remaining: atRisk.remaining(after: events, weighing: weight),
      events: events, weight: weight, counted: counted, countedWeight: countedWeight)
  }
}
