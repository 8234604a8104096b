public import SourceDiagnostics

/// Holds a template against what the program knows, before any data are read.
public struct TemplateCheck: Sendable {
  private let placeholders: Set<String>
  private let placeholderFamilies: [String]
  private let directives: [DirectiveDefinition]

  /// - Parameters:
  ///   - placeholders: every id that can be named in `{{…}}`.
  ///   - placeholderFamilies: beginnings of ids that depend on the data (`location.`, …): what
  ///     follows them cannot be known beforehand.
  ///   - directives: every directive.
  public init(
    placeholders: [String], placeholderFamilies: [String], directives: [DirectiveDefinition]
  ) {
    self.placeholders = Set(placeholders)
    self.placeholderFamilies = placeholderFamilies
    self.directives = directives
  }

  /// Every unknown placeholder, directive or option, and every impossible value, with its place and
  /// the nearest valid name.
  public func diagnostics(of template: Template) -> [Diagnostic] {
    template.blocks.flatMap(diagnostics(of:))
  }

  private func diagnostics(of block: TemplateBlock) -> [Diagnostic] {
    switch block {
    case .heading(_, let inlines), .paragraph(let inlines): inlines.flatMap(diagnostics(of:))
    case .list(_, let items): items.joined().flatMap(diagnostics(of:))
    case .note(let blocks): blocks.flatMap(diagnostics(of:))
    case .pageBreak: []
    case .directive(let directive): diagnostics(of: directive)
    }
  }

  private func diagnostics(of inline: TemplateInline) -> [Diagnostic] {
    switch inline {
    case .strong(let inner), .emphasis(let inner), .link(let inner, _):
      return inner.flatMap(diagnostics(of:))
    case .placeholder(let id, let position):
      if placeholders.contains(id) || placeholderFamilies.contains(where: id.hasPrefix) {
        return []
      }
      let nearest = nearestName(to: id, among: placeholders.sorted())
      return [
        Diagnostic(
          rule: "unknown-placeholder", severity: .error, position: position,
          message: "there is no result “\(id)”", hint: nearest.map { "did you mean “\($0)”?" })
      ]
    case .text, .code, .softBreak, .lineBreak: return []
    }
  }

  private func diagnostics(of directive: TemplateDirective) -> [Diagnostic] {
    guard let definition = directives.first(where: { $0.title == directive.title }) else {
      let nearest = nearestName(to: directive.title, among: directives.map(\.title))
      return [
        Diagnostic(
          rule: "unknown-directive", severity: .error, position: directive.position,
          message: "there is no directive “\(directive.title)”",
          hint: nearest.map { "did you mean “\($0)”?" })
      ]
    }
    return directive.options.compactMap { option in
      guard let allowed = definition.options[option.key] else {
        let nearest = nearestName(to: option.key, among: definition.options.keys.sorted())
        return Diagnostic(
          rule: "unknown-option", severity: .error, position: option.position,
          message: "“\(directive.title)” has no option “\(option.key)”",
          hint: nearest.map { "did you mean “\($0)”?" })
      }
      return problem(with: option.value, allowed: allowed).map {
        Diagnostic(
          rule: "bad-option-value", severity: .error, position: option.position,
          message: "“\(option.value)” cannot be the value of “\(option.key)”", hint: $0)
      }
    }
  }

  /// What the value should be, or `nil` when it is fine.
  private func problem(with value: String, allowed: DirectiveDefinition.OptionValue) -> String? {
    switch allowed {
    case .word(let words):
      return words.contains(value) ? nil : "one of: " + words.joined(separator: ", ")
    case .length:
      return TemplateLength.points(of: value) == nil ? "a length such as 80mm, 3cm or 200pt" : nil
    case .number(let range):
      if let number = Int(value), range.contains(number) { return nil }
      return "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .text: return nil
    }
  }
}
