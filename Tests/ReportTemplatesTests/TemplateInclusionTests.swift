import ReportTemplates
import SourceDiagnostics
import Testing

@Suite("Parts stand where a template includes them")
struct TemplateInclusionTests {
  private func read(_ text: String, _ parts: [String: String]) -> (
    template: Template, diagnostics: [Diagnostic]
  ) {
    TemplateReader.read(
      Array(text.utf8), file: "t.md",
      parts: TemplateParts(names: parts.keys.sorted()) { name in
        parts[name].map { Array($0.utf8) }
      })
  }

  @Test("Blocks of a part stand between those of the template, also inside a list or a note")
  func included() {
    let parts = ["words": "One.\n\nTwo."]
    let (template, diagnostics) = read(
      "# Head\n\n```include words\n```\n\nEnd.\n\n> ```include words\n> ```\n", parts)
    #expect(diagnostics.isEmpty)
    let one = TemplateBlock.paragraph([.text("One.")])
    let two = TemplateBlock.paragraph([.text("Two.")])
    #expect(
      template.blocks == [
        .heading(level: 1, [.text("Head")]), one, two, .paragraph([.text("End.")]),
        .note([one, two]),
      ])
  }

  @Test("A fault in a part is told with the part's name and line")
  func places() {
    let (template, diagnostics) = read(
      "```include words\n```\n", ["words": "Fine.\n\n<b>no</b>\n\n{{nothing.here}}"])
    #expect(diagnostics.map(\.rule).contains("html-not-allowed"))
    #expect(diagnostics.allSatisfy { $0.position.file == "parts/words.md" })
    let check = TemplateCheck(
      isPlaceholder: { _ in false }, placeholders: { [] }, directives: [])
    let found = check.diagnostics(of: template)
    #expect(found.map(\.rule) == ["unknown-placeholder"])
    #expect(found.first?.position.file == "parts/words.md")
    #expect(found.first?.position.line == 5)
  }

  @Test(
    "What cannot be included is reported by its rule and left out",
    arguments: [
      ("```include wrods\n```", "unknown-part"), ("```include ../secret\n```", "bad-part-name"),
      ("```include /etc/passwd\n```", "bad-part-name"), ("```include\n```", "bad-part-name"),
      ("```include a/b\n```", "bad-part-name"), ("```include Words\n```", "bad-part-name"),
      ("```include words\nby: arm\n```", "unknown-option"),
      ("```include nest\n```", "nested-part"), ("```include facts\n```", "part-with-facts"),
    ])
  func refused(text: String, rule: String) {
    let (_, diagnostics) = read(
      text,
      [
        "words": "Words.", "nest": "```include words\n```\n", "facts": "---\nsession: open\n---\nX",
      ])
    #expect(diagnostics.map(\.rule) == [rule])
    if rule == "unknown-part" { #expect(diagnostics.first?.hint == "did you mean “words”?") }
  }

  @Test("A template that includes without end is cut off")
  func bound() {
    let text = String(repeating: "```include words\n```\n\n", count: 300)
    let (template, diagnostics) = read(text, ["words": "W."])
    #expect(template.blocks.count == 200)
    #expect(diagnostics.map(\.rule) == ["too-many-parts"])
  }

  @Test("Without parts every inclusion is unknown")
  func none() {
    let found = TemplateReader.read(Array("```include words\n```".utf8), file: "t.md").diagnostics
    #expect(found.map(\.rule) == ["unknown-part"])
  }
}
