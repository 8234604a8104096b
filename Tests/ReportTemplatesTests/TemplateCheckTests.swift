import ReportTemplates
import SourceDiagnostics
import Testing

@Suite("Checking templates")
struct TemplateCheckTests {
  private let catalogue = TemplateCatalogue(
    directives: [
      DirectiveDefinition(
        "figure", "healing-curve",
        options: [
          OptionDefinition("by", .word(["hand", "arm"])), OptionDefinition("height", .length),
          OptionDefinition("show", .words(["risk", "band"])), OptionDefinition("grid", .yesOrNo),
          OptionDefinition("columns", .wholeNumber(1...4)),
          OptionDefinition("ratio", .number(0.5...2)), OptionDefinition("title", .text),
        ]),
      DirectiveDefinition("figure", "hand-map"), DirectiveDefinition("answer-sheet"),
    ],
    placeholders: ["healing.time.confirmed.median", "deaths.count"],
    recognises: { $0.hasPrefix("events.term.") })

  private func check(_ text: String) -> [Diagnostic] {
    TemplateCheck(catalogue).diagnostics(for: TemplateReader.read(text, file: "t.md").template)
  }

  private func options(_ lines: String) -> [Diagnostic] {
    check("```figure healing-curve\n\(lines)\n```")
  }

  @Test("What is known passes")
  func known() {
    #expect(
      check("# {{deaths.count}}\n\n- **{{events.term.rash}}**\n\n```answer-sheet\n```\n") == [])
    #expect(
      options(
        "by: hand\nheight: 8 cm\nshow: risk, band\ngrid: no\ncolumns: 2\nratio: 1.5\ntitle: x")
        == [])
  }

  @Test("Unknown placeholders, directives and options are found with the nearest name")
  func unknown() {
    let found = check(
      "> {{death.count}}\n\n{{zzzzzzzzzz}}\n\n```figur healing-curve\n```\n\n```figure healing-curv\n```\n\n```figure\n```\n\n```answer-sheet x\n```\n\n```figure hand-map\nby: hand\n```\n"
    )
    #expect(
      found.map(\.rule) == [
        "unknown-placeholder", "unknown-placeholder", "unknown-directive", "unknown-directive",
        "unknown-directive", "unknown-directive", "unknown-option",
      ])
    #expect(found.map(\.position.line) == [1, 3, 5, 8, 11, 14, 18])
    #expect(found.map(\.position.column) == [3, 1, 4, 4, 4, 4, 1])
    #expect(
      found.map(\.hint) == [
        "Did you mean 'deaths.count'?", nil, "Did you mean 'figure'?",
        "Did you mean 'healing-curve'?",
        "One of healing-curve, hand-map", "It stands alone", "It has no options",
      ])
  }

  @Test(
    "Values of the wrong kind are found where they stand",
    arguments: [
      "by: hnd", "height: 80", "height: -8mm", "height: 9999999mm", "height: nanmm",
      "show: risk,bnd",
      "show: ,", "grid: perhaps", "columns: 5", "columns: 99999999999999999999", "ratio: inf",
      "ratio: 1e0", "title:",
    ])
  func badValues(line: String) throws {
    let found = options(line)
    #expect(found.map(\.rule) == ["bad-option-value"])
    let value = try #require(line.split(separator: ":").first).count + (line.hasSuffix(":") ? 2 : 3)
    #expect(found.first?.position == SourcePosition(file: "t.md", line: 2, column: value))
  }

  @Test("An option given twice is a warning; the hint for a word is the nearest one")
  func repeated() {
    let found = options("by: hand\nby: hnd\nheigth: 8cm")
    #expect(found.map(\.rule) == ["repeated-option", "bad-option-value", "unknown-option"])
    #expect(found.map(\.hint) == [nil, "Did you mean 'hand'?", "Did you mean 'height'?"])
    #expect(found.map(\.severity) == [.warning, .error, .error])
  }

  @Test("Lengths are in points: 25.4 mm are 72")
  func lengths() {
    #expect(OptionKind.length("1in") == 72)
    #expect(abs((OptionKind.length("25.4mm") ?? 0) - 72) < 1e-9)
    #expect(abs((OptionKind.length("2.54 cm") ?? 0) - 72) < 1e-9)
    #expect(OptionKind.length("10pt") == 10)
    #expect(OptionKind.length("") == nil)
  }
}
