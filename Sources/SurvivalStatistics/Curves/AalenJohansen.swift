/// The Aalen–Johansen estimate of cumulative incidences with competing causes.
///
/// F̂ₖ(t) = Σ Ŝ(tᵢ−) dₖᵢ/nᵢ over the distinct event times tᵢ ≤ t   (Aalen & Johansen 1978)
/// - Ŝ: Kaplan–Meier estimate for events of any cause; dₖᵢ: events of cause k at tᵢ.
///
/// The standard error is the infinitesimal jackknife: √Σ (influence of a cluster)², no small-sample
/// factor; a unit without a cluster is one of its own. dₖᵢ and nᵢ count by case weights.
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
  public var eventFree: [CurvePoint] { survival.points }

  private let survival: StepCurve
  /// The cumulative incidences in the order of `causes`.
  private let incidences: [StepCurve]

  /// Estimates the curves.
  public init(_ observations: [Observation], interval: CurveIntervalMethod, level: Double) {
    let table = ObservationTable(observations)
    let sets = table.sets
    self.interval = interval
    self.level = level
    causes = Set(sets.happening.lazy.map(\.cause)).subtracting([0]).sorted()
    self.observations = sets.units
    clusters = sets.clusters
    leftOut = table.leftOut
    survival = CurveScan.curve(
      of: sets, by: SurvivalRule(variance: .clustered, interval: interval), level: level)
    incidences = causes.map {
      CurveScan.curve(of: sets, by: IncidenceRule(cause: $0, interval: interval), level: level)
    }
  }

  /// The cumulative incidence of a cause; `events` counts events of this cause.
  ///
  /// A cause that never occurs has a curve that stays at 0.
  public func cumulativeIncidence(of cause: Int) -> [CurvePoint] {
    incidence(of: cause).points
  }

  /// The cumulative incidence of a cause by a time, with its limits.
  ///
  /// Not estimable beyond the last observed time, unless no unit is left without an event there:
  /// then the last value holds.
  public func probability(of cause: Int, at time: Double) -> Estimable<CurveValue> {
    incidence(of: cause).value(at: time, complete: survival.reachesZero)
  }

  /// The time at which a share of all units had an event of a cause.
  ///
  /// The first time with F̂ₖ ≥ share; where F̂ₖ equals the share (to 1.5e-8) on a stretch, the middle
  /// of the stretch, up to the last observed time if F̂ₖ does not rise again. The lower limit is found
  /// by the same rule on the curve of `upper` limits, the upper limit on that of `lower` limits; points
  /// whose limit does not exist are passed over. `share` lies strictly between 0 and 1; it is not
  /// reached where other causes leave too few.
  public func quantile(_ share: Double, of cause: Int) -> TimeQuantile {
    incidence(of: cause).complement.quantile(share)
  }

  /// The probability to be without any event at a time, with its limits.
  ///
  /// Estimable if `probability(of:at:)` is.
  public func probabilityEventFree(at time: Double) -> Estimable<CurveValue> {
    survival.value(at: time, complete: survival.reachesZero)
  }

  private func incidence(of cause: Int) -> StepCurve {
    if let place = causes.firstIndex(of: cause) { return incidences[place] }
    let error: Double? = clusters > 1 ? 0 : nil
    func none(_ step: CurvePoint) -> CurvePoint {
      CurvePoint(
        time: step.time, atRisk: step.atRisk, events: 0, censored: step.censored, estimate: 0,
        standardError: error, lower: nil, upper: nil, weightAtRisk: step.weightAtRisk)
    }
    return StepCurve(
      points: eventFree.map(none), initial: none(survival.initial), entries: survival.entries)
  }
}
