/// The Aalen–Johansen estimate of cumulative incidences with competing causes.
///
/// F̂ₖ(t) = Σ Ŝ(tᵢ−) dₖᵢ/nᵢ over the distinct event times tᵢ ≤ t   (Aalen & Johansen 1978)
/// - Ŝ: Kaplan–Meier estimate for events of any cause; dₖᵢ: events of cause k at tᵢ.
///
/// The standard error is the infinitesimal jackknife: √Σ (influence of a cluster)², no small-sample
/// factor; a unit without a cluster is one of its own.
public struct AalenJohansen: Hashable, Sendable {
  /// On which scale the limits are symmetric.
  public let interval: CurveIntervalMethod
  /// Confidence level of the limits.
  public let level: Double
  /// The causes that occur, ascending.
  public let causes: [Int]
  /// Units used.
  public let observations: Int
  /// Clusters among them; a unit without a cluster is one of its own.
  public let clusters: Int
  /// Units that could not be used: see `KaplanMeier.leftOut`.
  public let leftOut: Int
  /// The probability to be without any event; `events` counts events of every cause.
  public let eventFree: [CurvePoint]

  /// Estimates the curves.
  public init(_ observations: [Observation], interval: CurveIntervalMethod, level: Double) {
    self.interval = interval
    self.level = level
    causes = []
    self.observations = 0
    clusters = 0
    leftOut = 0
    eventFree = []
  }

  /// The cumulative incidence of a cause; `events` counts events of this cause.
  ///
  /// A cause that never occurs has a curve that stays at 0.
  public func cumulativeIncidence(of cause: Int) -> [CurvePoint] { [] }

  /// The cumulative incidence of a cause by a time, with its limits.
  public func probability(of cause: Int, at time: Double) -> Estimable<CurveValue> {
    .notEstimable(.noObservations)
  }

  /// The probability to be without any event at a time, with its limits.
  public func probabilityEventFree(at time: Double) -> Estimable<CurveValue> {
    .notEstimable(.noObservations)
  }
}
