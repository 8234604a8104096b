/// A directive that the program knows.
public struct DirectiveDefinition: Hashable, Sendable {
  /// Its name: `figure`.
  public let name: String
  /// Its argument: `healing-curve`; `nil` for a directive that stands alone.
  public let argument: String?
  /// The options it knows.
  public let options: [OptionDefinition]

  /// Defines a directive.
  public init(_ name: String, _ argument: String? = nil, options: [OptionDefinition] = []) {
    self.name = name
    self.argument = argument
    self.options = options
  }
}
