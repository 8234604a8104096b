/// What a template may ask for.
public struct TemplateCatalogue: Sendable {
  /// The directives, in the order in which help lists them.
  public let directives: [DirectiveDefinition]
  /// The placeholders that are known beforehand; hints are chosen among them.
  public let placeholders: [String]
  /// Whether a placeholder that is not in the list is known all the same, as those of a family are.
  public let recognises: @Sendable (String) -> Bool

  /// States a catalogue.
  public init(
    directives: [DirectiveDefinition], placeholders: [String],
    recognises: @escaping @Sendable (String) -> Bool = { _ in false }
  ) {
    self.directives = directives
    self.placeholders = placeholders
    self.recognises = recognises
  }
}
