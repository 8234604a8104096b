import SourceDiagnostics

extension Diagnostic {
  /// Every finding has a remedy: that of its check or, without one, that of the catalogue.
  func withHint() -> Diagnostic {
    guard hint == nil, let definition = RuleCatalogue.rule(named: rule) else { return self }
    let mending =
      definition.mending.hasSuffix(".")
      ? String(definition.mending.dropLast()) : definition.mending
    return with(hint: mending.prefix(1).lowercased() + mending.dropFirst())
  }
}
