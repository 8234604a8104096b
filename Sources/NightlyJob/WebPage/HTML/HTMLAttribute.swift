/// One attribute of an element; its value is escaped when it is written.
///
/// Attributes that run or style something (`on…`, `style`) have no name here, and an address can
/// only be a `LinkAddress`.
struct HTMLAttribute: Hashable, Sendable {
  /// The names that accept any value.
  enum Name: String, Sendable {
    case ariaHidden = "aria-hidden"
    case ariaLabel = "aria-label"
    case ariaLabelledBy = "aria-labelledby"
    case ariaDescribedBy = "aria-describedby"
    case ariaLive = "aria-live"
    case autocomplete, charset, cssClass = "class", content, cx, cy, d, datetime, forInput = "for"
    case height, hidden, httpEquivalent = "http-equiv", id, lang, name, preserveAspectRatio, r, role
    case scope, spellcheck, tabindex, type, viewBox, width
    case dataAge = "data-age"
    case dataOldSince = "data-old-since"
  }

  /// The name as written.
  let name: String
  /// The value before escaping.
  let value: String

  /// Creates any attribute except an address.
  init(_ name: Name, _ value: String) {
    self.name = name.rawValue
    self.value = value
  }

  /// Returns the target of a link.
  static func address(_ address: LinkAddress) -> HTMLAttribute {
    HTMLAttribute(written: "href", address.text)
  }

  /// Returns the class in the style sheet.
  static func cssClass(_ name: String) -> HTMLAttribute { HTMLAttribute(.cssClass, name) }

  /// Returns the element's name in the page.
  static func id(_ name: String) -> HTMLAttribute { HTMLAttribute(.id, name) }

  private init(written name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}
