/// Makes the tab order of each page that of the structure, and gives each link a name (PDF 1.7,
/// 12.5.2).
enum LinkNaming {
  static func complete(_ document: borrowing OpenDocument) {
    for page in document.pages {
      document.set("/Tabs", of: page, to: document.parsed("/S"))
      for link in document.items(document.entry("/Annots", of: page))
      where document.entry("/Contents", of: link) == nil {
        document.set("/Contents", of: link, to: document.string(name(of: link, document)))
      }
    }
  }

  /// The destination of a link, in words.
  private static func name(
    of link: OpenDocument.Value, _ document: borrowing OpenDocument
  ) -> String {
    let destination = document.text(document.entry("/Dest", of: link))
    if !destination.isEmpty { return "To “\(destination)” in this document" }
    let address = document.text(document.entry("/URI", of: document.entry("/A", of: link)))
    return address.isEmpty ? "Link" : "To \(address)"
  }
}
