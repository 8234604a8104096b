/// A rate of events whose participants, not whose events, are independent.
public struct ParticipantRate: Hashable, Sendable {
  /// The participants.
  public let participants: [EventCount]

  /// States a rate by its participants.
  public init(_ participants: [EventCount]) {
    self.participants = participants
  }

  /// The rate over all participants, λ̂ = Σ nᵢ / Σ Tᵢ, with exact Poisson limits.
  ///
  /// Those limits take the events as independent; the robust standard error does not.
  public var pooled: PoissonRate {
    var events = 0
    var exposure = 0.0
    var isPossible = true
    for participant in participants {
      let (sum, overflow) = events.addingReportingOverflow(participant.events)
      if overflow || participant.events < 0 || !(participant.exposure >= 0) { isPossible = false }
      events = sum
      exposure += participant.exposure
    }
    return PoissonRate(events: isPossible ? events : -1, exposure: exposure)
  }

  /// √Σᵢ(nᵢ − λ̂Tᵢ)² / ΣTᵢ, the infinitesimal jackknife by participant, no small-sample factor.
  ///
  /// In the unit of the rate. Not estimable with fewer than two participants or without exposure.
  public var robustStandardError: Estimable<Double> {
    guard !participants.isEmpty else { return .notEstimable(.noObservations) }
    let pooled = pooled
    let rate: Double
    switch pooled.estimate {
    case .value(let estimate): rate = estimate
    case .notEstimable(let reason): return .notEstimable(reason)
    }
    guard participants.count > 1 else { return .notEstimable(.fewerThanTwoClusters) }
    var squares = 0.0
    for participant in participants {
      let residual = Double(participant.events) - rate * participant.exposure
      squares += residual * residual
    }
    let error = squares.squareRoot() / pooled.exposure
    return error.isFinite ? .value(error) : .notEstimable(.computationFailed)
  }
}

/// The events of one participant and the time at risk of them.
public struct EventCount: Hashable, Sendable {
  /// Events of the participant.
  public let events: Int
  /// Time at risk of the participant, not negative.
  public let exposure: Double

  /// States a count.
  public init(events: Int, exposure: Double) {
    self.events = events
    self.exposure = exposure
  }
}
