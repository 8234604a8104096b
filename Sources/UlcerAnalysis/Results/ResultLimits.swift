/// The confidence limits of an estimate, either of which may not exist.
///
/// A limit that is `nil` is not reached or not estimable. A result that has no limits by design has
/// no `ResultLimits` at all.
public struct ResultLimits: Hashable, Sendable {
  /// The lower limit, in the unit of the estimate.
  public let lower: Double?
  /// The upper limit, in the unit of the estimate.
  public let upper: Double?

  /// States limits.
  public init(lower: Double?, upper: Double?) {
    self.lower = lower
    self.upper = upper
  }
}
