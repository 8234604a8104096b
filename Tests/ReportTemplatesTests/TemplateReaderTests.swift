import ReportTemplates
import SourceDiagnostics
import Testing

@Suite("Templates are read with the place of everything in them")
struct TemplateReaderTests {
  private func read(_ text: String) -> (template: Template, diagnostics: [Diagnostic]) {
    TemplateReader.read(Array(text.utf8), file: "t.md")
  }

  @Test("Front matter, prose, placeholders and directives come out in order, with lines")
  func everything() throws {
    let (template, diagnostics) = read(
      """
      ---
      title: Interim
      session: open
      ---

      # Ulcers ≥ 2 mm

      Of é **{{disposition.treated}}** people.

      ```figure healing-curve
      by: hand
      height: 80mm
      ```

      - one
      - two

      > A note.
      """)
    #expect(diagnostics.isEmpty)
    #expect(template.fact("title") == "Interim")
    #expect(template.blocks.count == 5)
    #expect(template.blocks[0] == .heading(level: 1, [.text("Ulcers ≥ 2 mm")]))
    guard case .paragraph(let inlines) = template.blocks[1] else { throw Wrong.block }
    // “Of é **” is seven characters: the placeholder starts at the eighth, though é has two bytes.
    #expect(
      inlines[1]
        == .strong([
          .placeholder("disposition.treated", SourcePosition(file: "t.md", line: 8, column: 8))
        ]))
    guard case .directive(let directive) = template.blocks[2] else { throw Wrong.block }
    #expect(directive.title == "figure healing-curve")
    #expect(directive.position.line == 10)
    #expect(directive.option("height") == "80mm")
    #expect(directive.options.map(\.position.line) == [11, 12])
    #expect(
      template.blocks[3]
        == .list(
          isOrdered: false,
          items: [[.paragraph([.text("one")])], [.paragraph([.text("two")])]]))
  }

  @Test(
    "What a template may not hold is reported by its rule",
    arguments: [
      ("<b>bold</b> text", "html-not-allowed"), ("<div>\nx\n</div>", "html-not-allowed"),
      ("![x](../secret.png)", "image-not-allowed"), ("Of {{disposition", "unfinished-placeholder"),
      ("```\ncode\n```", "unknown-directive"), ("```table x\nno colon\n```", "bad-option-line"),
    ])
  func refused(text: String, rule: String) {
    #expect(read(text).diagnostics.map(\.rule).contains(rule))
  }

  @Test("What is nested too deeply is reported, too")
  func deep() {
    let text = String(repeating: "> ", count: 3000) + "deep"
    #expect(read(text).diagnostics.map(\.rule).contains("nested-too-deeply"))
  }

  @Test(
    "A placeholder is placed by its own column, whatever backticks stand before it",
    arguments: [
      "{{ x", "a {{ x", "`a` {{ x", "``a {{ x", "a ``` b {{ x", "`````((((`b {{ x",
      "é``é {{ x", "*`a* {{ x", "`a` ``b {{ x",
    ])
  func placeholderColumn(text: String) throws {
    let finding = try #require(read(text).diagnostics.first)
    let opening = try #require(text.firstIndex(of: "{"))
    #expect(
      finding.position.column == text.distance(from: text.startIndex, to: opening) + 1)
  }

  @Test("Bytes that are no text end in findings, not in a crash")
  func hostile() {
    let broken = TemplateReader.read([0x23, 0x20, 0xFF, 0xFE, 0x00, 0x0A], file: "t.md")
    #expect(broken.diagnostics.map(\.rule) == ["template-not-utf-8"])
    let large = TemplateReader.read(
      [UInt8](repeating: 0x2A, count: TemplateReader.largestTemplate + 1), file: "t.md")
    #expect(large.diagnostics.map(\.rule) == ["template-too-large"])
    #expect(read("").template.blocks.isEmpty)
  }

  @Test("A check names the nearest valid placeholder, directive, option and value")
  func check() {
    let (template, _) = read(
      """
      {{disposition.treatd}} {{location.R2-tip-volar.flips}}

      ```figure healing-curv
      ```

      ```figure healing-curve
      hight: 80mm
      height: tall
      by: foot
      ```
      """)
    let check = TemplateCheck(
      isPlaceholder: { $0 == "disposition.treated" || $0.hasPrefix("location.") },
      placeholders: { ["disposition.treated"] },
      directives: [
        DirectiveDefinition(
          "figure healing-curve", summary: "",
          options: ["height": .length, "by": .word(["hand", "digit"])])
      ])
    let found = check.diagnostics(of: template)
    #expect(
      found.map(\.rule) == [
        "unknown-placeholder", "unknown-directive", "unknown-option", "bad-option-value",
        "bad-option-value",
      ])
    #expect(found[0].hint == "did you mean “disposition.treated”?")
    #expect(found[1].hint == "did you mean “figure healing-curve”?")
    #expect(found[2].hint == "did you mean “height”?")
    #expect(found[2].position.line == 7)
  }

  @Test(
    "Lengths have units",
    arguments: [("80mm", 226.77), ("3cm", 85.04), ("200pt", 200.0)])
  func lengths(text: String, points: Double) throws {
    let found = try #require(TemplateLength.points(of: text))
    #expect(abs(found - points) < 0.01)
    for bad in ["80", "mm", "-3mm", "1e9mm", "nanpt", "0mm", "1.2.3mm"] {
      #expect(TemplateLength.points(of: bad) == nil)
    }
  }

  private enum Wrong: Error { case block }
}
