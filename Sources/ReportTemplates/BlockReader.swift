import SourceDiagnostics

/// Turns the nodes of a parsed document into template blocks.
struct BlockReader {
  let source: TemplateSource
  let marks: TemplateMarks
  var findings: FindingList
  /// Where the last search for a text in a block ended, so that the next one goes on there.
  var searched: (block: Int, after: SourcePosition)?

  /// Blocks and texts within each other beyond this depth are left out, with a finding.
  static var deepest: Int { 24 }

  /// The blocks inside a node.
  mutating func blocks(in node: MarkupNode, depth: Int = 0) -> [TemplateBlock] {
    var found: [TemplateBlock] = []
    var child = node.firstChild
    while let node = child {
      if let block = block(node, depth: depth) { found.append(block) }
      child = node.next
    }
    return found
  }

  private mutating func block(_ node: MarkupNode, depth: Int) -> TemplateBlock? {
    switch node.kind {
    case .heading:
      let position = source.position(node.startLine, max(1, node.startColumn))
      return .heading(level: node.headingLevel, inlines(in: node, depth: depth, of: node), position)
    case .paragraph: return .paragraph(inlines(in: node, depth: depth, of: node))
    case .thematicBreak: return .thematicBreak
    case .code: return code(node)
    case .html:
      findings.add(
        "html-not-allowed", at: source.position(node.startLine, max(1, node.startColumn)),
        "HTML is not allowed in a template", hint: "Write it in Markdown; write \\< for the sign")
      return nil
    case .list, .quote:
      guard depth < BlockReader.deepest else {
        findings.add(
          "nesting-too-deep", at: source.position(node.startLine, max(1, node.startColumn)),
          "Lists and quotations are nested more than \(BlockReader.deepest) levels deep")
        return nil
      }
      if node.kind == .quote { return .quote(blocks(in: node, depth: depth + 1)) }
      var items: [[TemplateBlock]] = []
      var item = node.firstChild
      while let node = item {
        items.append(blocks(in: node, depth: depth + 1))
        item = node.next
      }
      return .list(start: node.listStart, items: items)
    default: return nil
    }
  }

  private mutating func code(_ node: MarkupNode) -> TemplateBlock? {
    let info = marks.restored(node.fenceInfo).trimmed
    let content = marks.restored(node.literal)
    guard node.isFenced, !info.isEmpty else { return .code(content) }
    let words = info.split(maxSplits: 1) { $0 == " " || $0 == "\t" }
    let name = words.first.map(String.init) ?? info
    let argument = words.count > 1 ? words[1].trimmed : ""
    let options = options(content, firstLine: node.startLine + 1)
    if name == "page-break", argument.isEmpty, options.isEmpty { return .pageBreak }
    let position = source.find(name, from: node.startLine, through: node.startLine)
    return .directive(
      Directive(
        name: name, argument: argument.isEmpty ? nil : argument, options: options,
        position: position))
  }

  private mutating func options(_ content: String, firstLine: Int) -> [TemplateOption] {
    var options: [TemplateOption] = []
    let lines = content.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() {
      let trimmed = line.trimmed
      if trimmed.isEmpty || trimmed.hasPrefix("#") { continue }
      // A fence in a list or a quotation has something before its lines; it counts, too.
      let number = firstLine + index
      let column = source.find(trimmed, from: number, through: number).column ?? 1
      guard let option = OptionLines.option(in: trimmed, indent: column - 1, number: number, source)
      else {
        findings.add(
          "malformed-option", at: source.position(number, column),
          "A line of a directive is not 'key: value'")
        continue
      }
      options.append(option)
    }
    return options
  }
}
