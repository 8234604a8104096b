import CCMark
import SourceDiagnostics

/// The walk over cmark's tree that yields blocks; nodes never leave this file.
struct TemplateTree {
  private let file: String
  private let lines: [String]
  private(set) var diagnostics: [Diagnostic] = []

  private static let deepest = 40

  init(file: String, lines: [String]) {
    self.file = file
    self.lines = lines
  }

  /// Returns the blocks of the whole text.
  mutating func blocks() -> [TemplateBlock] {
    let source = Array(lines.joined(separator: "\n").utf8)
    let document = source.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
      }
    }
    guard let document else { return [] }
    defer { cmark_node_free(document) }
    cmark_consolidate_text_nodes(document)
    return children(of: document, depth: 0)
  }

  private mutating func children(
    of node: OpaquePointer, depth: Int
  ) -> [TemplateBlock] {
    guard depth <= Self.deepest else {
      report("nested-too-deeply", node, "blocks are nested more than \(Self.deepest) deep")
      return []
    }
    var blocks: [TemplateBlock] = []
    var next = cmark_node_first_child(node)
    while let child = next {
      if let block = block(child, depth: depth) { blocks.append(block) }
      next = cmark_node_next(child)
    }
    return blocks
  }

  private mutating func block(_ node: OpaquePointer, depth: Int) -> TemplateBlock? {
    switch kind(of: node) {
    case "heading":
      return .heading(
        level: Int(cmark_node_get_heading_level(node)), inlines(of: node, depth: depth + 1))
    case "paragraph": return .paragraph(inlines(of: node, depth: depth + 1))
    case "list":
      var items: [[TemplateBlock]] = []
      var next = cmark_node_first_child(node)
      while let item = next {
        items.append(children(of: item, depth: depth + 2))
        next = cmark_node_next(item)
      }
      return .list(isOrdered: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST, items: items)
    case "block_quote": return .note(children(of: node, depth: depth + 1))
    case "thematic_break": return .pageBreak
    case "code_block": return directive(node)
    case "html_block", "custom_block":
      report("html-not-allowed", node, "a template may not hold HTML", "use CommonMark")
      return nil
    default: return nil
    }
  }

  private mutating func directive(_ node: OpaquePointer) -> TemplateBlock? {
    let words = text(cmark_node_get_fence_info(node)).split(whereSeparator: \.isWhitespace)
    guard let name = words.first else {
      report(
        "unknown-directive", node, "a code block that names no directive",
        "write ```table NAME or ```figure NAME")
      return nil
    }
    let position = position(of: node)
    let start = (position.line ?? 0) + 1
    let body = text(cmark_node_get_literal(node)).split(
      separator: "\n", omittingEmptySubsequences: false)
    let options = TemplateReader.optionLines(
      body.enumerated().map { (start + $0.offset, String($0.element)) }, file: file,
      diagnostics: &diagnostics)
    return .directive(
      TemplateDirective(
        name: String(name), argument: words.dropFirst().joined(separator: " "), options: options,
        position: position))
  }

  private mutating func inlines(of node: OpaquePointer, depth: Int) -> [TemplateInline] {
    guard depth <= Self.deepest else {
      report("nested-too-deeply", node, "text is nested more than \(Self.deepest) deep")
      return []
    }
    var found: [TemplateInline] = []
    var next = cmark_node_first_child(node)
    while let child = next {
      switch kind(of: child) {
      case "text": found += placeholders(in: text(cmark_node_get_literal(child)), child)
      case "softbreak": found.append(.softBreak)
      case "linebreak": found.append(.lineBreak)
      case "code": found.append(.code(text(cmark_node_get_literal(child))))
      case "strong": found.append(.strong(inlines(of: child, depth: depth + 1)))
      case "emph": found.append(.emphasis(inlines(of: child, depth: depth + 1)))
      case "link":
        found.append(
          .link(inlines(of: child, depth: depth + 1), to: text(cmark_node_get_url(child))))
      case "image":
        report("image-not-allowed", child, "a template may not hold images", "use a figure")
      default:
        report("html-not-allowed", child, "a template may not hold HTML", "use CommonMark")
      }
      next = cmark_node_next(child)
    }
    return found
  }

  /// Splits text at `{{id}}`.
  private mutating func placeholders(in text: String, _ node: OpaquePointer) -> [TemplateInline] {
    guard text.contains("{{") else { return text.isEmpty ? [] : [.text(text)] }
    var found: [TemplateInline] = []
    let start = position(of: node, back: misplacedTicks(of: node, text))
    var rest = text[...]
    while let open = firstRange(of: "{{", in: rest) {
      if open.lowerBound > rest.startIndex {
        found.append(.text(String(rest[..<open.lowerBound])))
      }
      let place = SourcePosition(
        file: file, line: start.line,
        column: (start.column ?? 1) + text.distance(from: text.startIndex, to: open.lowerBound))
      guard let close = firstRange(of: "}}", in: rest[open.upperBound...]) else {
        diagnostics.append(
          Diagnostic(
            rule: "unfinished-placeholder", severity: .error, position: place,
            message: "“{{” without “}}” on the same line"))
        found.append(.text(String(rest[open.lowerBound...])))
        return found
      }
      let id = trimmed(rest[open.upperBound..<close.lowerBound])
      found.append(.placeholder(id, place))
      rest = rest[close.upperBound...]
    }
    if !rest.isEmpty { found.append(.text(String(rest))) }
    return found
  }

  private func firstRange(of pair: String, in text: Substring) -> Range<Substring.Index>? {
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if next < text.endIndex, text[index...next] == pair {
        return index..<text.index(after: next)
      }
      index = next
    }
    return nil
  }

  /// Returns the length of a run of backticks at the beginning of a text, if nothing closes the
  /// run: cmark then gives the position after it.
  private func misplacedTicks(of node: OpaquePointer, _ text: String) -> Int {
    let ticks = text.utf8.prefix { $0 == UInt8(ascii: "`") }.count
    let line = Int(cmark_node_get_start_line(node))
    let before = Int(cmark_node_get_start_column(node)) - 1
    guard ticks > 0, line >= 1, line <= lines.count, before >= ticks else { return 0 }
    let run = lines[line - 1].utf8.prefix(before).suffix(ticks)
    return run.count == ticks && run.allSatisfy { $0 == UInt8(ascii: "`") } ? ticks : 0
  }

  private func kind(of node: OpaquePointer) -> String { text(cmark_node_get_type_string(node)) }

  private func text(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }

  /// Returns the node's position; cmark counts bytes within a line, a reader counts characters.
  ///
  /// - Parameter back: the bytes by which cmark's position is too far to the right.
  private func position(of node: OpaquePointer, back: Int = 0) -> SourcePosition {
    let line = Int(cmark_node_get_start_line(node))
    let byteColumn = Int(cmark_node_get_start_column(node)) - back
    guard line >= 1, line <= lines.count, byteColumn >= 1 else {
      return SourcePosition(file: file, line: line >= 1 ? line : nil)
    }
    let before = lines[line - 1].utf8.prefix(byteColumn - 1)
    return SourcePosition(
      file: file, line: line, column: String(decoding: before, as: UTF8.self).count + 1)
  }

  private mutating func report(
    _ rule: String, _ node: OpaquePointer, _ message: String, _ hint: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        rule: rule, severity: .error, position: position(of: node), message: message, hint: hint))
  }
}
