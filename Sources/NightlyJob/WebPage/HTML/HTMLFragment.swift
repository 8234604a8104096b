/// A piece of a page. Its text is escaped by construction: markup comes from element names of a closed
/// list and from style and script that are files of the program, never from data.
struct HTMLFragment: Hashable, Sendable, ExpressibleByStringLiteral,
  ExpressibleByStringInterpolation
{
  /// As written.
  let markup: String

  private init(markup: String) { self.markup = markup }

  /// Text; what is interpolated in it is text too.
  init(stringLiteral value: String) { self = .text(value) }

  /// Nothing.
  static let empty = HTMLFragment(markup: "")

  /// Text of the program or of a study.
  static func text(_ text: String) -> HTMLFragment {
    HTMLFragment(markup: HTMLText.escaped(text))
  }

  /// What somebody typed: it may read from right to left without turning what stands around it.
  static func isolated(_ text: String) -> HTMLFragment {
    HTMLFragment(markup: "<bdi>\(HTMLText.escaped(text, keepsDirection: true))</bdi>")
  }

  /// An element.
  static func element(
    _ name: HTMLElementName, _ attributes: [HTMLAttribute] = [], _ content: [HTMLFragment] = []
  ) -> HTMLFragment {
    var markup = "<\(name.rawValue)"
    for attribute in attributes {
      markup += " \(attribute.name)=\"\(HTMLText.escaped(attribute.value))\""
    }
    markup += ">"
    if name.isVoid { return HTMLFragment(markup: markup) }
    for fragment in content { markup += fragment.markup }
    markup += "</\(name.rawValue)>"
    return HTMLFragment(markup: markup)
  }

  /// An element with one piece of content.
  static func element(
    _ name: HTMLElementName, _ attributes: [HTMLAttribute] = [], _ content: HTMLFragment
  ) -> HTMLFragment {
    .element(name, attributes, [content])
  }

  /// A link to a file of the folder; its words alone where no address leads there.
  static func link(
    to file: String, cssClass: String? = nil, _ content: HTMLFragment...
  ) -> HTMLFragment {
    guard let address = LinkAddress(file: file) else { return .element(.span, [], content) }
    let attributes = [.address(address)] + (cssClass.map { [HTMLAttribute.cssClass($0)] } ?? [])
    return .element(.a, attributes, content)
  }

  /// A style sheet of the program.
  static func style(_ sheet: EmbeddedText) -> HTMLFragment {
    HTMLFragment(markup: "<style>\(sheet.text)</style>")
  }

  /// A script of the program.
  static func script(_ script: EmbeddedText) -> HTMLFragment {
    HTMLFragment(markup: "<script>\(script.text)</script>")
  }

  /// Pieces one after the other.
  static func all(_ fragments: [HTMLFragment]) -> HTMLFragment {
    HTMLFragment(markup: fragments.map(\.markup).joined())
  }

  /// The pieces on lines of their own: for long lists.
  static func lines(_ fragments: [HTMLFragment]) -> HTMLFragment {
    HTMLFragment(markup: fragments.map { $0.markup + "\n" }.joined())
  }

  /// The document, with its type in front.
  static func document(_ root: HTMLFragment) -> [UInt8] {
    Array(("<!DOCTYPE html>\n" + root.markup + "\n").utf8)
  }
}
