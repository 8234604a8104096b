/// A stroke at an axis with its label.
public struct Tick: Hashable, Sendable {
  /// The value at which the tick is, in the unit of the axis.
  public let value: Double
  /// The label; may be empty.
  public let label: String

  /// Creates a tick.
  public init(_ value: Double, _ label: String) {
    self.value = value
    self.label = label
  }
}
