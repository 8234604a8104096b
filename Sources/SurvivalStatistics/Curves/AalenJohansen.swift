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
  public let eventFree: [CurvePoint]

  /// The cumulative incidences in the order of `causes`.
  private let incidences: [[CurvePoint]]
  /// The delayed entries.
  private let entries: EntryTimes

  /// Estimates the curves.
  public init(_ observations: [Observation], interval: CurveIntervalMethod, level: Double) {
    let table = ObservationTable(observations)
    self.interval = interval
    self.level = level
    causes = Set(table.leaving.lazy.map(\.cause)).subtracting([0]).sorted()
    self.observations = table.leaving.count
    clusters = table.clusters
    leftOut = table.leftOut
    entries = EntryTimes(table)
    eventFree = SurvivalSteps(variance: .clustered, interval: interval, level: level)
      .points(of: table)
    incidences = causes.map {
      IncidenceSteps(cause: $0, interval: interval, level: level).points(of: table)
    }
  }

  /// The cumulative incidence of a cause; `events` counts events of this cause.
  ///
  /// A cause that never occurs has a curve that stays at 0.
  public func cumulativeIncidence(of cause: Int) -> [CurvePoint] {
    if let place = causes.firstIndex(of: cause) { return incidences[place] }
    let none = initial(of: cause)
    return eventFree.map {
      CurvePoint(
        time: $0.time, atRisk: $0.atRisk, events: 0, censored: $0.censored, estimate: 0,
        standardError: none.standardError, lower: none.lower, upper: none.upper,
        weightAtRisk: $0.weightAtRisk)
    }
  }

  /// The cumulative incidence of a cause by a time, with its limits.
  ///
  /// Not estimable beyond the last observed time, unless nobody is left without an event there:
  /// then the last value holds.
  public func probability(of cause: Int, at time: Double) -> Estimable<CurveValue> {
    CurveReading(points: cumulativeIncidence(of: cause)).value(
      at: time, entries: entries, initial: initial(of: cause), complete: isComplete)
  }

  /// The probability to be without any event at a time, with its limits.
  ///
  /// Estimable where `probability(of:at:)` is.
  public func probabilityEventFree(at time: Double) -> Estimable<CurveValue> {
    let steps = SurvivalSteps(variance: .clustered, interval: interval, level: level)
    return CurveReading(points: eventFree).value(
      at: time, entries: entries, initial: steps.beginning(clusters: clusters),
      complete: isComplete)
  }

  private var isComplete: Bool { eventFree.last?.estimate == 0 }

  private func initial(of cause: Int) -> CurvePoint {
    IncidenceSteps(cause: cause, interval: interval, level: level).beginning(clusters: clusters)
  }
}
