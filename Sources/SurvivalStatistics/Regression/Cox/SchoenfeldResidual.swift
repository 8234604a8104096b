/// The difference of the covariates of one event from their mean among the units at risk.
public struct SchoenfeldResidual: Hashable, Sendable {
  /// Index of the row in the data as given, from 0.
  public let row: Int
  /// Stratum of the event.
  public let stratum: Int
  /// Time of the event.
  public let time: Double
  /// xᵢ − x̄(tᵢ), per estimated coefficient, in the unit of the covariate   (Schoenfeld 1982).
  public let residual: [Double]
  /// β̂ + (number of events)·V·residual: estimates the coefficient at this time   (Grambsch &
  /// Therneau 1994). V is the model-based variance.
  public let scaled: [Double]
}
