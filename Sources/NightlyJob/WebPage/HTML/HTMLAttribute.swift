/// One attribute of an element; its value is escaped when it is written.
///
/// Attributes that run or style something (`on…`, `style`) have no name here, and an address can only
/// be that of a `LinkAddress`.
struct HTMLAttribute: Hashable, Sendable {
  /// The names that a value may be given to freely.
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
  /// The value as meant.
  let value: String

  /// Any attribute but an address.
  init(_ name: Name, _ value: String) {
    self.name = name.rawValue
    self.value = value
  }

  /// Where a link leads.
  static func address(_ address: LinkAddress) -> HTMLAttribute {
    HTMLAttribute(written: "href", address.text)
  }

  /// Its class in the style sheet.
  static func cssClass(_ name: String) -> HTMLAttribute { HTMLAttribute(.cssClass, name) }

  /// Its name in the page.
  static func id(_ name: String) -> HTMLAttribute { HTMLAttribute(.id, name) }

  private init(written name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}
