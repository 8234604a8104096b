public import SourceDiagnostics

/// Checks a template against what the program knows, before any data are read.
public struct TemplateCheck: Sendable {
  /// What a template may ask for.
  public let catalogue: TemplateCatalogue

  /// A check against a catalogue.
  public init(_ catalogue: TemplateCatalogue) { self.catalogue = catalogue }

  /// `unknown-placeholder`, `unknown-directive`, `unknown-option`, `bad-option-value` and
  /// `repeated-option`, each with its place and the nearest valid name, in order of the source.
  public func diagnostics(for template: Template) -> [Diagnostic] {
    var findings = FindingList()
    var known = Set(catalogue.placeholders)
    check(template.blocks, &known, &findings)
    return findings.sorted
  }

  private func check(
    _ blocks: [TemplateBlock], _ known: inout Set<String>, _ findings: inout FindingList
  ) {
    for block in blocks {
      switch block {
      case .heading(_, let inlines, _), .paragraph(let inlines):
        check(inlines, &known, &findings)
      case .list(_, let items): for item in items { check(item, &known, &findings) }
      case .quote(let inner): check(inner, &known, &findings)
      case .directive(let directive): check(directive, &findings)
      case .code, .thematicBreak, .pageBreak: break
      }
    }
  }

  private func check(
    _ inlines: [TemplateInline], _ known: inout Set<String>, _ findings: inout FindingList
  ) {
    for inline in inlines {
      switch inline {
      case .strong(let inner), .emphasis(let inner), .link(let inner, _):
        check(inner, &known, &findings)
      case .placeholder(let id, let position):
        if known.contains(id) { continue }
        if catalogue.recognises(id) {
          known.insert(id)
          continue
        }
        findings.add(
          "unknown-placeholder", at: position, "There is no result '\(id)'",
          hint: hint(id, catalogue.placeholders, findings))
      case .text, .code, .softBreak, .lineBreak: break
      }
    }
  }

  private func check(_ directive: Directive, _ findings: inout FindingList) {
    let named = catalogue.directives.filter { $0.name == directive.name }
    let name = directive.name.prefix(80)
    guard !named.isEmpty else {
      return findings.add(
        "unknown-directive", at: directive.position, "There is no directive '\(name)'",
        hint: hint(directive.name, catalogue.directives.map(\.name), findings))
    }
    guard let definition = named.first(where: { $0.argument == directive.argument }) else {
      let arguments = named.compactMap(\.argument)
      let message =
        directive.argument.map { "There is no \(name) '\($0.prefix(80))'" }
        ?? "The directive '\(name)' does not say which"
      let listed = "One of \(arguments.joined(separator: ", "))"
      let nearest = directive.argument.flatMap { hint($0, arguments, findings) }
      return findings.add(
        "unknown-directive", at: directive.position, message,
        hint: nearest ?? (arguments.isEmpty ? "It stands alone" : listed))
    }
    var seen: Set<String> = []
    for option in directive.options {
      if !seen.insert(option.key).inserted {
        findings.add(
          "repeated-option", at: option.position,
          "The option '\(option.key.prefix(80))' is given twice", severity: .warning)
      }
      check(option, definition, &findings)
    }
  }

  private func check(
    _ option: TemplateOption, _ definition: DirectiveDefinition, _ findings: inout FindingList
  ) {
    let title = [definition.name, definition.argument].compactMap { $0 }.joined(separator: " ")
    guard let known = definition.options.first(where: { $0.key == option.key }) else {
      let keys = definition.options.map(\.key)
      let listed = keys.isEmpty ? "It has no options" : "One of \(keys.joined(separator: ", "))"
      return findings.add(
        "unknown-option", at: option.position,
        "'\(title)' has no option '\(option.key.prefix(80))'",
        hint: hint(option.key, keys, findings) ?? listed)
    }
    if let objection = known.kind.objection(to: option.value) {
      findings.add(
        "bad-option-value", at: option.valuePosition,
        "The value '\(option.value.prefix(80))' of '\(option.key)' \(objection)",
        hint: hint(option.value, known.kind.choices, findings))
    }
  }

  private func hint(_ word: String, _ candidates: [String], _ findings: FindingList) -> String? {
    if findings.isFull { return nil }
    return nearestName(to: word, among: candidates).map { "Did you mean '\($0)'?" }
  }
}
