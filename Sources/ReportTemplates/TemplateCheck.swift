public import SourceDiagnostics

/// Checks a template against the names that the program knows, before any data are read.
public struct TemplateCheck: Sendable {
  private let isPlaceholder: @Sendable (String) -> Bool
  private let placeholders: @Sendable () -> [String]
  private let directives: [DirectiveDefinition]

  /// - Parameters:
  ///   - isPlaceholder: tells if an id may be named in `{{…}}`.
  ///   - placeholders: the ids that can be listed, to suggest the one nearest to an unknown id.
  ///   - directives: every directive.
  public init(
    isPlaceholder: @escaping @Sendable (String) -> Bool,
    placeholders: @escaping @Sendable () -> [String], directives: [DirectiveDefinition]
  ) {
    self.isPlaceholder = isPlaceholder
    self.placeholders = placeholders
    self.directives = directives
  }

  /// Returns a finding for every unknown placeholder, directive or option, every impossible value
  /// and, in a template of an open session, everything that would show an arm, with its position
  /// and the nearest valid name.
  public func diagnostics(of template: Template) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if let fact = template.facts.first(where: { $0.key == "session" }),
      TemplateSession(rawValue: fact.value) == nil
    {
      found.append(
        Diagnostic(
          rule: "unknown-session", severity: .error, position: fact.position,
          message: "there is no session “\(fact.value)”", hint: "open or closed"))
    }
    return found + template.blocks.flatMap { diagnostics(of: $0, in: template.session) }
  }

  private func diagnostics(
    of block: TemplateBlock, in session: TemplateSession
  ) -> [Diagnostic] {
    switch block {
    case .heading(_, let inlines), .paragraph(let inlines):
      inlines.flatMap { diagnostics(of: $0, in: session) }
    case .list(_, let items): items.joined().flatMap { diagnostics(of: $0, in: session) }
    case .note(let blocks): blocks.flatMap { diagnostics(of: $0, in: session) }
    case .pageBreak: []
    case .directive(let directive): diagnostics(of: directive, in: session)
    }
  }

  private func diagnostics(
    of inline: TemplateInline, in session: TemplateSession
  ) -> [Diagnostic] {
    switch inline {
    case .strong(let inner), .emphasis(let inner), .link(let inner, _):
      return inner.flatMap { diagnostics(of: $0, in: session) }
    case .placeholder(let whole, let position):
      // The text after @ is the code of an arm, which only the allocation knows.
      let id = whole.firstIndex(of: "@").map { String(whole[..<$0]) } ?? whole
      if id != whole, session == .open {
        return [closed("“\(whole)” is a number of one arm", position)]
      }
      if isPlaceholder(id) { return [] }
      let nearest = nearestName(to: id, among: placeholders().sorted())
      return [
        Diagnostic(
          rule: "unknown-placeholder", severity: .error, position: position,
          message: "there is no result “\(id)”", hint: nearest.map { "did you mean “\($0)”?" })
      ]
    case .text, .code, .softBreak, .lineBreak: return []
    }
  }

  private func diagnostics(
    of directive: TemplateDirective, in session: TemplateSession
  ) -> [Diagnostic] {
    guard let definition = directives.first(where: { $0.title == directive.title }) else {
      let nearest = nearestName(to: directive.title, among: directives.map(\.title))
      return [
        Diagnostic(
          rule: "unknown-directive", severity: .error, position: directive.position,
          message: "there is no directive “\(directive.title)”",
          hint: nearest.map { "did you mean “\($0)”?" })
      ]
    }
    if definition.isClosed, session == .open {
      return [closed("“\(directive.title)” shows arms", directive.position)]
    }
    return directive.options.compactMap { option in
      if session == .open, definition.closedOptions[option.key] != nil {
        return closed("“\(option.key)” of “\(directive.title)” shows arms", option.position)
      }
      guard let allowed = definition.options[option.key] ?? definition.closedOptions[option.key]
      else {
        var names = Array(definition.options.keys)
        if session == .closed { names += definition.closedOptions.keys }
        let nearest = nearestName(to: option.key, among: names.sorted())
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

  private func closed(_ message: String, _ position: SourcePosition) -> Diagnostic {
    Diagnostic(
      rule: "closed-display", severity: .error, position: position,
      message: "\(message) and belongs to a closed session",
      hint: "the template of a closed session says “session: closed” at its head")
  }

  /// Returns what the value should be, or `nil` if it is valid.
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
