/// One unit (an ulcer, a participant) followed until an event or until observation ended.
///
/// A unit is at risk on the half-open interval (`entry`, `time`], or from the very beginning, time
/// 0 included, if it has no entry. Events come before censorings at the same time.
public struct Observation: Hashable, Sendable {
  /// Time of the event or of the end of observation, in days (any unit, but one).
  public let time: Double
  /// The outcome at `time`: 0 is censored, 1 and above number the kinds of event.
  public let cause: Int
  /// Delayed entry: the unit is at risk only after this time. `nil`: from the beginning.
  public let entry: Double?
  /// The cluster (participant) the unit belongs to. `nil`: a cluster of its own.
  public let cluster: Int?
  /// The number of units of the population that it represents, from 1e-9 to 1e9; 1 unless stated.
  ///
  /// Curves use it as R survfit(weights =) does. Two units with one cluster and times, each of
  /// weight 1, are one of weight 2. A method that does not support weights gives
  /// `NotEstimableReason.caseWeights`.
  public let weight: Double

  /// States an observation.
  public init(
    time: Double, cause: Int, entry: Double? = nil, cluster: Int? = nil, weight: Double = 1
  ) {
    self.time = time
    self.cause = cause
    self.entry = entry
    self.cluster = cluster
    self.weight = weight
  }

  /// The same observation in which only one kind of event counts; the others are censorings.
  ///
  /// Used for Kaplan–Meier curves of one cause: a competing event ends observation.
  public func counting(onlyCause counted: Int) -> Observation {
    Observation(
      time: time, cause: cause == counted ? cause : 0, entry: entry, cluster: cluster,
      weight: weight)
  }

  /// The weights that can be used: sums and squares of them neither vanish nor overflow.
  static let weights = 1e-9...1e9

  /// The observation can be used: finite times, entry before time, cause not negative, a weight in
  /// its range.
  var isUsable: Bool {
    guard time.isFinite, cause >= 0, Self.weights.contains(weight) else { return false }
    guard let entry else { return true }
    return entry.isFinite && entry < time
  }
}
