import SourceDiagnostics

/// Inserts the shared parts at the places where a template includes them.
///
/// ````
/// ```include methods
/// ```
/// ````
/// A part is prose and directives without front matter; it includes no further parts.
struct TemplateInclusion {
  /// The largest number of inclusions, more than any report needs; a limit for hostile templates.
  private static let most = 200

  let parts: TemplateParts
  private(set) var diagnostics: [Diagnostic] = []
  private var count = 0

  init(parts: TemplateParts) { self.parts = parts }

  /// Returns the blocks with every part inserted.
  mutating func completed(_ blocks: [TemplateBlock]) -> [TemplateBlock] {
    var completed: [TemplateBlock] = []
    for block in blocks {
      switch block {
      case .directive(let directive) where directive.name == "include":
        completed += part(directive)
      case .list(let isOrdered, let items):
        completed.append(.list(isOrdered: isOrdered, items: items.map { self.completed($0) }))
      case .note(let inner): completed.append(.note(self.completed(inner)))
      case .heading, .paragraph, .pageBreak, .directive: completed.append(block)
      }
    }
    return completed
  }

  private mutating func part(_ directive: TemplateDirective) -> [TemplateBlock] {
    let name = directive.argument
    for option in directive.options {
      report("unknown-option", option.position, "“include” has no option “\(option.key)”")
    }
    count += 1
    guard count <= Self.most else {
      if count == Self.most + 1 {
        report(
          "too-many-parts", directive.position, "a template may include \(Self.most) parts at most")
      }
      return []
    }
    guard TemplateParts.isName(name) else {
      report(
        "bad-part-name", directive.position, "“\(name)” cannot be the name of a part",
        hint: "lower-case letters, digits and hyphens: parts/NAME.md beside the template")
      return []
    }
    guard let bytes = parts.bytes(of: name) else {
      report(
        "unknown-part", directive.position, "there is no part “\(name)”",
        hint: nearestName(to: name, among: parts.names).map { "did you mean “\($0)”?" })
      return []
    }
    let (part, findings) = TemplateReader.readAlone(bytes, file: "parts/\(name).md")
    diagnostics += findings
    if let fact = part.facts.first {
      report("part-with-facts", fact.position, "a part has no facts; the template states them")
    }
    return withoutInclusions(part.blocks)
  }

  private mutating func withoutInclusions(_ blocks: [TemplateBlock]) -> [TemplateBlock] {
    var kept: [TemplateBlock] = []
    for block in blocks {
      switch block {
      case .directive(let directive) where directive.name == "include":
        report("nested-part", directive.position, "a part cannot include another")
      case .list(let isOrdered, let items):
        kept.append(.list(isOrdered: isOrdered, items: items.map { withoutInclusions($0) }))
      case .note(let inner): kept.append(.note(withoutInclusions(inner)))
      case .heading, .paragraph, .pageBreak, .directive: kept.append(block)
      }
    }
    return kept
  }

  private mutating func report(
    _ rule: String, _ position: SourcePosition, _ message: String, hint: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        rule: rule, severity: .error, position: position, message: message, hint: hint))
  }
}
