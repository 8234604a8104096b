import CCMark

/// A parsed CommonMark document, lent to a closure; freed when it is no longer needed.
struct MarkupTree: ~Copyable {
  private let root: OpaquePointer

  /// Parses text; `nil` when there is no memory.
  init?(_ text: String) {
    let options = CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_FULL_INFO_STRING
    var text = text
    let parsed = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        cmark_parse_document(characters.baseAddress, characters.count, options)
      }
    }
    guard let parsed else { return nil }
    root = parsed
  }

  deinit { cmark_node_free(root) }

  /// Lends the document node.
  func withRoot<Result>(_ body: (MarkupNode) -> Result) -> Result { body(MarkupNode(root)) }
}

/// A node of a parsed document; valid as long as the tree is.
struct MarkupNode {
  /// The kinds of nodes a template can have.
  enum Kind {
    case heading, paragraph, list, item, quote, code, thematicBreak, html
    case text, strong, emphasis, inlineCode, link, image, softBreak, lineBreak, inlineHTML
    case other
  }

  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  /// What it is.
  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_CODE_BLOCK: .code
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_HTML_BLOCK: .html
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_CODE: .inlineCode
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_HTML_INLINE: .inlineHTML
    default: .other
    }
  }

  /// The first node inside.
  var firstChild: MarkupNode? { cmark_node_first_child(pointer).map(MarkupNode.init) }
  /// The node behind it at the same level.
  var next: MarkupNode? { cmark_node_next(pointer).map(MarkupNode.init) }

  /// The nodes inside.
  var children: [MarkupNode] {
    var found: [MarkupNode] = []
    var child = firstChild
    while let node = child {
      found.append(node)
      child = node.next
    }
    return found
  }

  /// The text of a node without children.
  var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }
  /// The address of a link or picture.
  var address: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
  /// What stands behind the fence of a code block.
  var fenceInfo: String { cmark_node_get_fence_info(pointer).map { String(cString: $0) } ?? "" }
  /// Level of a heading, 1 to 6.
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  /// Whether a code block stands between fences.
  var isFenced: Bool {
    var length: Int32 = 0
    var offset: Int32 = 0
    var character: CChar = 0
    return cmark_node_get_fenced(pointer, &length, &offset, &character) != 0
  }
  /// The first number of a numbered list; `nil` for bullets.
  var listStart: Int? {
    cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
      ? Int(cmark_node_get_list_start(pointer)) : nil
  }
  /// First line, from 1.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  /// Last line, from 1.
  var endLine: Int { max(startLine, Int(cmark_node_get_end_line(pointer))) }
  /// First byte in its line, from 1.
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
}
