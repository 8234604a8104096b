/// The reason why a quantity cannot be estimated from the data.
public enum NotEstimableReason: Hashable, Sendable, CustomStringConvertible {
  /// There are no observations.
  case noObservations
  /// The quantity needs that many observations.
  case tooFewObservations(Int)
  /// The time under observation adds up to 0.
  case noExposure
  /// A variance between clusters needs two of them.
  case fewerThanTwoClusters
  /// The curve is not known at the requested time; `last` is its last observed time.
  case beyondLastObservedTime(last: Double)
  /// A count is negative or above its total, or an exposure is negative or not finite.
  case impossibleCounts
  /// The quantity in the denominator of a ratio is 0.
  case zeroDenominator
  /// A confidence level must lie strictly between 0 and 1.
  case impossibleLevel
  /// An argument lies outside its domain (not finite, or not a probability).
  case impossibleArgument
  /// The groups do not differ in anything that could be tested.
  case nothingToCompare
  /// A covariate that an estimate is adjusted for has the same value everywhere within the groups.
  case constantCovariate
  /// The method has no provision for units that join later.
  case delayedEntry
  /// The method has no provision for case weights other than 1.
  case caseWeights
  /// A participant has units in more than one of the groups or strata to be exchanged.
  case clusterInSeveralGroups
  /// More arrangements than can be computed one by one; random ones can be drawn.
  case tooManyArrangements
  /// A special function did not give a finite number.
  case computationFailed
  /// A regression has no (finite) estimate.
  case regression(RegressionObstacle)

  /// The reason as a clause that can follow "not estimable:".
  public var description: String {
    switch self {
    case .noObservations: "no observations"
    case .tooFewObservations(let needed): "fewer than \(needed) observations"
    case .noExposure: "no time under observation"
    case .fewerThanTwoClusters: "fewer than two participants"
    case .beyondLastObservedTime(let last): "beyond the last observed time, \(shortest(last))"
    case .impossibleCounts: "impossible counts"
    case .zeroDenominator: "division by zero"
    case .impossibleLevel: "confidence level not between 0 and 1"
    case .impossibleArgument: "argument outside its domain"
    case .nothingToCompare: "nothing to compare"
    case .constantCovariate: "the covariate does not vary within the groups"
    case .delayedEntry: "not defined with delayed entry"
    case .caseWeights: "not defined with case weights"
    case .clusterInSeveralGroups: "a participant is in more than one group or stratum"
    case .tooManyArrangements: "too many arrangements to look at every one"
    case .computationFailed: "the computation did not give a finite number"
    case .regression(let obstacle): obstacle.description
    }
  }

  /// Whole numbers without their ".0".
  private func shortest(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? String(value)
  }
}
