/// A quantity that was estimated, or the reason why it cannot be.
///
/// NaN never leaves this library: whatever has no value is `notEstimable` with its reason.
public enum Estimable<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The estimate.
  case value(Value)
  /// No estimate exists for these data.
  case notEstimable(NotEstimableReason)

  /// The estimate, or `nil` if there is none.
  public var value: Value? {
    switch self {
    case .value(let value): value
    case .notEstimable: nil
    }
  }

  /// Why there is no estimate, or `nil` if there is one.
  public var reason: NotEstimableReason? {
    switch self {
    case .value: nil
    case .notEstimable(let reason): reason
    }
  }

  /// The estimate carried through a transformation; the reason stays as it is.
  public func map<Other>(_ transform: (Value) -> Other) -> Estimable<Other> {
    switch self {
    case .value(let value): .value(transform(value))
    case .notEstimable(let reason): .notEstimable(reason)
    }
  }
}
