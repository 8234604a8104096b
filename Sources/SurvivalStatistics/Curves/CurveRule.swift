/// How one kind of curve changes at a time; `CurveScan` takes it over the risk sets.
///
/// The influence of cluster c on the value at t has the form
///   scale · (jumpsᶜ − f·baseᶜ − g·Yᶜ),
/// where Yᶜ counts who of c is at risk. jumpsᶜ and baseᶜ take an amount at each event of a unit of c,
/// less what was taken from everybody at risk since the unit joined. All of it counts by case weights.
protocol CurveRule {
  /// The value from the latest time on; before the first time that at 0.
  var estimate: Double { get }
  /// The standard error if units are independent; `nil` where only that by cluster is wanted.
  var independentError: Double? { get }
  /// How the influences make the standard error; `nil` where the value is certain: the error is 0.
  var influence: (scale: Double, baseFactor: Double, atRiskFactor: Double)? { get }
  /// What a unit at risk from the beginning has lost up to the latest time.
  var taken: (jumps: Double, base: Double) { get }

  /// Whether an event of this cause is one of the curve.
  func isCounted(_ cause: Int) -> Bool
  /// Takes the curve over a time.
  mutating func pass(_ step: RiskStep)
  /// What an event of this cause at the latest time adds for its unit.
  func added(byEventOf cause: Int) -> (jumps: Double, base: Double)
  /// The limits of the value.
  func limits(_ scale: LimitScale, standardError: Double?) -> (lower: Double, upper: Double)?
}
