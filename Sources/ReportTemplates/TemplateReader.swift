public import SourceDiagnostics

/// Reads template text (CommonMark) into blocks, placeholders and directives.
public enum TemplateReader {
  /// The size of the largest template that is read, in bytes.
  public static let largestTemplate = 4 << 20

  /// Reads a template.
  ///
  /// Problems do not stop the reading. Text that cannot be used is left out and reported: text that
  /// is not UTF-8 (`template-not-utf-8`), more than 4 MB (`template-too-large`), HTML
  /// (`html-not-allowed`), images (`image-not-allowed`), code that is no directive
  /// (`unknown-directive`), option lines without a colon (`bad-option-line`), braces without an end
  /// (`unfinished-placeholder`) and nesting deeper than 40 (`nested-too-deeply`); parts that cannot
  /// be included (`unknown-part`, `bad-part-name`, `part-with-facts`, `nested-part`,
  /// `too-many-parts`).
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - file: its name, for positions.
  ///   - parts: the parts that the template may include.
  public static func read(_ bytes: [UInt8], file: String, parts: TemplateParts = .none) -> (
    template: Template, diagnostics: [Diagnostic]
  ) {
    let (template, diagnostics) = readAlone(bytes, file: file)
    var inclusion = TemplateInclusion(parts: parts)
    let blocks = inclusion.completed(template.blocks)
    return (Template(facts: template.facts, blocks: blocks), diagnostics + inclusion.diagnostics)
  }

  /// Reads one text, with its inclusions as directives.
  static func readAlone(_ bytes: [UInt8], file: String) -> (
    template: Template, diagnostics: [Diagnostic]
  ) {
    var diagnostics: [Diagnostic] = []
    guard bytes.count <= largestTemplate else {
      diagnostics.append(
        Diagnostic(
          rule: "template-too-large", severity: .error, position: SourcePosition(file: file),
          message: "a template may have at most 4 MB"))
      return (Template(facts: [], blocks: []), diagnostics)
    }
    var text = String(decoding: bytes, as: UTF8.self)
    let hasZeroByte = bytes.contains(0)
    if hasZeroByte || !text.utf8.elementsEqual(bytes) {
      diagnostics.append(
        Diagnostic(
          rule: "template-not-utf-8", severity: .error, position: SourcePosition(file: file),
          message: "the template is not UTF-8", hint: "save it as UTF-8"))
    }
    // cmark would do the same, but then count columns in its own longer text.
    if hasZeroByte { text = String(text.map { $0 == "\0" ? "\u{FFFD}" : $0 }) }
    var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    let facts = takeFrontMatter(of: &lines, file: file, diagnostics: &diagnostics)
    var tree = TemplateTree(file: file, lines: lines)
    let blocks = tree.blocks()
    return (Template(facts: facts, blocks: blocks), diagnostics + tree.diagnostics)
  }

  /// Takes a leading `---` block out of the lines, leaving empty lines so that positions stay
  /// correct.
  private static func takeFrontMatter(
    of lines: inout [String], file: String, diagnostics: inout [Diagnostic]
  ) -> [TemplateFact] {
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else { return [] }
    let facts = optionLines(
      lines[1..<end].enumerated().map { ($0.offset + 2, $0.element) }, file: file,
      diagnostics: &diagnostics)
    for index in 0...end { lines[index] = "" }
    return facts
  }

  /// Reads `key: value` lines; skips empty ones.
  static func optionLines(
    _ lines: [(number: Int, text: String)], file: String, diagnostics: inout [Diagnostic]
  ) -> [TemplateFact] {
    var facts: [TemplateFact] = []
    for (number, text) in lines where !text.allSatisfy(\.isWhitespace) {
      let position = SourcePosition(file: file, line: number, column: 1)
      guard let colon = text.firstIndex(of: ":") else {
        diagnostics.append(
          Diagnostic(
            rule: "bad-option-line", severity: .error, position: position,
            message: "an option is a line “key: value”"))
        continue
      }
      facts.append(
        TemplateFact(
          key: trimmed(text[..<colon]), value: trimmed(text[text.index(after: colon)...]),
          position: position))
    }
    return facts
  }
}
