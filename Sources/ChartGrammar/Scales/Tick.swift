/// A stroke at an axis with what is written at it.
public struct Tick: Hashable, Sendable {
  /// The number at which it stands, in the unit of the axis.
  public let value: Double
  /// What is written at it; may be empty.
  public let label: String

  /// Describes a tick.
  public init(_ value: Double, _ label: String) {
    self.value = value
    self.label = label
  }
}
