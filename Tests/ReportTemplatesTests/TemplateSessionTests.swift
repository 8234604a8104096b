import ReportTemplates
import SourceDiagnostics
import Testing

@Suite("What shows an arm belongs to templates of a closed session")
struct TemplateSessionTests {
  private let check = TemplateCheck(
    isPlaceholder: { $0 == "disposition.treated" || $0.hasPrefix("primary.max-grade.") },
    placeholders: { ["disposition.treated"] },
    directives: [
      DirectiveDefinition(
        "table disposition", summary: "", options: ["size": .length],
        closedOptions: ["by": .word(["arm"])]),
      DirectiveDefinition("figure risk-difference", summary: "", isClosed: true),
    ])

  private func rules(_ text: String, session: String?) -> [String] {
    let head = session.map { "---\nsession: \($0)\n---\n" } ?? ""
    let template = TemplateReader.read(Array((head + text).utf8), file: "t.md").template
    return check.diagnostics(of: template).map(\.rule)
  }

  private static let closedTexts = [
    "```figure risk-difference\n```", "```table disposition\nby: arm\n```",
    "{{disposition.treated@A}} people", "{{primary.max-grade.any.grade-3@A-B}}",
    "- {{disposition.treated@A}}", "> **{{disposition.treated@B}}**",
    "# {{disposition.treated@Verum}}",
  ]

  @Test(
    "An open template, or one that names no session, may not ask for them", arguments: closedTexts)
  func open(text: String) {
    #expect(rules(text, session: "open") == ["closed-display"])
    #expect(rules(text, session: nil) == ["closed-display"])
  }

  @Test("A closed template may", arguments: closedTexts)
  func closed(text: String) {
    #expect(rules(text, session: "closed").isEmpty)
  }

  @Test("Other faults stay faults in a closed session")
  func others() {
    #expect(rules("{{disposition.treatd@A}}", session: "closed") == ["unknown-placeholder"])
    #expect(rules("```table disposition\nby: hand\n```", session: "closed") == ["bad-option-value"])
    #expect(rules("```table disposition\nfor: arm\n```", session: "closed") == ["unknown-option"])
  }

  @Test("A session of another name is an error, and open")
  func unknown() {
    #expect(rules("Text", session: "secret") == ["unknown-session"])
    let template = TemplateReader.read(Array("---\nsession: secret\n---\n".utf8), file: "t")
      .template
    #expect(template.session == .open)
  }
}
