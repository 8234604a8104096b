public import SourceDiagnostics

/// Reads template text: CommonMark with placeholders, directives and front matter.
public enum TemplateReader {
  /// Reads UTF-8 bytes; nothing in them can make it fail, everything odd is a diagnostic.
  public static func read(
    _ bytes: [UInt8], file: String
  ) -> (template: Template, diagnostics: [Diagnostic]) {
    var findings = FindingList()
    if bytes.count > mostBytes {
      findings.add(
        "template-too-large", at: SourcePosition(file: file),
        "The template has \(bytes.count) bytes, more than \(mostBytes)")
      return (Template(file: file, blocks: []), findings.findings)
    }
    let text = decoded(bytes, file, &findings)
    let source = TemplateSource(text, file: file)
    let frontMatter = FrontMatter(source, &findings)
    // The front matter is blanked rather than cut off, so that lines keep their numbers.
    let body = source.lines.enumerated().map { $0.offset < frontMatter.lineCount ? "" : $0.element }
    let marks = TemplateMarks(TemplateSource(lines: body, file: file))
    var reader = BlockReader(source: source, marks: marks, findings: findings)
    guard let tree = MarkupTree(marks.text) else {
      reader.findings.add(
        "template-too-large", at: SourcePosition(file: file), "There is no memory to read it")
      return (Template(file: file, blocks: []), reader.findings.sorted)
    }
    let blocks = tree.withRoot { reader.blocks(in: $0) }
    let template = Template(file: file, frontMatter: frontMatter.options, blocks: blocks)
    return (template, reader.findings.sorted)
  }

  /// A template larger than this is not read.
  private static let mostBytes = 8_000_000

  /// The text without a byte order mark; what is no text is replaced, with a finding.
  private static func decoded(
    _ bytes: [UInt8], _ file: String, _ findings: inout FindingList
  ) -> String {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let text = String(decoding: content, as: UTF8.self)
    let isValid = String(validating: content, as: UTF8.self) != nil
    if isValid, !content.contains(0) { return text }
    let cleaned = text.contains("\0") ? String(text.map { $0 == "\0" ? "\u{FFFD}" : $0 }) : text
    let place = TemplateSource(cleaned, file: file)
    findings.add(
      "not-text", at: place.find("\u{FFFD}", from: 1, through: place.lines.count),
      isValid ? "The template contains a NUL character" : "The template is not valid UTF-8",
      hint: "Save it as UTF-8 text")
    return cleaned
  }

  /// Reads text.
  public static func read(
    _ text: String, file: String
  ) -> (template: Template, diagnostics: [Diagnostic]) {
    read(Array(text.utf8), file: file)
  }
}
