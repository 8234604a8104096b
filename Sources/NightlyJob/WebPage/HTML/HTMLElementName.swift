/// The elements that a page may have; a name never comes from data.
enum HTMLElementName: String, Sendable {
  case a, article, bdi, body, caption, code, dd, div, dl, dt, footer, form, h1, h2, h3, head, header
  case html, input, label, li, link, main, meta, nav, ol, p, section, small, span, strong, svg
  case symbol, table, tbody, td, th, thead, time, title, tr, ul, use, path, circle

  /// The element has neither content nor an end tag.
  var isVoid: Bool { [.input, .link, .meta].contains(self) }
}
