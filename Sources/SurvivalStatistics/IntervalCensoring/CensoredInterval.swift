/// An event known only to lie in (`left`, `right`].
///
/// `right` may be infinite (not yet happened at `left`); `left == right` is an exact time.
public struct CensoredInterval: Hashable, Sendable {
  /// The event had not happened at this time.
  public let left: Double
  /// The event had happened at this time; infinite if it was never seen.
  public let right: Double

  /// States an interval.
  public init(left: Double, right: Double) {
    self.left = left
    self.right = right
  }

  /// The time is known exactly.
  public var isExact: Bool { left == right }

  /// The interval contains at least one time.
  var isUsable: Bool { left.isFinite && !right.isNaN && left <= right }
}
