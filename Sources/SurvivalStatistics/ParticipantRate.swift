/// A rate of events whose participants, not whose events, are independent.
public struct ParticipantRate: Hashable, Sendable {
  /// The participants.
  public let participants: [EventCount]

  /// States a rate by its participants.
  public init(_ participants: [EventCount]) {
    self.participants = participants
  }

  /// The rate over all participants, λ = Σ nᵢ / Σ Tᵢ, with exact Poisson limits.
  public var pooled: PoissonRate { PoissonRate(events: 0, exposure: 0) }

  /// √Σ(nᵢ − λTᵢ)² / ΣTᵢ; not estimable with fewer than two participants or without exposure.
  public var robustStandardError: Estimable<Double> { .notEstimable(.noObservations) }
}
