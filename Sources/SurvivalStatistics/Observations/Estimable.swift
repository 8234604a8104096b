/// An estimated quantity, or the reason why it cannot be estimated.
///
/// NaN never leaves this library: a quantity without a value is `notEstimable` with its reason.
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

  /// The reason why there is no estimate, or `nil` if there is one.
  public var reason: NotEstimableReason? {
    switch self {
    case .value: nil
    case .notEstimable(let reason): reason
    }
  }

  /// The estimate after a transformation; a reason is kept.
  public func map<Other>(_ transform: (Value) -> Other) -> Estimable<Other> {
    switch self {
    case .value(let value): .value(transform(value))
    case .notEstimable(let reason): .notEstimable(reason)
    }
  }
}
