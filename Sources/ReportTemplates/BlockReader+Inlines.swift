import SourceDiagnostics

extension BlockReader {
  /// The parts of text inside a node; `block` is the paragraph or heading around it.
  mutating func inlines(in node: MarkupNode, depth: Int, of block: MarkupNode) -> [TemplateInline] {
    var found: [TemplateInline] = []
    var child = node.firstChild
    while let node = child {
      append(node, to: &found, depth: depth, of: block)
      child = node.next
    }
    return found
  }

  private mutating func append(
    _ node: MarkupNode, to found: inout [TemplateInline], depth: Int, of block: MarkupNode
  ) {
    switch node.kind {
    case .text: appendText(node.literal, to: &found)
    case .softBreak: found.append(.softBreak)
    case .lineBreak: found.append(.lineBreak)
    case .inlineCode: found.append(.code(marks.restored(node.literal)))
    case .strong, .emphasis, .link:
      guard depth < BlockReader.deepest else {
        findings.add(
          "nesting-too-deep", at: source.position(block.startLine),
          "Emphasis is nested more than \(BlockReader.deepest) levels deep")
        return
      }
      let inner = inlines(in: node, depth: depth + 1, of: block)
      switch node.kind {
      case .strong: found.append(.strong(inner))
      case .emphasis: found.append(.emphasis(inner))
      default: found += link(inner, marks.restored(node.address), of: block)
      }
    case .inlineHTML:
      let literal = marks.restored(node.literal)
      findings.add(
        "html-not-allowed",
        at: place(of: literal, in: block),
        "HTML is not allowed in a template", hint: "Write it in Markdown; write \\< for the sign")
    case .image:
      findings.add(
        "image-not-allowed",
        at: place(of: "![", in: block),
        "Pictures are not allowed in a template", hint: "Ask for a figure with a directive")
    default: break
    }
  }

  /// Where a text stands in a block, behind what was looked for before.
  ///
  /// CommonMark's own positions within a block are those of its first line's indent, which are wrong
  /// in lists and quotations.
  private mutating func place(of text: String, in block: MarkupNode) -> SourcePosition {
    if findings.isFull { return source.position(block.startLine) }
    let isSame = searched?.block == block.startLine
    let start = isSame ? searched?.after : nil
    let found = source.find(
      text, from: start?.line ?? block.startLine, after: start?.column ?? 0,
      through: block.endLine)
    searched = (block.startLine, found)
    return found
  }

  private mutating func appendText(_ text: String, to found: inout [TemplateInline]) {
    var plain = ""
    for piece in marks.pieces(of: text) {
      plain += piece.plain
      guard let mark = piece.mark else { continue }
      if let id = mark.id {
        if !plain.isEmpty { found.append(.text(plain)) }
        plain = ""
        found.append(.placeholder(id, mark.position))
      } else {
        plain += mark.raw
        if mark.isLiteral { continue }
        findings.add(
          "malformed-placeholder", at: mark.position, "'{{' does not start a placeholder",
          hint: "Write {{result.id}} on one line, or \\{{ for the braces themselves")
      }
    }
    if !plain.isEmpty { found.append(.text(plain)) }
  }

  private mutating func link(
    _ inner: [TemplateInline], _ address: String, of block: MarkupNode
  ) -> [TemplateInline] {
    let lowered = address.lowercased()
    let isAllowed = ["#", "http://", "https://", "mailto:"].contains { lowered.hasPrefix($0) }
    if isAllowed, !address.contains(where: { $0.isNewline || $0 == "\0" }) {
      return [.link(inner, address: address)]
    }
    findings.add(
      "link-not-allowed",
      at: place(of: address.isEmpty ? "](" : address, in: block),
      "A link leads to '\(address.prefix(80))'",
      hint: "Links lead to '#destination', 'https://', 'http://' or 'mailto:'")
    return inner
  }
}
