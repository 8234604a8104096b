/// The change of one kind of curve at a time; `CurveScan` applies it over the risk sets.
///
/// The influence of cluster c on the value at t has the form
///   scale · (jumpsᶜ − f·baseᶜ − g·Yᶜ),
/// where Yᶜ counts the units of c at risk. jumpsᶜ and baseᶜ take an amount at each event of a unit
/// of c, less what was taken from every unit at risk since the unit joined. Everything counts by
/// case weights.
protocol CurveRule {
  /// The value from the latest time on; before the first time that at 0.
  var estimate: Double { get }
  /// The standard error if units are independent; `nil` if only the one by cluster is needed.
  var independentError: Double? { get }
  /// The factors by which the influences make the standard error; `nil` if the value is certain:
  /// the error is 0.
  var influence: (scale: Double, baseFactor: Double, atRiskFactor: Double)? { get }
  /// The amount that a unit at risk from the beginning has lost up to the latest time.
  var taken: (jumps: Double, base: Double) { get }

  /// Returns true if an event of this cause counts for the curve.
  func isCounted(_ cause: Int) -> Bool
  /// Takes the curve over a time.
  mutating func pass(_ step: RiskStep)
  /// Returns what an event of this cause at the latest time adds for its unit.
  func added(byEventOf cause: Int) -> (jumps: Double, base: Double)
  /// The limits of the value.
  func limits(_ scale: LimitScale, standardError: Double?) -> (lower: Double, upper: Double)?
}
