/// The mean number of recurrent events per participant up to a time.
///
/// M̂(t) = Σ dN(tᵢ)/Y(tᵢ) over the distinct event times tᵢ ≤ t   (Nelson 1988)
/// - dN: events at tᵢ; Y: participants at risk, with entry < tᵢ ≤ followUp.
///
/// One point per distinct event or leaving time; `events` counts events, `censored` those who
/// leave. A participant who leaves at a time is at risk at it. Times that differ by less than
/// 1.5e-8 (of their mean) are one time.
public struct MeanCumulativeFunction: Hashable, Sendable {
  /// The method of the standard error.
  public let variance: MeanVarianceMethod
  /// On which scale the limits are symmetric.
  public let interval: MeanIntervalMethod
  /// Confidence level of the limits.
  public let level: Double
  /// One point per distinct event or leaving time, ascending.
  ///
  /// The robust standard error is `nil` with fewer than two participants.
  public var points: [CurvePoint] { curve.points }
  /// Participants used.
  public let participants: Int
  /// Events counted.
  public let events: Int
  /// Participants that could not be used: times not finite, or an entry not before `followUp`.
  public let leftOut: Int
  /// Events not counted because their participant was not at risk at their time.
  public let eventsOutsideFollowUp: Int

  private let curve: StepCurve

  /// Estimates the function.
  public init(
    _ histories: [RecurrentHistory], variance: MeanVarianceMethod, interval: MeanIntervalMethod,
    level: Double
  ) {
    let table = HistoryTable(histories)
    self.variance = variance
    self.interval = interval
    self.level = level
    curve = CurveScan.curve(
      of: table.sets, by: MeanRule(independent: variance == .poisson, interval: interval),
      level: level)
    participants = table.sets.units
    events = curve.events
    leftOut = table.leftOut
    eventsOutsideFollowUp = table.eventsOutside
  }

  /// The mean number by a time, with its limits; not estimable after the last has left.
  public func mean(at time: Double) -> Estimable<CurveValue> {
    curve.value(at: time, complete: false)
  }
}

/// The scale on which the confidence limits of a mean number or a cumulative hazard are symmetric.
///
/// There is no log-log scale: it is defined only below 1 (`CurveIntervalMethod`). The raw value is
/// its name in the literature and on the command line.
public enum MeanIntervalMethod: String, Hashable, Sendable, CaseIterable {
  /// M ± z·SE, cut off at 0.
  case plain
  /// M·exp(±z·SE/M); no limits at M = 0.
  case log
}

/// The method of the standard error of a mean cumulative function.
public enum MeanVarianceMethod: Hashable, Sendable {
  /// Robust, by participant: Σᵢ {Σ Yᵢ/Y (dNᵢ − dN/Y)}²   (Lawless & Nadeau 1995).
  case lawlessNadeau
  /// Events as a Poisson process: Σ dN/Y²; too small when events gather in few participants.
  case poisson
}

/// The recurrent events of one participant during follow-up.
public struct RecurrentHistory: Hashable, Sendable {
  /// Delayed entry: at risk only after this time. `nil`: from the beginning, time 0 included.
  public let entry: Double?
  /// The last time at risk; an event on it counts.
  public let followUp: Double
  /// Times of the events, in any order; several at one time are several events.
  public let eventTimes: [Double]

  /// States a history.
  public init(entry: Double? = nil, followUp: Double, eventTimes: [Double]) {
    self.entry = entry
    self.followUp = followUp
    self.eventTimes = eventTimes
  }
}
