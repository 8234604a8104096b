public import SourceDiagnostics

/// A display that the template asks for:
/// ````
/// ```figure healing-curve
/// height: 80mm
/// ```
/// ````
public struct TemplateDirective: Hashable, Sendable {
  /// The first word after the fence: `figure`, `table`, `listing` …
  public let name: String
  /// The rest of that line: `healing-curve`; may be empty.
  public let argument: String
  /// The lines inside.
  public let options: [TemplateFact]
  /// The position of the fence.
  public let position: SourcePosition

  /// Creates a directive.
  public init(name: String, argument: String, options: [TemplateFact], position: SourcePosition) {
    self.name = name
    self.argument = argument
    self.options = options
    self.position = position
  }

  /// Name and argument as the author wrote them: `figure healing-curve`.
  public var title: String { argument.isEmpty ? name : name + " " + argument }

  /// Returns the value of an option.
  public func option(_ key: String) -> String? { options.first { $0.key == key }?.value }
}
