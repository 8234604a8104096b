/// A piece of a page whose text is escaped by construction. Markup comes from a closed list of
/// element names and from style and script files of the program, never from data.
struct HTMLFragment: Hashable, Sendable, ExpressibleByStringLiteral,
  ExpressibleByStringInterpolation
{
  /// The markup as written.
  let markup: String

  private init(markup: String) { self.markup = markup }

  /// Creates text; interpolated values are text too.
  init(stringLiteral value: String) { self = .text(value) }

  /// An empty fragment.
  static let empty = HTMLFragment(markup: "")

  /// Returns text of the program or of a study.
  static func text(_ text: String) -> HTMLFragment {
    HTMLFragment(markup: HTMLText.escaped(text))
  }

  /// Returns text that somebody typed; right-to-left text does not reorder its surroundings.
  static func isolated(_ text: String) -> HTMLFragment {
    HTMLFragment(markup: "<bdi>\(HTMLText.escaped(text, keepsDirection: true))</bdi>")
  }

  /// Returns an element.
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

  /// Returns an element with one piece of content.
  static func element(
    _ name: HTMLElementName, _ attributes: [HTMLAttribute] = [], _ content: HTMLFragment
  ) -> HTMLFragment {
    .element(name, attributes, [content])
  }

  /// Returns a link to a file of the folder; only the words if the file has no address.
  static func link(
    to file: String, cssClass: String? = nil, _ content: HTMLFragment...
  ) -> HTMLFragment {
    guard let address = LinkAddress(file: file) else { return .element(.span, [], content) }
    let attributes = [.address(address)] + (cssClass.map { [HTMLAttribute.cssClass($0)] } ?? [])
    return .element(.a, attributes, content)
  }

  /// Returns a style sheet of the program.
  static func style(_ sheet: EmbeddedText) -> HTMLFragment {
    HTMLFragment(markup: "<style>\(sheet.text)</style>")
  }

  /// Returns a script of the program.
  static func script(_ script: EmbeddedText) -> HTMLFragment {
    HTMLFragment(markup: "<script>\(script.text)</script>")
  }

  /// Joins pieces in order.
  static func all(_ fragments: [HTMLFragment]) -> HTMLFragment {
    HTMLFragment(markup: fragments.map(\.markup).joined())
  }

  /// Joins pieces on lines of their own, for long lists.
  static func lines(_ fragments: [HTMLFragment]) -> HTMLFragment {
    HTMLFragment(markup: fragments.map { $0.markup + "\n" }.joined())
  }

  /// Returns the document, preceded by its type.
  static func document(_ root: HTMLFragment) -> [UInt8] {
    Array(("<!DOCTYPE html>\n" + root.markup + "\n").utf8)
  }
}
