/// A code for "no value" with its reason.
public struct MissingCode: Hashable, Sendable {
  /// The text of the cell; letter case does not matter.
  public var code: String
  /// The reason why there is no value, as the provenance counts it.
  public var reason: String

  /// States a code.
  public init(code: String, reason: String) {
    self.code = code
    self.reason = reason
  }
}
