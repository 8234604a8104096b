/// A stretch (`left`, `right`] that carries probability in Turnbull's estimate.
public struct InnermostInterval: Hashable, Sendable {
  /// Left end, not included unless it equals `right`.
  public let left: Double
  /// Right end, included; may be infinite.
  public let right: Double
  /// Probability that the event falls into the stretch.
  public let mass: Double
  /// Probability that the event falls after the stretch.
  public let survivalAfter: Double

  /// States a stretch.
  public init(left: Double, right: Double, mass: Double, survivalAfter: Double) {
    self.left = left
    self.right = right
    self.mass = mass
    self.survivalAfter = survivalAfter
  }
}
