import SourceDiagnostics

/// The `key: value` lines between two lines of `---` at the head of a template.
struct FrontMatter {
  private(set) var options: [TemplateOption] = []
  /// How many lines it takes, both lines of `---` included; 0 when there is none.
  private(set) var lineCount = 0

  init(_ source: TemplateSource, _ findings: inout FindingList) {
    guard source.line(1).trimmedEnd == "---" else { return }
    guard let end = source.lines.dropFirst().firstIndex(where: { $0.trimmedEnd == "---" }) else {
      findings.add(
        "unclosed-front-matter", at: source.position(1, 1),
        "The front matter that starts here does not end", hint: "Close it with a line '---'")
      return
    }
    lineCount = end + 1
    for index in 1..<max(1, end) {
      let line = source.lines[index]
      let content = line.trimmed
      if content.isEmpty || content.hasPrefix("#") { continue }
      guard
        let option = OptionLines.option(in: line, indent: 0, number: index + 1, source)
      else {
        findings.add(
          "malformed-option", at: source.position(index + 1, 1),
          "A line of the front matter is not 'key: value'")
        continue
      }
      options.append(option)
    }
  }
}

extension String {
  /// The text without white space at its end.
  fileprivate var trimmedEnd: String {
    var rest = self[...]
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }
}
