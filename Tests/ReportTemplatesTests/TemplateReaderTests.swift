import ReportTemplates
import SourceDiagnostics
import Testing

@Suite("Reading templates")
struct TemplateReaderTests {
  private func at(_ line: Int, _ column: Int) -> SourcePosition {
    SourcePosition(file: "t.md", line: line, column: column)
  }

  private func read(_ text: String) -> (template: Template, diagnostics: [Diagnostic]) {
    TemplateReader.read(text, file: "t.md")
  }

  @Test("Prose, placeholders and directives are read with their places")
  func whole() {
    let (template, diagnostics) = read(
      """
      ---
      title: Interim safety report
      session: "open"
      ---
      # Healing

      Of *all* ulcers {{healing.count}}
      healed **by {{ visit.last }}**; see [there](#curve).

      ```figure healing-curve
      by: hand
        height:  80mm
      ```

      3. one
      4. two

      > Note `{{raw}}`

      ```page-break
      ```
      """)
    #expect(diagnostics == [])
    #expect(template.frontMatterValue("title") == "Interim safety report")
    #expect(template.frontMatterValue("session") == "open")
    #expect(
      template.blocks == [
        .heading(level: 1, [.text("Healing")], at(5, 1)),
        .paragraph([
          .text("Of "), .emphasis([.text("all")]), .text(" ulcers "),
          .placeholder("healing.count", at(7, 17)), .softBreak, .text("healed "),
          .strong([.text("by "), .placeholder("visit.last", at(8, 13))]), .text("; see "),
          .link([.text("there")], address: "#curve"), .text("."),
        ]),
        .directive(
          Directive(
            name: "figure", argument: "healing-curve",
            options: [
              TemplateOption(
                key: "by", value: "hand", position: at(11, 1), valuePosition: at(11, 5)),
              TemplateOption(
                key: "height", value: "80mm", position: at(12, 3), valuePosition: at(12, 12)),
            ], position: at(10, 4))),
        .list(start: 3, items: [[.paragraph([.text("one")])], [.paragraph([.text("two")])]]),
        .quote([.paragraph([.text("Note "), .code("{{raw}}")])]),
        .pageBreak,
      ])
  }

  @Test("Columns count characters, not bytes, and ids may hold what CommonMark marks up with")
  func columns() {
    let (template, diagnostics) = read("Ωέ 🖐🏽 {{a_b_c.d-e}} and {{x")
    #expect(
      template.blocks == [
        .paragraph([
          .text("Ωέ 🖐🏽 "), .placeholder("a_b_c.d-e", at(1, 6)), .text(" and {{x"),
        ])
      ])
    #expect(diagnostics.map(\.rule) == ["malformed-placeholder"])
    #expect(diagnostics.map(\.position) == [at(1, 24)])
  }

  @Test(
    "Malformed placeholders are found where they stand",
    arguments: [
      ("{{}}", 1), ("{{ }}", 1), ("a {{a b}}", 3), ("a {{a..b}}", 3), ("{{a}", 1), ("x {{{{a}}", 3),
      ("{{ä}}", 1), ("{{.a}}", 1),
    ])
  func malformed(text: String, column: Int) {
    let diagnostics = read(text).diagnostics
    #expect(diagnostics.first?.rule == "malformed-placeholder")
    #expect(diagnostics.first?.position == at(1, column))
  }

  @Test("Escaped braces are braces")
  func escaped() {
    let (template, diagnostics) = read("\\{{a}} and \\\\{{b}}")
    #expect(diagnostics == [])
    #expect(
      template.blocks == [
        .paragraph([.text("{{a}} and \\"), .placeholder("b", at(1, 14))])
      ])
  }

  @Test("HTML, pictures and strange links are refused with their places")
  func refused() {
    let (template, diagnostics) = read(
      "<div>\n\nText <b>bold</b>\nand ![x](../../etc/passwd)\n\n- [go](javascript:alert(1)) [f](file:///etc)\n"
    )
    #expect(
      diagnostics.map(\.rule) == [
        "html-not-allowed", "html-not-allowed", "html-not-allowed", "image-not-allowed",
        "link-not-allowed", "link-not-allowed",
      ])
    #expect(
      diagnostics.map(\.position) == [
        at(1, 1), at(3, 6), at(3, 13), at(4, 5), at(6, 8), at(6, 33),
      ])
    #expect(
      template.blocks.last
        == .list(start: nil, items: [[.paragraph([.text("go"), .text(" "), .text("f")])]]))
  }

  @Test("The same mistake made twice is found at both places, in quotations too")
  func twice() {
    let diagnostics = read("> a <br> b <br>\n> c <br>\n").diagnostics
    #expect(diagnostics.map(\.position) == [at(1, 5), at(1, 12), at(2, 5)])
  }

  @Test("Directives in quotations and lists keep their places, and odd lines are found")
  func nestedDirectives() {
    let (template, diagnostics) = read("> ```table deaths\n> by: hand\n> nonsense\n> ```\n")
    #expect(diagnostics.map(\.position) == [at(3, 3)])
    #expect(diagnostics.map(\.rule) == ["malformed-option"])
    let option = TemplateOption(
      key: "by", value: "hand", position: at(2, 3), valuePosition: at(2, 7))
    #expect(
      template.blocks == [
        .quote([
          .directive(
            Directive(name: "table", argument: "deaths", options: [option], position: at(1, 6)))
        ])
      ])
  }

  @Test("Line ends of all kinds, byte order mark and front matter keep line numbers")
  func lineEnds() {
    let text = "\u{FEFF}---\r\ntitle: x\r\nodd\r\n---\r\n\r\na\r\n{{b}}\r{{c}}"
    let (template, diagnostics) = read(text)
    #expect(diagnostics.map(\.position) == [at(3, 1)])
    #expect(
      template.blocks == [
        .paragraph([
          .text("a"), .softBreak, .placeholder("b", at(7, 1)), .softBreak,
          .placeholder("c", at(8, 1)),
        ])
      ])
    #expect(read("---\ntitle: x\n").diagnostics.map(\.rule) == ["unclosed-front-matter"])
  }

  @Test("Bytes that are no text are replaced and found")
  func notText() {
    let (template, diagnostics) = TemplateReader.read(
      Array("a\nb".utf8) + [0xFF, 0x63, 0], file: "t.md")
    #expect(diagnostics.map(\.rule) == ["not-text"])
    #expect(diagnostics.map(\.position) == [at(2, 2)])
    #expect(
      template.blocks == [
        .paragraph([.text("a"), .softBreak, .text("b\u{FFFD}c\u{FFFD}")])
      ])
    #expect(TemplateReader.read([], file: "t.md").template.blocks == [])
  }

  @Test("The signs that placeholders are marked with come back when an author writes them")
  func marks() {
    let (template, diagnostics) = read("a\u{E000}0\u{E001}b {{c}} `\u{E000}`")
    #expect(diagnostics == [])
    #expect(
      template.blocks == [
        .paragraph([
          .text("a\u{E000}0\u{E001}b "), .placeholder("c", at(1, 7)), .text(" "), .code("\u{E000}"),
        ])
      ])
  }

  @Test(
    "Hostile templates end in findings within seconds",
    arguments: [
      (">", 10_000, "x"), ("> ", 10_000, "x"), ("- ", 10_000, "x"), ("*a **a ", 20_000, ""),
      ("[", 50_000, ""), ("{{", 100_000, ""), ("{{a}} ", 50_000, ""), ("`", 400_000, ""),
      ("<b>", 100_000, ""), ("![](", 20_000, ""), ("**a ", 10_000, "a**"), ("***", 20_000, "a"),
      ("word ", 200_000, ""), ("```x\n", 50_000, ""), ("---\n", 100_000, ""),
      ("a\u{301}", 100_000, ""), ("> a\n> - ", 50_000, ""),
    ])
  func hostile(unit: String, count: Int, end: String) {
    let text = String(repeating: unit, count: count) + String(repeating: end, count: count)
    let duration = ContinuousClock().measure {
      let (template, diagnostics) = read(text)
      #expect(diagnostics.count <= 501)
      _ = TemplateCheck(TemplateCatalogue(directives: [], placeholders: ["abc", "abd"]))
        .diagnostics(for: template)
    }
    #expect(duration < .seconds(20), "\(unit)")
  }

  @Test("Deep nesting and too large files are said")
  func limits() {
    let deep = read(String(repeating: ">", count: 10_000) + " x")
    #expect(deep.diagnostics.map(\.rule) == ["nesting-too-deep"])
    let large = TemplateReader.read([UInt8](repeating: 0x61, count: 8_000_001), file: "t.md")
    #expect(large.diagnostics.map(\.rule) == ["template-too-large"])
  }
}
