/// An option that a directive knows.
public struct OptionDefinition: Hashable, Sendable {
  /// Its name.
  public let key: String
  /// What its value may be.
  public let kind: OptionKind

  /// Defines an option.
  public init(_ key: String, _ kind: OptionKind) {
    self.key = key
    self.kind = kind
  }
}
